import type { Rewriting } from './rewriting.ts';

/** What stands on lines of its own: fences, blocks behind a colon, and marks that close on another line. */
const own = /```|:[ \t]*\n|^[^"\n]*"(?:[^"\n]*"[^"\n]*")*[^"\n]*\n|[{}|$\\][ \t]*\n/mu;
const joins =
  'the|an?|of|to|in|on|with|and|for|by|at|as|from|named|called|image|or|is|are|its|that|which|port|namespace|label|should|must|has';

/** A sentence that somebody's editor broke over several lines is one. */
export const unwrapped: Rewriting = [
  new RegExp(
    String.raw`(?=\n)(?<=(?:^|\n)[A-Za-z0-9(\x60"/][^\n]{39,160}?(?:[a-z0-9,)"\x60](?=\n[a-z0-9(\x60"/])| (?:${joins})(?=\n[A-Za-z0-9(\x60"/])))\n(?![\w./-]{1,60}\s?(?:=|:(?:\s|$))|\d{1,2}[.)] |(?:[A-Za-z0-9_.-]{1,40})(?:\n|$))`,
    'gu',
  ),
  ' ',
  (words) => words.includes('\n') && !own.test(words),
];
