// What the experiments build their pages from. Everything is made by hand: no HTML strings, no inline style.

let ids = 0;

export function newId(name) {
  return `exp-${name}-${++ids}`;
}

/** An element: attributes, "on…" listeners, then its content. null, undefined and false are left out. */
export function h(tag, attributes, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {}))
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  element.append(...content.flat().filter(part => part !== null && part !== undefined && part !== false));
  return element;
}

/** An SVG shape. */
export function shape(tag, attributes, ...content) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** A bar of so many per cent. Decoration: the number stands beside it. */
export function bar(percent, kind = '') {
  const filled = shape('rect', { class: `ac-exp-bar__filled ${kind}`.trim(), width: percent, height: 10 });
  const svg = shape('svg', { class: 'ac-exp-bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' });
  svg.append(shape('rect', { class: 'ac-exp-bar__ground', width: 100, height: 10 }), filled);
  svg.fill = value => filled.setAttribute('width', value);
  return svg;
}

/** Never a primary button: the page has its one already. */
export function button(text, onclick) {
  return h('button', { type: 'button', class: 'kern-btn kern-btn--secondary', onclick }, h('span', { class: 'kern-label' }, text));
}

export function actions(...buttons) {
  return h('div', { class: 'ac-actions' }, buttons);
}

/** Where a result is said: also aloud, once it has been still for a moment. */
export function result() {
  const element = h('p', { class: 'ac-exp-result', role: 'status', 'aria-live': 'polite' });
  let later = 0;
  element.say = (text, pause = 0) => {
    clearTimeout(later);
    if (pause) later = setTimeout(() => (element.textContent = text), pause);
    else element.textContent = text;
  };
  return element;
}

/** A slider with its label above and its value in words. */
export function slider({ label, min, max, step, value, words, oninput }) {
  const id = newId('slider');
  const shown = h('span', { class: 'ac-exp-slider__value' });
  const input = h('input', { type: 'range', id, min, max, step, value, class: 'ac-exp-slider__input' });
  const tell = () => {
    shown.textContent = words(input.valueAsNumber);
    input.setAttribute('aria-valuetext', words(input.valueAsNumber));
  };
  input.addEventListener('input', () => {
    tell();
    oninput(input.valueAsNumber);
  });
  tell();
  const element = h('div', { class: 'ac-exp-slider' }, h('div', { class: 'ac-exp-slider__head' }, h('label', { class: 'kern-label', for: id }, label), shown), input);
  element.set = number => {
    input.value = number;
    tell();
    oninput(number);
  };
  return element;
}

/** Radio buttons with a question above. */
export function choice({ legend, options, value, onchange, row = false }) {
  const name = newId('choice');
  const boxes = options.map(option => {
    const id = newId('option');
    const input = h('input', { type: 'radio', class: 'kern-form-check__radio', id, name, value: option.value, checked: option.value === value, onchange: () => onchange?.(option.value) });
    return h('div', { class: 'ac-option' }, input, h('label', { class: 'kern-label', for: id }, option.text));
  });
  return h('fieldset', { class: 'ac-exp-choice' }, h('legend', {}, legend), h('div', { class: row ? 'ac-options ac-exp-choice__row' : 'ac-options' }, boxes));
}

/** A table in a box of its own: the first column names the rows. Cells may be text, numbers or elements. */
export function table(caption, head, rows) {
  return h(
    'div',
    { class: 'ac-scroll ac-exp-table', tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, head.map(text => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, rows.map(([first, ...cells]) => h('tr', {}, h('th', { scope: 'row' }, first), cells.map(cell => h('td', {}, cell))))),
    ),
  );
}

export function details(summary, ...content) {
  return h('details', { class: 'ac-hint' }, h('summary', {}, summary), content);
}

/** Fills "{0}", "{1}" … */
export function fill(text, ...values) {
  return text.replace(/\{(\d)\}/g, (_, index) => values[index]);
}

/** Numbers as the language writes them. */
export function numbers(language) {
  const locale = language === 'en' ? 'en-GB' : 'de-DE';
  // German sets thousands apart with a space, as the lessons do.
  const own = text => (language === 'en' ? text : text.replaceAll('.', '\u00a0'));
  const plain = new Intl.NumberFormat(locale);
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  return {
    plain: value => own(plain.format(value)),
    one: value => one.format(value),
    euro: value => own(euro.format(value)),
    percent: value => (language === 'en' ? `${value}%` : `${value}\u00a0%`),
  };
}
