import { actions, button, details, fill, h, newId, numbers, result, table } from './dom.js';
import { moreWords, sample } from './sample.texts.js';
import { cut, train } from './tokens.model.js';
import { texts } from './tokens.texts.js';

const longest = 300;
const pause = 600;

/** A text of the reader's own, cut into the pieces of a small vocabulary that is learned here and now. */
export default function show(place, language) {
  const t = texts[language];
  const n = numbers(language);
  const vocabulary = train(`${sample[language]}\n${moreWords[language]}`);
  const id = newId('text');

  const input = h('textarea', { class: 'kern-form-input__input', id, rows: 3, maxlength: longest, autocomplete: 'off', 'aria-describedby': `${id}-hint`, oninput: () => update() }, t.first);
  const pieces = h('ol', { class: 'ac-exp-pieces', 'aria-label': t.pieces });
  const status = result();
  const words = h('div', {});

  place.append(
    h('p', {}, fill(t.intro, n.plain(vocabulary.size))),
    h('div', { class: 'ac-exp-field ac-exp-field--wide' }, h('label', { class: 'kern-label', for: id }, t.label), h('p', { class: 'ac-exp-hint', id: `${id}-hint` }, fill(t.hint, longest)), input),
    h('p', { class: 'ac-exp-sub', id: `${id}-examples` }, t.examples),
    actions(...t.words.map(word => button(word, () => set(word)))),
    h('p', { class: 'ac-exp-sub' }, t.pieces),
    pieces,
    status,
    details(t.byWord, words),
    h('p', { class: 'ac-exp-hint' }, t.why),
  );
  update(0);

  function set(text) {
    input.value = text;
    update(0);
  }

  function update(wait = pause) {
    const found = cut(vocabulary, input.value);
    const isWord = ({ chunk }) => /[\p{L}\p{N}]/u.test(chunk);
    const all = found.flatMap((part, index) => part.pieces.map((piece, place) => ({ piece, isNew: place === 0, isOdd: index % 2 === 1 })));
    pieces.replaceChildren(...all.map(({ piece, isNew, isOdd }) => h('li', { class: `${isOdd ? 'is-odd' : ''}${isNew ? ' is-first' : ''}` }, piece)));
    pieces.hidden = all.length === 0;
    status.say(summary(found.filter(isWord), all.length), wait);
    words.replaceChildren(found.length ? table(t.byWordCaption, t.byWordHead, found.map(({ chunk, pieces: own }) => [chunk, own.join(' · '), n.plain(own.length)])) : h('p', {}, t.empty));
  }

  function summary(found, total) {
    if (!total) return t.empty;
    const most = found.reduce((worst, part) => (part.pieces.length > (worst?.pieces.length ?? 1) ? part : worst), null);
    const sum = fill(total === 1 ? t.sumOne : t.sum, n.plain(total), fill(found.length === 1 ? t.oneWord : t.manyWords, n.plain(found.length)));
    return most ? `${sum} ${fill(t.most, most.chunk, n.plain(most.pieces.length))}` : `${sum} ${t.whole}`;
  }
}
