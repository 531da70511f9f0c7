// The page as learners would see it, in a frame of its own so that a narrow one is as narrow as a phone.

export function preview(desk) {
  const frame = desk.querySelector('[data-frame]');
  const inside = frame.querySelector('iframe');
  const widths = desk.querySelector('[data-widths]');
  const panes = frame.closest('.ac-studio');
  let waiting = null;

  widths.hidden = false;
  widths.addEventListener('click', event => {
    const chosen = event.target.closest('[data-width]');
    if (!chosen) return;
    for (const button of widths.querySelectorAll('[data-width]')) button.setAttribute('aria-pressed', String(button === chosen));
    frame.classList.toggle('is-phone', chosen.dataset.width === 'phone');
    // As wide as the window only fits below the text.
    panes.classList.toggle('is-stacked', chosen.dataset.width === 'desktop');
    if (chosen.dataset.width === 'desktop') frame.scrollIntoView({ block: 'nearest' });
  });

  inside.addEventListener('load', ready);
  if (inside.contentDocument?.readyState === 'complete' && inside.contentDocument.querySelector('main')) ready();

  function ready() {
    // Links in the preview would lead the frame away from it.
    inside.contentDocument?.addEventListener('click', event => event.target.closest('a') && event.preventDefault());
    if (waiting !== null) show(waiting);
  }

  function show(html) {
    const main = inside.contentDocument?.querySelector('main');
    waiting = main ? null : html;
    if (!main) return;
    const fresh = new DOMParser().parseFromString(html, 'text/html').body.childNodes;
    main.replaceChildren(...[...fresh].map(node => inside.contentDocument.importNode(node, true)));
  }

  /** Goes along with the text: 0 is the beginning, 1 the end. */
  function follow(share) {
    const page = inside.contentDocument?.scrollingElement;
    if (page) page.scrollTop = share * (page.scrollHeight - page.clientHeight);
  }

  return { show, follow };
}
