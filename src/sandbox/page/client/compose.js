/** Write and Preview above a box, and Ctrl or Cmd with Enter to send it. */
export function compose(root) {
  root.addEventListener('click', (event) => {
    const tab = event.target.closest('[data-compose-tab]');
    if (tab !== null) void turn(tab.closest('[data-compose]'), tab.dataset.composeTab);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest('textarea')?.form;
    form?.requestSubmit(form.querySelector('[data-default]') ?? undefined);
  });
  root.addEventListener('settled', (event) => {
    for (const box of event.target.querySelectorAll('[data-compose]')) void turn(box, 'write');
  });
}

async function turn(box, wanted) {
  const preview = box.querySelector('[data-compose-preview]');
  const writing = wanted === 'write';
  for (const tab of box.querySelectorAll('[data-compose-tab]')) {
    tab.setAttribute('aria-selected', String(tab.dataset.composeTab === wanted));
  }
  box.querySelector('textarea').hidden = !writing;
  preview.hidden = writing;
  if (!writing) await fill(preview, box);
}

async function fill(preview, box) {
  const body = new URLSearchParams({
    text: box.querySelector('textarea').value,
    repository: box.dataset.compose,
  });
  const response = await fetch('/preview', { method: 'POST', body });
  preview.innerHTML = await response.text();
  document.dispatchEvent(new Event('page:changed'));
}
