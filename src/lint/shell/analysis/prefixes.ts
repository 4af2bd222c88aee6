import type { Span } from '../../../kernel/text.ts';
import type { ShellSubject } from '../subject.ts';
import { enclosing } from './nodes.ts';
import { nameOf } from './words.ts';

/** `A=1 command $A`: the words of the command expand before A is assigned. */
export function* unseenAssignments(
  subject: ShellSubject,
): Generator<{ readonly write: Span; readonly read: Span }> {
  const { nodes } = subject;
  for (const place of nodes.all('SimpleExpansion', 'ParameterExpansion')) {
    const command = enclosing(place, 'Command')?.node;
    if (!command?.name) continue;
    const own = enclosing(place, 'Assignment', 'Command')?.node;
    const name = nameOf(place.node);
    const assigned = command.prefix.filter((each) => each.type === 'Assignment' && each.name === name);
    const write = assigned.at(0);
    const isOwn = assigned.some((each) => each === own);
    if (write && !isOwn) yield { write: nodes.spanOf(write), read: place.span };
  }
}
