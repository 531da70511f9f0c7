import { wholePercents } from './chance.model.js';
import { actions, bar, button, details, fill, h, numbers, result, slider } from './dom.js';
import { candidates, draw, sentence, train, wordsOf } from './next-word.model.js';
import { texts } from './next-word.texts.js';
import { sample } from './sample.texts.js';

const shownCandidates = 5;
const longestSentence = 40;

/** A small model writes on, word by word; the reader chooses or leaves it to chance. */
export default function show(place, language) {
  const t = texts[language];
  const n = numbers(language);
  const model = train(sample[language]);
  const beginning = wordsOf(t.beginning);
  let words = [...beginning];
  let temperature = 1;

  const written = h('p', { class: 'ac-exp-paper', 'data-written': true });
  const status = result();
  const rows = Array.from({ length: shownCandidates }, (_, index) => row(index));
  const rest = h('li', { class: 'ac-exp-words__rest' });
  const heat = slider({
    label: t.temperature,
    min: 0.2,
    max: 2,
    step: 0.1,
    value: 1,
    words: value => fill(value < 0.7 ? t.cold : value > 1.3 ? t.hot : t.warm, n.one(value)),
    oninput(value) {
      temperature = value;
      list();
    },
  });
  const back = button(t.back, () => {
    if (words.length > beginning.length) removeLast();
    update();
  });

  place.append(
    h('p', {}, t.intro),
    written,
    h('p', { class: 'ac-exp-sub' }, t.next),
    h('ul', { class: 'ac-exp-words', 'aria-label': t.next }, rows.map(({ item }) => item), rest),
    heat,
    actions(button(t.write, () => append(pick())), button(t.finish, finish), back, button(t.restart, restart)),
    status,
    h('p', { class: 'ac-exp-hint' }, fill(t.learned, n.plain(model.size))),
    details(t.sample, ...sample[language].split('\n').map(line => h('p', {}, line))),
  );
  update();

  function row(index) {
    const label = h('span', { class: 'kern-label' });
    const number = h('span', { class: 'ac-exp-words__number' });
    const svg = bar(0);
    const press = h('button', { type: 'button', class: 'kern-btn kern-btn--secondary ac-exp-words__word', onclick: () => choose(index) }, label);
    return { item: h('li', {}, press, svg, number), label, number, svg, press };
  }

  function choose(index) {
    append(rows[index].word);
    if (rows[index].item.hidden) rows[0].press.focus();
  }

  function removeLast() {
    const word = words.pop();
    status.say(fill(t.removed, t.marks[word] ?? word));
  }

  /** A mark alone would be read as nothing. */
  function named(word) {
    return t.marks[word] ? [h('span', { 'aria-hidden': 'true' }, word), h('span', { class: 'kern-sr-only' }, t.marks[word])] : [word];
  }

  function pick() {
    return draw(candidates(model, words, temperature), Math.random());
  }

  function append(word) {
    words.push(word);
    status.say(fill(t.added, t.marks[word] ?? word));
    update();
  }

  function finish() {
    const from = words.length;
    do words.push(pick());
    while (!/[.?!]/.test(words.at(-1)) && words.length - from < longestSentence);
    status.say(fill(t.addedAll, sentence(words.slice(from))));
    update();
  }

  function restart() {
    words = [...beginning];
    status.say(t.restarted);
    update();
  }

  function update() {
    written.textContent = sentence(words);
    back.setAttribute('aria-disabled', words.length === beginning.length);
    list();
  }

  function list() {
    const all = candidates(model, words, temperature);
    const best = all.slice(0, shownCandidates);
    const others = all.slice(shownCandidates);
    const percents = wholePercents([...best.map(({ share }) => share), others.reduce((sum, { share }) => sum + share, 0)]);
    rows.forEach(({ item, label, number, svg }, index) => {
      item.hidden = index >= best.length;
      rows[index].word = best[index]?.word;
      label.replaceChildren(...(best[index] ? named(best[index].word) : []));
      number.textContent = n.percent(percents[index] ?? 0);
      svg.fill(percents[index] ?? 0);
    });
    rest.hidden = others.length === 0;
    rest.replaceChildren(h('span', {}, fill(others.length === 1 ? t.oneOther : t.others, others.length)), h('span', { class: 'ac-exp-words__number' }, n.percent(percents.at(-1))));
  }
}
