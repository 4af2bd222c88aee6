import { Idiomorph } from './idiomorph.js';

/** Brings the page to what the server says, and leaves alone what the reader has in hand. */
export function show(text) {
  const next = new DOMParser().parseFromString(text, 'text/html');
  const [old, fresh] = [document.querySelector('#page'), next.querySelector('#page')];
  if (old === null || fresh === null) return;
  document.title = next.title;
  Idiomorph.morph(old, fresh, {
    callbacks: { beforeNodeMorphed, beforeAttributeUpdated },
  });
  document.dispatchEvent(new Event('page:changed'));
}

function beforeNodeMorphed(old, fresh) {
  if (!(old instanceof HTMLElement)) return true;
  if (old.matches('textarea, select, input:not([type=hidden], [type=checkbox])')) return !isDirty(old);
  if (old.dataset.mermaid !== undefined && fresh instanceof HTMLElement)
    return old.dataset.source !== fresh.textContent;
  return !old.matches('[data-keep]');
}

/** What the reader opened, ticked or switched to stays so; a script unhid what needs one. */
function beforeAttributeUpdated(name, element) {
  if (name === 'open') return !element.matches('details');
  if (name === 'hidden') return !element.matches('[data-scripted]');
  return !(name === 'disabled' && element.matches('[data-task], [aria-busy=true]'));
}

function isDirty(field) {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
}
