import type { Span } from '../../../kernel/text.ts';
import type { ShellSubject } from '../subject.ts';
import { enclosing } from './nodes.ts';
import type { Placed } from './nodes.ts';

/** Patterns such as `[a-z]`: what stands between the brackets, without a negation. */
export function* bracketPatterns(
  subject: ShellSubject,
): Generator<{ readonly contents: string; readonly span: Span }> {
  for (const place of subject.nodes.all('Glob')) {
    if (place.node.kind !== 'bracket' || isNoFileName(subject, place)) continue;
    yield { contents: place.node.text.slice(1, -1).replace(/^[!^]/u, ''), span: place.span };
  }
}

/** In `${x#[ab]}`, `=~` and the sets of tr, brackets mean something else than file names. */
function isNoFileName(subject: ShellSubject, place: Placed): boolean {
  const around = enclosing(place, 'Command', 'ParameterExpansion', 'TestBinary')?.node;
  switch (around?.type) {
    case 'ParameterExpansion':
      return true;
    case 'TestBinary':
      return around.operator === '=~';
    default:
      return subject.commandAt(around)?.name === 'tr';
  }
}
