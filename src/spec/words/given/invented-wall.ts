import type { Reading } from '../wish.ts';
import type { Quoted } from './given.ts';

/** Beside an Ingress that is quoted, `ingress` is no direction of traffic. */
export function isInventedWall(free: Reading, close: Reading, { documents, words }: Quoted): boolean {
  const isOwn = documents.some(isWall) || close.wish.drafts.some(isWall) || /polic|netpol|策略/iu.test(words);
  return documents.some(({ kind }) => kind === 'Ingress') && !isOwn && free.wish.drafts.some(isWall);
}

function isWall({ kind }: { readonly kind?: unknown }): boolean {
  return kind === 'NetworkPolicy';
}
