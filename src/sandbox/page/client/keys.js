const goals = { c: 'code', i: 'issues', p: 'pulls', h: 'home', d: 'deliveries' };
let before = '';

/** `g i` goes to the issues, `g p` to the pull requests, as on GitHub. */
export function listenForKeys(root) {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const link = before === 'g' ? document.querySelector(`[data-goal="${goals[event.key] ?? ''}"]`) : null;
    before = event.key;
    link?.click();
  });
  root.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' ? event.target.closest('details.menu[open]') : null;
    if (menu === null) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  root.addEventListener('click', (event) => {
    for (const menu of root.querySelectorAll('details.menu[open]'))
      if (!menu.contains(event.target)) menu.open = false;
  });
}

function isField(target) {
  return target.matches('input, textarea, select, [contenteditable]');
}
