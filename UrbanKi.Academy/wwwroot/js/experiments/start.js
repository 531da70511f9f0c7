// Brings the experiments of a lesson to life. Where that fails, the text that stands there already says what one would see.

const names = ['next-word', 'threshold', 'bias', 'tokens', 'prompt-workshop', 'rule-or-learning'];

for (const section of document.querySelectorAll('section[data-experiment]')) start(section);

async function start(section) {
  const name = section.dataset.experiment;
  const stage = section.querySelector('[data-stage]');
  if (!names.includes(name) || !stage) return;
  const language = section.closest('[lang]')?.lang.startsWith('en') ? 'en' : 'de';
  try {
    const { default: show } = await import(`./${name}.js`);
    show(stage.querySelector('[data-place]') ?? stage, language);
  } catch (error) {
    console.error(error);
    return;
  }
  stage.hidden = false;
  section.classList.add('is-running');
  toggle(section);
}

/** The text stays within reach: a button shows and hides it. */
function toggle(section) {
  const button = section.querySelector('[data-words]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => button.setAttribute('aria-expanded', section.classList.toggle('shows-words')));
}
