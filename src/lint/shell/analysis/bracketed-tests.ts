import type { SyntaxNode } from 'unbash';
import type { ShellSubject } from '../subject.ts';
import { isCondition } from './conditions.ts';
import type { Placed } from './nodes.ts';
import { isTest } from './tests.ts';

export type Bracketed = {
  readonly place: Placed;
  readonly holds: 'one' | 'several';
  readonly isClause: boolean;
};

/** Subshells that hold nothing but tests. */
export function* bracketedTests({ nodes }: ShellSubject): Generator<Bracketed> {
  for (const place of nodes.all('Subshell')) {
    const [statement, ...others] = place.node.body.commands;
    if (statement === undefined || others.length > 0) continue;
    const tests = statement.command.type === 'AndOr' ? statement.command.commands : [statement.command];
    if (!tests.every((test) => isLoneTest(test))) continue;
    const isClause = isCondition(place) && !isInChain(place);
    yield { place, holds: tests.length > 1 ? 'several' : 'one', isClause };
  }
}

function isLoneTest(node: SyntaxNode): boolean {
  if (node.type !== 'Pipeline') return isTest(node);
  return node.commands.length === 1 && node.commands.every((one) => isTest(one));
}

function isInChain(place: Placed): boolean {
  const outer = place.parent?.node.type === 'Pipeline' ? place.parent.parent : place.parent;
  return outer?.node.type === 'AndOr';
}
