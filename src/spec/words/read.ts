import { leftovers } from './leftover.ts';
import type { Claim, Reader, Reading, Wish } from './wish.ts';

/** Longer than any wish that a person types; what follows is named as not read. */
const longest = 4000;

/** Lets every reader claim its part of the words; of claims that overlap, the earlier reader in the list wins. */
export function readWish(words: string, readers: readonly Reader[]): Reading {
  // One space where there were many: several runs side by side would take patterns forever to split.
  const text = words.replaceAll(/\s+/gu, ' ').slice(0, longest);
  const claims: Claim[] = [];
  for (const reader of readers) {
    claims.push(...reader.read(text).filter((claim) => !claims.some((other) => overlaps(claim, other))));
  }
  const ordered = claims.toSorted((a, b) => a.start - b.start);
  const tail = words.length > longest ? ['…'] : [];
  return {
    wish: ordered.reduce<Wish>((wish, claim) => merge(wish, claim.wish), {}),
    understood: ordered.map(({ start, end, subject, value }) => ({
      said: text.slice(start, end).trim(),
      subject,
      value,
    })),
    leftover: [...leftovers(text, ordered), ...tail],
  };
}

function overlaps(a: Claim, b: Claim): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What is said later corrects what was said before; lists grow. */
function merge(before: Wish, after: Wish): Wish {
  const extras = [...new Set([...(before.extras ?? []), ...(after.extras ?? [])])];
  const without = [...new Set([...(before.without ?? []), ...(after.without ?? [])])];
  const runtime = after.runtime === undefined ? before.runtime : { ...before.runtime, ...after.runtime };
  return {
    ...before,
    ...after,
    ...(runtime === undefined ? {} : { runtime }),
    ...(extras.length === 0 ? {} : { extras: extras.filter((extra) => !without.includes(extra)) }),
    ...(without.length === 0 ? {} : { without }),
  };
}
