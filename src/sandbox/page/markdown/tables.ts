import type { StateCore, Token } from 'markdown-it';

/** Cells are aligned by attribute as GitHub does: the page's content security policy allows no inline style. */
export function alignByAttribute(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type === 'th_open' || token.type === 'td_open') align(token);
  }
}

function align(token: Token): void {
  const side = String(token.attrGet('style') ?? '').replace('text-align:', '');
  if (side !== '') token.attrs = [['align', side]];
}
