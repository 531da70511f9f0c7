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

document.querySelectorAll('form[data-passkey]').forEach(passkey);

/**
 * form[data-passkey="create" | "get"]: asks the device for a passkey and sends what it says in the field "credential".
 * data-options is where the server says what it wants; the form's [role=alert] gets data-failed when nothing came of it.
 */
function passkey(form) {
  const { passkey: kind, options, failed, unsupported } = form.dataset;
  const problem = form.querySelector('[role="alert"]');
  form.hidden = false;
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    problem.textContent = unsupported;
    form.querySelectorAll('button, input:not([type=hidden])').forEach(part => (part.disabled = true));
    return;
  }
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    problem.textContent = '';
    try {
      const answer = await fetch(options, { method: 'POST', body: new FormData(form) });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      const wanted = await answer.json();
      const credential = await (kind === 'create'
        ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(wanted) })
        : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(wanted) }));
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      problem.textContent = failed;
    }
  });
}
