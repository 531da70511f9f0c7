import { actions, bar, button, details, fill, h, newId, numbers, result, shape, slider, table } from './dom.js';
import { cheapest, cost, count, photos, stretches } from './threshold.model.js';
import { texts } from './threshold.texts.js';

const firstThreshold = 50;
const pause = 500;

/** A detector of road damage: the reader moves the threshold and sees what is found, missed and reported for nothing. */
export default function show(place, language) {
  const t = texts[language];
  const n = numbers(language);
  const list = photos();
  const damaged = list.filter(photo => photo.isDamaged).length;
  const costs = { missed: 500, falseAlarms: 80 };
  let threshold = firstThreshold;

  const line = shape('line', { class: 'ac-exp-chart__line', y1: 0, y2: 60 });
  const figures = Object.fromEntries(['found', 'missed', 'falseAlarms', 'quiet'].map(name => [name, { number: h('span', { 'data-count': name }), svg: bar(0, `is-${name}`) }]));
  const total = h('span', { 'data-count': 'cost' });
  const status = result();
  const control = slider({
    label: t.threshold,
    min: 0,
    max: 100,
    step: 5,
    value: firstThreshold,
    words: value => fill(t.value, n.plain(value)),
    oninput(value) {
      threshold = value;
      update();
    },
  });

  place.append(
    h('p', {}, fill(t.intro, list.length, damaged)),
    h('figure', { class: 'ac-exp-chart' }, chart(list, line), h('figcaption', {}, legend(t.damaged, 'is-damaged'), legend(t.intact, 'is-intact'), legend(t.line, 'is-line'))),
    control,
    h('div', { class: 'ac-exp-fields' }, money(t.perMissed, 'missed'), money(t.perFalseAlarm, 'falseAlarms')),
    actions(button(t.cheapest, () => control.set(cheapest(list, costs.missed, costs.falseAlarms)))),
    table(t.result, t.resultHead, [...Object.entries(figures).map(([name, { number, svg }]) => [t[name], h('span', { class: 'ac-exp-count' }, number, svg)]), [t.cost, total]]),
    status,
    details(t.asTable, table(t.stretches, t.stretchesHead, stretches(list).map(({ from, to, damaged: with_, intact }) => [fill(t.stretch, from, to), n.plain(with_), n.plain(intact)]))),
    h('p', { class: 'ac-exp-hint' }, t.hint),
  );
  update(0);

  function money(label, name) {
    const id = newId(name);
    const problem = h('p', { class: 'ac-exp-problem', id: `${id}-problem`, role: 'status' });
    const input = h('input', { type: 'number', class: 'kern-form-input__input', id, min: 0, max: 100000, step: 10, value: costs[name], inputmode: 'numeric', 'aria-describedby': problem.id });
    input.addEventListener('input', () => {
      const isFine = input.value !== '' && input.valueAsNumber >= 0 && input.valueAsNumber <= 100000;
      problem.textContent = isFine ? '' : t.problem;
      input.setAttribute('aria-invalid', !isFine);
      if (!isFine) return;
      costs[name] = input.valueAsNumber;
      update();
    });
    return h('div', { class: 'ac-exp-field' }, h('label', { class: 'kern-label', for: id }, label), input, problem);
  }

  function update(wait = pause) {
    const counts = count(list, threshold);
    for (const [name, { number, svg }] of Object.entries(figures)) {
      number.textContent = n.plain(counts[name]);
      svg.fill((100 * counts[name]) / list.length);
    }
    const sum = n.euro(cost(counts, costs.missed, costs.falseAlarms));
    total.textContent = sum;
    line.setAttribute('x1', 2 * threshold);
    line.setAttribute('x2', 2 * threshold);
    status.say(fill(t.summary, n.plain(threshold), counts.found, damaged, counts.missed, counts.falseAlarms, sum), wait);
  }
}

/** One square a photo: filled with damage above, outlined without below. */
function chart(list, line) {
  const squares = stretches(list).flatMap(({ from, damaged, intact }) => [
    ...Array.from({ length: damaged }, (_, index) => square(from, 22 - 4 * index, 'is-damaged')),
    ...Array.from({ length: intact }, (_, index) => square(from, 30 + 4 * (index >> 1), 'is-intact', index % 2)),
  ]);
  const axis = shape('line', { class: 'ac-exp-chart__axis', x1: 0, x2: 200, y1: 28, y2: 28 });
  return shape('svg', { viewBox: '0 0 200 60', 'aria-hidden': 'true', focusable: 'false' }, axis, ...squares, line);
}

function square(from, y, kind, column = 0) {
  return shape('rect', { class: `ac-exp-chart__photo ${kind}`, x: 2 * from + 5 + 6 * column, y, width: 4, height: 3 });
}

function legend(text, kind) {
  return h('span', { class: 'ac-exp-legend' }, h('span', { class: `ac-exp-legend__mark ${kind}`, 'aria-hidden': 'true' }), text);
}
