// What sign-in and account pages can do beyond forms: show a password, use a passkey.

document.querySelectorAll('[data-without-script]').forEach(words => (words.hidden = true));
document.querySelectorAll('button[data-reveal]').forEach(reveal);

/** button[data-reveal="id"]: shows and hides what is typed into that field; data-hide holds its other words. */
function reveal(button) {
  const field = document.getElementById(button.dataset.reveal);
  const words = button.querySelector('.kern-label') ?? button;
  const [show, hide] = [words.textContent, button.dataset.hide];
  if (!field) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const isShown = field.type === 'text';
    field.type = isShown ? 'password' : 'text';
    words.textContent = isShown ? show : hide;
    field.focus();
  });
  // Never sent, kept or offered as ordinary text.
  field.form?.addEventListener('submit', () => (field.type = 'password'));
}

document.querySelectorAll('[data-passkey]').forEach(passkey);

/**
 * [data-passkey="create" | "get"]: asks the device for a passkey and sends what it says in the field "credential". It is a form, or a part of one
 * that has a button of its own and sends the form to data-action instead. data-options is where the server says what it wants, or in plain text
 * why it wants nothing; the [role=alert] gets data-failed when nothing came of it.
 */
function passkey(part) {
  const { passkey: kind, options, action, failed, unsupported } = part.dataset;
  const form = part.closest('form');
  const problem = part.querySelector('[role="alert"]');
  part.hidden = false;
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    problem.textContent = unsupported;
    part.querySelectorAll('button, input:not([type=hidden])').forEach(field => (field.disabled = true));
    return;
  }
  if (part === form)
    form.addEventListener('submit', event => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      ask();
    });
  else part.querySelector('button').addEventListener('click', ask);

  async function ask() {
    problem.textContent = '';
    try {
      const answer = await fetch(options, { method: 'POST', body: new FormData(form) });
      if (!answer.ok) {
        const isWords = answer.headers.get('Content-Type')?.startsWith('text/plain');
        problem.textContent = (isWords && (await answer.text())) || failed;
        return;
      }
      const wanted = await answer.json();
      const credential = await (kind === 'create'
        ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(wanted) })
        : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(wanted) }));
      form.elements.credential.value = JSON.stringify(credential);
      if (action) form.action = action;
      form.submit();
    } catch {
      problem.textContent = failed;
    }
  }
}
