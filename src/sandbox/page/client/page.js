import { keepFresh } from './live.js';
import { followInPlace, submitInPlace } from './forms.js';
import { compose } from './compose.js';
import { drawDiagrams } from './diagrams.js';
import { enableTasks, listenForTicks } from './tasks.js';
import { listenForKeys } from './keys.js';

compose(document);
submitInPlace(document);
followInPlace(document);
listenForKeys(document);
listenForTicks(document);
adorn();
document.addEventListener('page:changed', adorn);
keepFresh();

/** What the server's markup needs a script for, again after each change. */
function adorn() {
  enableTasks(document);
  drawDiagrams(document);
  for (const element of document.querySelectorAll('[data-scripted][hidden]')) element.hidden = false;
}
