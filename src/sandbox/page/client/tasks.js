/** Checkboxes of a text that the reader may edit: a tick edits the text. */
export function listenForTicks(root) {
  root.addEventListener('change', (event) => {
    const box = event.target;
    const texts = box.matches('[data-task]') ? box.closest('[data-tasks]') : null;
    if (texts !== null) tick(box, root.querySelector(`#${CSS.escape(texts.dataset.tasks)}`));
  });
}

export function enableTasks(root) {
  for (const box of root.querySelectorAll('[data-tasks] [data-task]')) box.disabled = false;
}

function tick(box, form) {
  form.elements.index.value = box.dataset.task;
  form.elements.checked.value = String(box.checked);
  form.requestSubmit();
}
