import type { Statement, SyntaxNode } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import type { Nodes, Placed } from './nodes.ts';
import { isTest } from './tests.ts';

export type StatusRead = { readonly at: Span; readonly of: 'test' | 'echo' };

/** Where `$?` is asked for right behind a test or an echo, whose status it then is. */
export function* statusReads(nodes: Nodes): Generator<StatusRead> {
  const asked = nodes.all('SimpleExpansion').filter(({ node }) => node.text === '$?');
  for (const place of asked.slice(0, most)) {
    const of = kindOf(previous(place));
    if (of !== undefined) yield { at: place.span, of };
  }
}

/** No script of a person asks as often; it bounds what a hostile one costs. */
const most = 200;

/** What ran last before a place; a test only where its outcome led here. */
type Previous = { readonly node: SyntaxNode; readonly isDecided: boolean };

function previous(place: Placed): Previous | undefined {
  for (let at: Placed | undefined = place; at?.parent; at = at.parent) {
    const found = before(at, at.parent);
    if (found !== undefined) return found;
    if (at.parent.node.type === 'CommandExpansion' || at.parent.node.type === 'Function') return undefined;
  }
  return undefined;
}

function before({ node }: Placed, { node: parent, parent: outer }: Placed): Previous | undefined {
  switch (parent.type) {
    case 'AndOr': {
      const left = parent.commands[parent.commands.findIndex((one) => one === node) - 1];
      return left && { node: left, isDecided: true };
    }
    case 'Script':
    case 'CompoundList': {
      const left = parent.commands[parent.commands.findIndex((one) => one === node) - 1];
      return left ? { node: left.command, isDecided: false } : clauseOf(parent, outer?.node);
    }
    default:
      return undefined;
  }
}

function clauseOf(list: SyntaxNode, around: SyntaxNode | undefined): Previous | undefined {
  if (around?.type !== 'If' && around?.type !== 'Elif' && around?.type !== 'While') return undefined;
  const last: Statement | undefined = around.clause === list ? undefined : around.clause.commands.at(-1);
  return last && { node: last.command, isDecided: true };
}

function kindOf(found: Previous | undefined): StatusRead['of'] | undefined {
  if (found === undefined) return undefined;
  const { node, isDecided } = found;
  if (isTest(node)) return isDecided ? 'test' : undefined;
  return node.type === 'Command' && node.name?.value === 'echo' ? 'echo' : undefined;
}
