import { actions, button, choice, fill, h, result } from './dom.js';
import { examples, texts } from './rule-or-learning.texts.js';

/** Eight examples from the office: fixed rule or learned from data? Why is said for each once the reader asks. */
export default function show(place, language) {
  const t = texts[language];
  const status = result();
  status.tabIndex = -1;
  const list = h('ol', { class: 'ac-exp-cases' });
  let cases = [];

  place.append(h('p', {}, t.intro), list, actions(button(t.check, check), button(t.restart, restart)), status, h('p', { class: 'ac-exp-hint' }, t.hint));
  deal();

  function deal() {
    cases = examples.map((example, index) => {
      const words = example[language];
      const entry = { isLearned: example.isLearned, chosen: null, words, why: h('div', { class: 'ac-exp-why' }) };
      const options = [
        { value: 'rule', text: t.rule },
        { value: 'learned', text: t.learned },
      ];
      const group = choice({ legend: `${index + 1}. ${words.text}`, options, row: true, onchange: value => (entry.chosen = value) });
      entry.item = h('li', {}, group, entry.why);
      return entry;
    });
    list.replaceChildren(...cases.map(({ item }) => item));
  }

  function check() {
    for (const { item, isLearned, chosen, words, why } of cases) {
      const isRight = chosen && (chosen === 'learned') === isLearned;
      const verdict = chosen ? (isRight ? t.right : t.wrong) : t.open;
      item.className = chosen ? (isRight ? 'is-right' : 'is-wrong') : '';
      why.replaceChildren(...(chosen ? [h('p', {}, h('strong', {}, `${verdict}: ${isLearned ? t.learned : t.rule}.`), ` ${words.why}`)] : [h('p', {}, verdict)]));
    }
    const given = cases.filter(({ chosen }) => chosen).length;
    const right = cases.filter(({ item }) => item.className === 'is-right').length;
    status.say(fill(given < cases.length ? t.partly : t.all, right, given, cases.length - given));
    status.focus();
  }

  function restart() {
    deal();
    status.say(t.restarted);
    list.querySelector('input').focus();
  }
}
