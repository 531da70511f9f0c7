// The trainers' editor. Without this script each desk is a plain form with a text field, and all its buttons work.

import { source } from './source.js';
import { keeping } from './keeping.js';
import { preview } from './preview.js';
import { toolbar } from './toolbar.js';
import { images } from './images.js';

document.querySelectorAll('[data-desk]').forEach(desk => {
  const text = source(desk);
  const { show, follow } = preview(desk);
  const keep = keeping(desk, text, show);
  const tools = toolbar(desk, text);
  images(desk, text, tools);
  text.onChange(keep.changed);
  text.onSave(keep.now);
  text.onScroll(follow);
  findings(desk, text);
  desk.querySelector('[data-tab]').hidden = false;
});

/** The list of findings and the address lead to their line in the text. */
function findings(desk, text) {
  desk.addEventListener('click', event => {
    const link = event.target.closest('a[data-line]');
    if (!link) return;
    event.preventDefault();
    text.goTo(Number(link.dataset.line), Number(link.dataset.column));
  });
  const line = /^#L(\d+)$/.exec(location.hash)?.[1];
  if (line && desk === document.querySelector('[data-desk]')) text.goTo(Number(line), 1);
}
