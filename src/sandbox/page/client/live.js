import { show } from './morph.js';

const pause = 150;
/** Times such as `3 minutes ago` grow old. */
const ageing = 60_000;
let stream;
let timer;
let fetching = false;
let again = false;

/** Follows the server while the page is seen; a hidden page lets go of its connection, for browsers allow only six. */
export function keepFresh() {
  follow();
  setInterval(() => {
    if (!document.hidden) soon();
  }, ageing);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stream?.close();
    else follow();
  });
}

function follow() {
  if (stream !== undefined && stream.readyState !== EventSource.CLOSED) return;
  stream = new EventSource('/live');
  stream.addEventListener('open', () => say(''));
  stream.addEventListener('pulse', ({ data }) => {
    if (data !== document.querySelector('#page').dataset.pulse) soon();
  });
  stream.addEventListener('error', () => say('The server does not answer. Waiting for it.'));
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(() => void refresh(), pause);
}

async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    const asked = location.href;
    const response = await fetch(asked, { headers: { accept: 'text/html' } });
    const text = await response.text();
    if (asked === location.href) show(text);
  } catch {
    say('The server does not answer. Waiting for it.');
  } finally {
    fetching = false;
    if (again) soon();
    again = false;
  }
}

function say(words) {
  const status = document.querySelector('#live-status');
  if (status !== null) status.textContent = words;
}
