import { code } from '../../change/markdown.ts';
import { sentence } from '../../change/review/say-review.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Review } from '../engines.ts';
import type { Call } from '../world.ts';
import { words } from '../world.ts';

/** More than this nobody mends on the side. */
const mostThere = 200;

/** A review with what was there before in the same files, which holds nothing against who changes them. */
export function withThere(review: Review, all: readonly Finding[], { asked, world }: Call): Review {
  const brought = new Set(review.findings.map(keyOf));
  const before = all.filter((finding) => !brought.has(keyOf(finding)));
  if (before.length === 0) return review;
  const there = before.slice(0, mostThere).map(({ severity, rule, path, line, message }) => {
    return { severity, rule, place: code(`${path}:${line}`), message: sentence(message) };
  });
  const said = words(world, asked, ['review-there', { thereCount: before.length, there }]);
  return { ...review, summary: `${review.summary}\n\n${said}` };
}

function keyOf({ rule, path, line, message }: Finding): string {
  return [rule, path, line, message].join('\0');
}
