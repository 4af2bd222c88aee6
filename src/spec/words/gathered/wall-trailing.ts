import { idAt, isEnd, saidAt } from './at.ts';
import type { Stretch } from './stretch.ts';
import type { Term } from './term.ts';
import type { Way } from './wall-scene.ts';

/** `到 app=db 的 Pod 的出站流量`: the way is told behind who goes it, by where its clause begins. */
export function trailingWays(terms: readonly Term[], { from, to }: Stretch): Map<number, Way> {
  const found = new Map<number, Way>();
  for (let at = from; at < to; at += 1) {
    if (!isTrailing(terms, at)) continue;
    const start = clauseStart(terms, at);
    found.set(start, idAt(terms, at) === 'inward' ? 'in' : 'out');
  }
  return found;
}

function clauseStart(terms: readonly Term[], at: number): number {
  return terms.slice(0, at).findLastIndex((one) => isEnd(one) || /^[,，]$/u.test(one.said)) + 1;
}

export function isTrailing(terms: readonly Term[], at: number): boolean {
  if (!/^(?:inward|outward)$/u.test(idAt(terms, at)) || saidAt(terms, at - 1) !== '的') return false;
  return terms
    .slice(clauseStart(terms, at), at)
    .some(({ id }) => /^(?:pair|cidr|number|anywhere)$/u.test(id));
}
