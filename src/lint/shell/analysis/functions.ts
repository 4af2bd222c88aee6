import type { Function as FunctionNode } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import type { ShellSubject } from '../subject.ts';
import { enclosing } from './nodes.ts';
import type { Placed } from './nodes.ts';
import { nameOf } from './words.ts';

export type Uncalled = { readonly functions: readonly Span[]; readonly calls: readonly Span[] };

/** Functions that read arguments, where no call hands any over. */
export function uncalledWith(subject: ShellSubject): Uncalled {
  const functions = subject.nodes.all('Function');
  if (functions.length === 0) return { functions: [], calls: [] };
  const reading = new Set(
    subject.nodes
      .all('SimpleExpansion', 'ParameterExpansion')
      .filter(({ node }) => /^(?:[1-9@*#])$/u.test(nameOf(node)))
      .map((place) => enclosing(place, 'Function')?.node),
  );
  const found = functions
    .filter(({ node }) => reading.has(node) && !setsArguments(subject, node))
    .map((place) => withCalls(subject, place));
  const unanswered = found.filter(
    ({ calls }) => calls.length > 0 && calls.every(({ words }) => words.length === 1),
  );
  return {
    functions: unanswered.map(({ place }) => place.span),
    calls: unanswered.flatMap(({ calls }) => calls.map(({ span }) => span)),
  };
}

function withCalls(subject: ShellSubject, place: Placed<FunctionNode>) {
  const name = place.node.name.value;
  return {
    place,
    calls: subject.commands.map(({ command }) => command).filter((command) => command.name === name),
  };
}

function setsArguments(subject: ShellSubject, node: FunctionNode): boolean {
  return subject.commands.some(
    ({ command, place }) => command.name === 'set' && enclosing(place, 'Function')?.node === node,
  );
}
