// Makes the academy smoother. Every page works without it; whatever is missing here, the form is simply sent.

menus();
outline();
practice();
guards();
refreshing();
document.querySelectorAll('form[data-autosave]').forEach(autosave);
once();
printing();

/** <details class="ac-menu">: Escape, a click elsewhere or moving on closes them. */
function menus() {
  const open = () => document.querySelectorAll('details.ac-menu[open]');
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of open()) {
      menu.open = false;
      if (menu.contains(document.activeElement) || document.activeElement === document.body) menu.querySelector('summary')?.focus();
    }
  });
  document.addEventListener('click', event => {
    for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener('focusout', event => {
    for (const menu of open()) if (menu.contains(event.target) && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}

/** .ac-outline: the heading that is being read carries aria-current. */
function outline() {
  const links = [...document.querySelectorAll('.ac-outline a[href^="#"]')];
  const places = links
    .map(link => ({ link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter(place => place.target);
  if (!places.length || !('IntersectionObserver' in window)) return;
  const show = () => {
    const line = innerHeight * 0.3;
    const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const here = atEnd ? places.at(-1) : (places.findLast(place => place.target.getBoundingClientRect().top <= line) ?? places[0]);
    for (const { link } of places)
      if (link === here.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
  };
  const observer = new IntersectionObserver(show, { rootMargin: '0px 0px -70% 0px', threshold: [0, 1] });
  places.forEach(place => observer.observe(place.target));
}

/** form[data-practice]: the answer's feedback replaces the question in place. */
function practice() {
  const sendNormally = new WeakSet();
  document.addEventListener('submit', async event => {
    const form = event.target;
    const question = form.closest('section.ac-question');
    if (!form.matches('form[data-practice]') || !question?.id || sendNormally.has(form)) return;
    event.preventDefault();
    if (form.ariaBusy === 'true') return;
    form.ariaBusy = 'true';
    try {
      const answered = new DOMParser().parseFromString(await (await post(form, event.submitter)).text(), 'text/html').getElementById(question.id);
      if (!answered?.matches('section.ac-question')) throw new Error('The answer holds no such question.');
      const replacement = document.importNode(answered, true);
      question.replaceWith(replacement);
      const feedback = replacement.querySelector('[data-feedback], .ac-verdict, .ac-explain :is(h2, h3, h4)') ?? replacement.querySelector('legend, h2, h3');
      if (feedback && !feedback.hasAttribute('tabindex')) feedback.tabIndex = -1;
      feedback?.focus({ preventScroll: true });
      feedback?.scrollIntoView({ block: 'nearest' });
    } catch {
      sendNormally.add(form);
      form.ariaBusy = null;
      form.requestSubmit(event.submitter);
    }
  });
}

/** [data-refresh]: work that goes on by itself is asked after every other second; when it is done, the page says so. */
function refreshing() {
  const every = 2000;
  const work = document.querySelector('[data-refresh]');
  if (!work) return;
  const ask = async () => {
    try {
      const response = await fetch(location.href, { headers: { 'X-Requested-With': 'fetch' } });
      const now = response.ok && new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-refresh]');
      if (!now) return location.reload();
      const [bar, next] = [work.querySelector('progress'), now.querySelector('progress')];
      if (!bar !== !next) return location.reload();
      if (bar && bar.value !== next.value) {
        bar.value = next.value;
        work.querySelector('label').textContent = now.querySelector('label').textContent;
      }
    } catch {
      // The connection is gone for a moment; the next question may get through.
    }
    setTimeout(ask, every);
  };
  setTimeout(ask, every);
}

/** A form that writes is sent once, however often it is clicked. After some seconds it may be sent again: an answer that is a file leaves the page as it is. */
function once() {
  const patience = 5000;
  let sent = new WeakSet();
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.getAttribute('method')?.toLowerCase() !== 'post') return;
    if (sent.has(form)) return event.preventDefault();
    // Whoever sends it by script has said so by then.
    setTimeout(() => {
      if (event.defaultPrevented) return;
      sent.add(form);
      setTimeout(() => sent.delete(form), patience);
    });
  });
  addEventListener('pageshow', () => (sent = new WeakSet()));
}

/** form[data-guard]: asks before leaving with something typed and neither sent nor kept by autosave. */
function guards() {
  const atFirst = new Map([...document.querySelectorAll('form[data-guard]')].map(form => [form, written(form)]));
  if (!atFirst.size) return;
  document.addEventListener('submit', event => atFirst.delete(event.target));
  document.addEventListener('kept', event => atFirst.has(event.target) && atFirst.set(event.target, written(event.target)));
  addEventListener('beforeunload', event => {
    for (const [form, before] of atFirst) if (form.isConnected && written(form) !== before) event.preventDefault();
  });
}

/**
 * form[data-autosave]: keeps answers while they are given, one request after another, always the latest state.
 * The server answers 200 { saved: "10:42", version: 3 } or 409 { message, html? }. Words come from the form:
 * data-saved-template ("Gespeichert um {0} Uhr"), data-waiting, data-refused. They appear in its [role=status].
 * data-autosave may name another address than the form's own.
 */
function autosave(form) {
  const status = form.querySelector('[role="status"]') ?? document.querySelector(`[role="status"][data-for="${form.id}"]`);
  let dirty = false; // something is not yet kept by the server
  let running = null; // the chain of requests, while there is one
  let sending = null; // the request under way
  let stopped = false;
  let leaving = false;
  let later = 0;
  let wake = null;
  let kept = content(form); // what the server is known to hold

  const changed = wait => {
    if (stopped) return;
    dirty = true;
    clearTimeout(later);
    if (wait) later = setTimeout(save, wait);
    else save();
  };
  const save = () => {
    clearTimeout(later);
    wake?.();
    running ??= keep().finally(() => (running = null));
  };

  async function keep() {
    let pause = 1000;
    // What was sent and not answered may have arrived. It is sent again just so, or the newer text would meet its own elder as a stranger's.
    let unsettled = null;
    while ((dirty || unsettled) && !stopped && !leaving) {
      dirty = false;
      const now = unsettled ?? { text: content(form), body: new FormData(form) };
      if (now.text === kept) continue;
      unsettled = now;
      try {
        sending = post(form, null, form.dataset.autosave || undefined, now.body);
        if (await answer(await sending)) {
          kept = now.text;
          unsettled = null;
          dirty ||= content(form) !== kept;
          pause = 1000;
          continue;
        }
      } catch {
        // no network, or the server is busy: once more below
      } finally {
        sending = null;
      }
      if (stopped) return;
      dirty = true;
      if (leaving) return;
      say('waiting', 'autorenew', form.dataset.waiting);
      await new Promise(resolve => {
        wake = resolve;
        setTimeout(resolve, pause);
      });
      wake = null;
      pause = Math.min(pause * 2, 30000);
    }
  }

  /** Whether the answer is settled; false asks for another try. */
  async function answer(response) {
    if (response.status === 429 || response.status >= 500) return false;
    const body = response.headers.get('content-type')?.includes('json') ? await response.json() : null;
    if (response.status === 200 && body) {
      const version = form.querySelector('input[name="version" i]');
      if (version && body.version !== undefined) version.value = body.version;
      form.dispatchEvent(new Event('kept', { bubbles: true }));
      if (!dirty) say('', 'success', (form.dataset.savedTemplate ?? '{0}').replace('{0}', body.saved ?? ''));
      return true;
    }
    // Refused, or the sign-in has run out: stop, and say so.
    stopped = true;
    dirty = response.status !== 409;
    say('refused', 'danger', body?.message ?? form.dataset.refused);
    const place = form.querySelector('[data-conflict]');
    if (place && body?.html) place.replaceChildren(...new DOMParser().parseFromString(body.html, 'text/html').body.childNodes);
    return true;
  }

  function say(state, icon, text) {
    if (!status || !text) return;
    status.classList.toggle('is-waiting', state === 'waiting');
    status.classList.toggle('is-refused', state === 'refused');
    status.setAttribute('role', state === 'refused' ? 'alert' : 'status');
    const sign = document.createElement('span');
    sign.className = `kern-icon kern-icon--${icon} ac-i ac-i--s`;
    sign.ariaHidden = 'true';
    status.replaceChildren(sign, text);
  }

  const isTyped = field => field.matches('textarea, input:not([type=radio], [type=checkbox], [type=hidden], [type=submit])');
  form.addEventListener('input', event => isTyped(event.target) && changed(800));
  form.addEventListener('change', () => changed(0));
  form.addEventListener('focusout', event => dirty && !running && isTyped(event.target) && save());
  form.addEventListener('submit', event => {
    clearTimeout(later);
    if (sending && !leaving) {
      // The request under way may raise the version: wait for its answer, then send.
      event.preventDefault();
      running.then(() => form.requestSubmit(event.submitter));
    }
    leaving = true;
  });
  addEventListener('online', () => dirty && save());
  addEventListener('pageshow', event => event.persisted && (leaving = false));
  document.addEventListener('visibilitychange', () => document.hidden && dirty && !running && save());
  addEventListener('beforeunload', event => (dirty || sending) && !leaving && event.preventDefault());
}

/** [data-print]: a button that is hidden until there is script to serve it. */
function printing() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

/** Sends a form as it would send itself, but stays on the page. */
function post(form, submitter, address = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', data = new FormData(form, submitter)) {
  return fetch(new URL(address, location.href), {
    method: 'POST',
    body: new URLSearchParams(data),
    headers: { 'X-Requested-With': 'fetch' },
    credentials: 'same-origin',
    keepalive: true,
    signal: AbortSignal.timeout(10000),
  });
}

/** What the reader gave, without what the form carries along. */
function content(form) {
  const fields = new URLSearchParams(new FormData(form));
  for (const field of form.querySelectorAll('input[type="hidden"]')) fields.delete(field.name);
  return fields.toString();
}

function written(form) {
  return new URLSearchParams(new FormData(form)).toString();
}
