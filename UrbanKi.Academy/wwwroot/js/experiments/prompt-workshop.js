import { actions, button, choice, fill, h, result } from './dom.js';
import { texts } from './prompt-workshop.texts.js';

/** Two small workshops: what a better request changes, and which words of a request are personal data. */
export default function show(place, language) {
  const t = texts[language];
  place.append(h('p', { class: 'ac-exp-sub' }, t.compare), ...comparison(t), h('p', { class: 'ac-exp-sub ac-exp-sub--next' }, t.mark), ...marking(t));
}

function comparison(t) {
  const status = result();
  const request = h('p', { class: 'ac-exp-paper' });
  const answer = h('p', { class: 'ac-exp-paper' });
  const notes = h('ul', { class: 'ac-exp-notes' });
  const pick = value => {
    const chosen = t.requests.find(option => option.value === value);
    request.textContent = chosen.request;
    answer.textContent = chosen.answer;
    notes.replaceChildren(...chosen.notes.map(note => h('li', {}, note)));
    return chosen;
  };
  const group = choice({
    legend: t.which,
    options: t.requests.map(({ value, name }) => ({ value, text: name })),
    value: t.requests[0].value,
    onchange: value => status.say(fill(t.shown, pick(value).name)),
  });
  pick(t.requests[0].value);
  return [
    h('p', {}, t.compareIntro),
    group,
    h('dl', { class: 'ac-exp-pair' }, h('div', {}, h('dt', {}, t.request), h('dd', {}, request)), h('div', {}, h('dt', {}, t.answer), h('dd', {}, answer)), h('div', {}, h('dt', {}, t.noted), h('dd', {}, notes))),
    status,
  ];
}

function marking(t) {
  const status = result();
  status.tabIndex = -1;
  const feedback = h('div', { class: 'ac-exp-feedback' });
  const parts = t.parts.map(part => {
    const press = h('button', { type: 'button', class: 'ac-exp-toggle', 'aria-pressed': 'false' }, part.text);
    press.addEventListener('click', () => press.setAttribute('aria-pressed', press.getAttribute('aria-pressed') !== 'true'));
    return { ...part, press };
  });
  const isMarked = ({ press }) => press.getAttribute('aria-pressed') === 'true';

  function check() {
    const personal = parts.filter(part => part.why);
    const found = personal.filter(isMarked);
    const missed = personal.filter(part => !isMarked(part));
    const surplus = parts.filter(part => !part.why && isMarked(part));
    const list = (title, entries, reason) =>
      entries.length ? [h('p', { class: 'ac-exp-feedback__title' }, title), h('ul', {}, entries.map(part => h('li', {}, h('strong', {}, part.text), ` – ${reason(part)}`)))] : [];
    feedback.replaceChildren(
      ...list(t.found, found, part => part.why),
      ...list(t.missed, missed, part => part.why),
      ...list(t.surplus, surplus, part => part.fine),
      ...(missed.length ? [] : [h('p', { class: 'ac-exp-feedback__title' }, t.better), h('p', { class: 'ac-exp-paper' }, t.placeholders)]),
    );
    const done = missed.length === 0 && surplus.length === 0;
    status.say(`${fill(t.summary, found.length, personal.length, surplus.length)} ${done ? t.complete : missed.length ? t.look : ''}`.trim());
    status.focus();
  }

  function restart() {
    parts.forEach(({ press }) => press.setAttribute('aria-pressed', 'false'));
    feedback.replaceChildren();
    status.say(t.restarted);
  }

  return [
    h('p', {}, t.markIntro),
    h('div', { class: 'ac-exp-toggles', role: 'group', 'aria-label': t.markGroup }, parts.map(({ press }) => press)),
    actions(button(t.check, check), button(t.restart, restart)),
    status,
    feedback,
    h('p', { class: 'ac-exp-hint' }, t.hint),
  ];
}
