// Images by file, by dragging and by pasting. None goes in without words for those who can't see it.

const LARGEST = 2 * 1024 * 1024;
const WIDEST = 1600;

export function images(desk, text, tools) {
  const menu = desk.querySelector('[data-images]');
  const file = menu.querySelector('[data-file]');
  const chosen = menu.querySelector('[data-chosen]');
  const alternative = menu.querySelector('[data-alternative]');
  const caption = menu.querySelector('[data-caption]');
  const problem = menu.querySelector('[data-problem]');
  const existing = menu.querySelector('[data-existing]');
  const form = desk.querySelector('form[data-source]');
  let image = null;

  text.onFiles(dropped => {
    take(dropped);
    menu.open = true;
    alternative.focus();
  });
  file.addEventListener('change', () => file.files[0] && take(file.files[0]));
  menu.querySelector('[data-upload]').addEventListener('click', upload);
  menu.querySelector('[data-reuse]')?.addEventListener('click', () => {
    if (!described()) return;
    const title = caption.value.trim() ? ` "${caption.value.trim().replaceAll(/["\\]/g, '\\$&')}"` : '';
    put(`![${alternative.value.trim().replaceAll(/[[\]\\`*_<&]/g, '\\$&')}](${existing.value}${title})`);
  });

  function take(taken) {
    image = taken;
    problem.replaceChildren();
    chosen.textContent = `${taken.name} (${Math.ceil(taken.size / 1024)} KiB)`;
  }

  function described() {
    if (alternative.value.trim()) return true;
    problem.textContent = document.getElementById(alternative.getAttribute('aria-describedby')).textContent;
    alternative.focus();
    return false;
  }

  async function upload(event) {
    if (!image) return file.focus();
    if (!described()) return;
    const button = event.currentTarget;
    button.disabled = true;
    try {
      const ready = await smaller(image);
      if (ready.size > LARGEST) {
        problem.textContent = menu.dataset.tooLarge;
        return;
      }
      const body = new FormData();
      body.set('form-token', form.querySelector('input[name="form-token"]').value);
      body.set('file', ready, image.name);
      body.set('alternative', alternative.value);
      body.set('caption', caption.value);
      const response = await fetch(menu.dataset.address, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' }, credentials: 'same-origin' });
      const answer = response.headers.get('content-type')?.includes('json') ? await response.json() : {};
      if (answer.markdown) put(answer.markdown);
      else problem.textContent = answer.message ?? menu.dataset.failed;
    } catch {
      problem.textContent = menu.dataset.failed;
    } finally {
      button.disabled = false;
    }
  }

  function put(markdown) {
    text.insert(markdown);
    image = null;
    file.value = alternative.value = caption.value = '';
    chosen.textContent = problem.textContent = '';
    tools.close();
  }
}

/** A photograph as a phone takes it is far larger than a page can show: drawn anew, narrower. */
async function smaller(file) {
  if (!/^image\/(png|jpeg|webp)$/.test(file.type) || file.size <= LARGEST / 4) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, WIDEST / picture.width);
  if (scale === 1 && file.size <= LARGEST) return file;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise(resolve => canvas.toBlob(resolve, file.type === 'image/png' ? 'image/webp' : file.type, 0.85));
  return drawn && drawn.size < file.size ? drawn : file;
}
