// Saves while somebody writes, one request after another, always the latest text; and says only what the server has confirmed.

const PAUSE = 800;

export function keeping(desk, text, show) {
  const form = desk.querySelector('form[data-source]');
  const version = form.querySelector('input[name="version"]');
  const status = desk.querySelector('[data-saved]');
  const conflict = desk.querySelector('[data-conflict]');
  let kept = text.value(); // what the server is known to hold
  let later = 0;
  let running = null;
  let wake = null;
  let stopped = false; // no more saving: the page is gone, or the sign-in
  let undecided = conflict.firstElementChild !== null; // somebody else was first, and nothing is saved until that is settled
  let leaving = false;

  const dirty = () => text.value() !== kept;
  if (undecided) kept = null;

  function changed() {
    if (stopped || undecided) return;
    clearTimeout(later);
    later = setTimeout(now, PAUSE);
  }

  /** Saves at once; one that is waiting for the network is woken. */
  function now() {
    clearTimeout(later);
    wake?.();
    if (!stopped && !undecided) running ??= keep().finally(() => (running = null));
    return running;
  }

  async function keep() {
    let pause = 1000;
    while (dirty() && !stopped && !undecided && !leaving) {
      const sent = text.value();
      let answer = null;
      try {
        answer = await send(sent);
      } catch {
        // no network, or the server is busy: once more below
      }
      if (answer) {
        settle(answer, sent);
        pause = 1000;
        continue;
      }
      say('is-waiting', 'autorenew', desk.dataset.waiting);
      await new Promise(resolve => {
        wake = resolve;
        setTimeout(resolve, pause);
      });
      wake = null;
      pause = Math.min(pause * 2, 30000);
    }
  }

  /** Null asks for another try. */
  async function send(sent) {
    const body = new FormData(form);
    body.set('text', sent);
    const response = await fetch(form.getAttribute('action').split('?')[0], {
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { 'X-Requested-With': 'fetch' },
      credentials: 'same-origin',
      redirect: 'manual',
      signal: AbortSignal.timeout(30000),
    });
    if (response.status === 429 || response.status >= 500) return null;
    const isJson = response.headers.get('content-type')?.includes('json');
    return isJson ? await response.json() : { state: 'gone', message: desk.dataset.refused };
  }

  function settle(answer, sent) {
    if (answer.state === 'gone') {
      stopped = true;
      say('is-refused', 'danger', answer.message, 'alert');
      return;
    }
    version.value = answer.version;
    parts(answer, sent);
    if (answer.state === 'saved') {
      kept = sent;
      say('', 'success', answer.message);
    } else if (answer.state === 'conflict') {
      undecided = true;
      say('is-refused', 'danger', answer.message);
      conflict.firstElementChild?.focus();
    } else {
      // Refused as it is: said once, and tried again when the text has changed.
      kept = sent;
      say('is-refused', 'danger', answer.message, 'alert');
    }
  }

  /** The parts of the page that the server wrote anew. */
  function parts(answer, sent) {
    show(answer.preview);
    if (text.value() === sent) text.mark(JSON.parse(answer.marks));
    fill(desk.querySelector('[data-summary]'), answer.summary);
    fill(desk.querySelector('[data-findings]'), answer.findings);
    desk.querySelector('[data-figures]').replaceWith(...nodes(answer.figures));
    fill(conflict, answer.conflict);
  }

  conflict.addEventListener('click', event => {
    const theirs = event.target.closest('[data-theirs]');
    const mine = event.target.closest('[data-mine]');
    if (!theirs && !mine) return;
    event.preventDefault();
    undecided = false;
    if (theirs) {
      kept = theirs.dataset.theirs;
      text.replace(kept);
    }
    conflict.replaceChildren();
    // Nothing new to save means that theirs was taken: asked again, the server answers with its own text.
    kept = theirs ? null : kept;
    now();
    text.focus();
  });

  function say(state, icon, words, role = 'status') {
    if (status.textContent.trim() === words && status.classList.contains(state || 'ac-saved')) return;
    status.classList.remove('is-waiting', 'is-refused');
    if (state) status.classList.add(state);
    status.setAttribute('role', role);
    const sign = document.createElement('span');
    sign.className = `kern-icon kern-icon--${icon} ac-i ac-i--s`;
    sign.ariaHidden = 'true';
    status.replaceChildren(sign, words);
  }

  form.addEventListener('submit', event => {
    // "Save and check" stays on the page; the other buttons go on to theirs.
    if (event.submitter?.hasAttribute('data-save') || event.submitter?.hasAttribute('data-mine')) {
      event.preventDefault();
      if (event.submitter.hasAttribute('data-save')) {
        kept = dirty() ? kept : null;
        now();
      }
    } else leaving = true;
  });
  addEventListener('online', now);
  addEventListener('pageshow', event => event.persisted && (leaving = false));
  document.addEventListener('visibilitychange', () => document.hidden && dirty() && now());
  addEventListener('beforeunload', event => dirty() && !leaving && event.preventDefault());

  return { changed, now };
}

function fill(place, html) {
  const fresh = nodes(html);
  const words = fresh.map(node => node.textContent).join('');
  // Said again, the same words would be read out again.
  if (place.getAttribute('role') === 'status' && place.textContent.trim() === words.trim()) return;
  place.replaceChildren(...fresh);
}

function nodes(html) {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(node => document.importNode(node, true));
}
