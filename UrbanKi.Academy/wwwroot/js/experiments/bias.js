import { wholePercents } from './chance.model.js';
import { actions, bar, button, fill, h, numbers, result, slider, table } from './dom.js';
import { judge, neighbours, sample, sampleSize } from './bias.model.js';
import { texts } from './bias.texts.js';

const fewest = 2;
const pause = 500;

/** A classifier learns from streets of two districts: the fewer of one there are, the more often it is wrong there. */
export default function show(place, language) {
  const t = texts[language];
  const n = numbers(language);
  const groups = Object.fromEntries(['asphalt', 'cobbles'].map(surface => [surface, group()]));
  const shares = h('span', { 'data-shares': true });
  const status = result();
  const control = slider({
    label: t.share,
    min: fewest,
    max: sampleSize / 2,
    step: 2,
    value: fewest,
    words: value => fill(t.value, value, sampleSize),
    oninput: value => update(value),
  });

  place.append(
    h('p', {}, fill(t.intro, sampleSize)),
    h('p', { class: 'ac-exp-hint' }, fill(t.how, neighbours)),
    control,
    actions(button(t.balance, () => control.set(sampleSize / 2)), button(t.skew, () => control.set(fewest))),
    table(t.result, t.head, Object.entries(groups).map(([surface, { cells }]) => [t[surface], ...cells])),
    h('p', {}, shares),
    status,
    h('p', { class: 'ac-exp-hint' }, t.hint),
  );
  update(fewest, 0);

  function group() {
    const numbersOf = ['tested', 'right', 'falseAlarms', 'missed'].map(name => h('span', { 'data-count': name }));
    const svg = bar(0);
    const share = h('span', { 'data-count': 'share' });
    return { numbersOf, share, svg, cells: [...numbersOf, h('span', { class: 'ac-exp-count' }, share, svg)] };
  }

  function update(cobbles, wait = pause) {
    const known = sample(cobbles);
    const counts = {};
    for (const [surface, { numbersOf, share, svg }] of Object.entries(groups)) {
      const found = (counts[surface] = judge(known, surface));
      [found.tested, found.right, found.falseAlarms, found.missed].forEach((value, index) => (numbersOf[index].textContent = n.plain(value)));
      const [percent] = wholePercents([found.right, found.tested - found.right]);
      share.textContent = n.percent(percent);
      svg.fill(percent);
    }
    shares.textContent = fill(t.learned, sampleSize - cobbles, cobbles);
    const wrong = surface => counts[surface].tested - counts[surface].right;
    const verdict = wrong('cobbles') > 2 * wrong('asphalt') ? t.unfair : wrong('cobbles') > wrong('asphalt') ? t.better : t.fair;
    status.say(fill(verdict, wrong('asphalt'), wrong('cobbles'), counts.cobbles.tested), wait);
  }
}
