// What can be put into the text. One stop for the tab key; arrow keys move within.

export function toolbar(desk, text) {
  const bar = desk.querySelector('[data-toolbar]');
  const stops = [...bar.querySelectorAll(':scope > button, :scope > details > summary')];
  bar.hidden = false;

  const stop = chosen => stops.forEach(item => (item.tabIndex = item === chosen ? 0 : -1));
  stop(stops[0]);
  bar.addEventListener('focusin', event => stops.includes(event.target) && stop(event.target));
  bar.addEventListener('keydown', event => {
    const at = stops.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      stops[(to + stops.length) % stops.length].focus();
    } else if (at >= 0 && event.key === 'ArrowDown' && event.target.matches('summary')) {
      event.preventDefault();
      event.target.parentElement.open = true;
      event.target.parentElement.querySelector('.ac-menu__panel :is(button, select, input)')?.focus();
    } else if (event.key === 'Enter' && event.target.matches('input:not([type=file])')) {
      // The field stands in no form; its button is meant.
      event.preventDefault();
      event.target.closest('.ac-menu__field').querySelector('button').click();
    }
  });

  bar.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) return;
    const { wrap, line, insert, insertFrom, linkFrom } = button.dataset;
    if (wrap) text.wrap(wrap);
    else if (line) text.begin(line);
    else if (insert) text.insert(withId(insert));
    else if (insertFrom) text.insert(document.getElementById(insertFrom).value);
    else if (linkFrom) link(document.getElementById(linkFrom));
    else return;
    close();
  });

  const close = () => bar.querySelectorAll('details[open]').forEach(menu => (menu.open = false));

  /** Ids are unique in the course: the lesson's own, and a number that is free in it. */
  function withId(piece) {
    if (!/^::: \w+ %$/m.test(piece)) return piece;
    let number = 1;
    while (new RegExp(`^::: \\w+ ${desk.dataset.lesson}-${number}\\b`, 'm').test(text.value())) number++;
    return piece.replace('%', `${desk.dataset.lesson}-${number}`);
  }

  function link(place) {
    const target = place.value.trim();
    if (!target) return place.focus();
    const words = text.selected() || place.selectedOptions?.[0].text || target;
    text.put(`[${words.replaceAll(/[[\]]/g, '\\$&')}](${/[\s()]/.test(target) ? `<${target}>` : target})`);
    if (place.matches('input')) place.value = '';
  }

  return { close };
}
