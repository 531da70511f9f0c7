// What sign-in and account pages can do beyond forms: show a password, use a passkey.

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
