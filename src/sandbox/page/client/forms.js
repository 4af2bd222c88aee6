import { show } from './morph.js';

/** Sends a form and shows the answer without leaving the page; without a script the browser does the same by itself. */
export function submitInPlace(root) {
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    event.preventDefault();
    void send(form, event.submitter);
  });
}

async function send(form, submitter) {
  const data = new URLSearchParams(new FormData(form, submitter));
  const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href;
  busy(form, true);
  try {
    const response = await fetch(action, { method: 'POST', body: data, headers: { accept: 'text/html' } });
    const text = await response.text();
    if (response.ok) settle(form);
    if (response.redirected) arrive(response.url);
    show(text);
  } catch {
    form.submit();
  } finally {
    busy(form, false);
  }
}

/** What was sent is no longer half-written. */
function settle(form) {
  form.reset();
  for (const details of [form.closest('details')]) details?.removeAttribute('open');
  form.dispatchEvent(new Event('settled', { bubbles: true }));
}

function arrive(address) {
  const url = new URL(address);
  if (url.pathname + url.search !== location.pathname + location.search) {
    history.pushState({}, '', url);
    window.scrollTo(0, 0);
  }
}

function busy(form, on) {
  for (const button of form.querySelectorAll('button')) {
    button.toggleAttribute('aria-busy', on);
    button.disabled = on;
  }
}

window.addEventListener('popstate', () => location.reload());
