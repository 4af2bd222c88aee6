import { literally } from '../../kernel/literally.ts';
import type { Draft, Reading } from './wish.ts';

/** It leaves less unread, and says no less of any object; one that is no more was misread where that leaves much less. */
export function isBetter(free: Reading, close: Reading, words: string): boolean {
  const [mine, others] = [free.wish.drafts, close.wish.drafts];
  const kinds = new Set(mine.map(({ kind }) => kind));
  const isMuch = kinds.size > 0 && free.leftover.length * 3 <= close.leftover.length * 2;
  if (others.some((one) => !kinds.has(one.kind) && isCalled(one, words))) return false;
  const kept = isMuch ? others.filter(({ kind }) => kinds.has(kind)) : others;
  return free.leftover.length < close.leftover.length && sizeOf(mine) >= sizeOf(kept);
}

/** `a pod called order-api`: no other reading makes that no pod. */
function isCalled({ kind, name, isReference }: Draft, words: string): boolean {
  if (isReference || name === undefined) return false;
  const said = kind.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '[\\s-]?');
  return new RegExp(`(?<![\\w-])${said}\\s(?:called|named)\\s["'\`]?${literally(name)}(?![\\w-])`, 'iu').test(
    words,
  );
}

/** How much is said; of pieces that say the same of one object only one counts. */
function sizeOf(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, draft) => sum + new Set(leavesOf(draft, '')).size, 0);
}

function leavesOf(value: unknown, key: string): string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([own, one]) =>
      leavesOf(one, `${key}.${own.replace(/^\d+$/u, '')}`),
    );
  return value === undefined || value === false ? [] : [`${key}=${JSON.stringify(value)}`];
}
