import type { Assignment } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import type { ShellSubject } from '../subject.ts';
import { enclosing } from './nodes.ts';
import { isSplit } from './quoting.ts';
import { literalRest, nameOf } from './words.ts';

/** Values with quotes in them that are expanded where quotes are mere characters. */
export function* quotedValues(
  subject: ShellSubject,
): Generator<{ readonly write: Span; readonly read: Span }> {
  const { nodes, dialect } = subject;
  const writes = new Map(
    nodes
      .all('Assignment')
      .filter(({ node }) => holdsQuotes(node))
      .map(({ node, span }) => [node.name, span]),
  );
  if (writes.size === 0) return;
  for (const place of nodes.all('SimpleExpansion', 'ParameterExpansion')) {
    const write = writes.get(nameOf(place.node));
    const isEvaluated = enclosing(place, 'Command')?.node.name?.value === 'eval';
    if (write && !isEvaluated && isSplit(place, dialect)) yield { write, read: place.span };
  }
}

function holdsQuotes({ value }: Assignment): boolean {
  return value.type === 'Word' && /"|(?:[/= ]|^)'|'(?: |$)|\\ /u.test(literalRest(value));
}
