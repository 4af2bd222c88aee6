import { show } from './morph.js';

/** Sends a form and shows the answer without leaving the page; without a script the browser does the same by itself. */
export function submitInPlace(root) {
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.getAttribute('method') !== 'post') return;
    event.preventDefault();
    if (isConfirmed(event.submitter)) void send(form, event.submitter);
  });
}

/** Follows links that only open or close something here, and keeps what is half-written elsewhere on the page. */
export function followInPlace(root) {
  root.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-in-place]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void visit(link.href);
  });
  window.addEventListener('popstate', () => void visit(location.href));
}

async function visit(address) {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  const text = await response.text();
  if (address !== location.href) history.pushState({}, '', address);
  show(text);
  const place = document.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`);
  (document.querySelector('.line-form textarea, .comment-edit textarea') ?? place)?.focus();
}

async function send(form, submitter) {
  const data = new URLSearchParams(new FormData(form, submitter));
  const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action');
  busy(form, true);
  try {
    const response = await fetch(action, { method: 'POST', body: data, headers: { accept: 'text/html' } });
    const text = await response.text();
    if (response.ok) arrive(form, response, text);
    else complain(text);
  } catch {
    complain('');
  } finally {
    busy(form, false);
  }
}

/** What was sent is no longer half-written. */
function arrive(form, response, text) {
  document.querySelector('#flash').replaceChildren();
  form.reset();
  form.dispatchEvent(new Event('settled', { bubbles: true }));
  form.closest('details.menu, .reply-fold, #edit-title')?.removeAttribute('open');
  const { pathname, search, href } = new URL(response.url);
  const moves = pathname !== location.pathname || search !== location.search;
  if (moves) history.pushState({}, '', href);
  show(text);
  if (moves && pathname !== location.pathname) window.scrollTo(0, 0);
}

/** The form stays as it is, with the reason above it. */
function complain(text) {
  const refused = new DOMParser()
    .parseFromString(text, 'text/html')
    .querySelector('.flash-error, .flash-words');
  const words = document.createElement('div');
  words.className = 'flash flash-error';
  words.setAttribute('role', 'alert');
  words.textContent = refused?.textContent ?? 'The server did not answer. Nothing was sent.';
  document.querySelector('#flash').replaceChildren(words);
  words.scrollIntoView({ block: 'nearest' });
}

function isConfirmed(submitter) {
  const question = submitter?.dataset.confirm;
  return question === undefined || window.confirm(question);
}

function busy(form, on) {
  for (const button of form.querySelectorAll('button')) {
    button.toggleAttribute('aria-busy', on);
    button.disabled = on;
  }
}
