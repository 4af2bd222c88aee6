import { forEachChild } from 'unbash';
import type { SyntaxNode } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import type { ShellSubject } from '../subject.ts';
import { declarations, targetsOf } from './builtins.ts';
import { isVariable, nameOf } from './words.ts';

export type Lost = { readonly name: string; readonly write: Span; readonly read: Span };

type Write = { readonly at: Span; readonly isLost: boolean };

type Walk = {
  readonly subject: ShellSubject;
  readonly writes: Map<string, Write>;
  readonly lost: Lost[];
  levels: number;
};

/** Variables that a subshell assigns and that are read after it, without a new value. */
export function lostValues(subject: ShellSubject): readonly Lost[] {
  if (!mayLose(subject)) return [];
  const walk: Walk = { subject, writes: new Map(), lost: [], levels: 400 };
  visit(subject.script.tree, walk);
  return walk.lost;
}

function mayLose({ nodes, variables }: ShellSubject): boolean {
  return (
    variables.writes.size > 0 && nodes.all('Subshell', 'Pipeline', 'CommandExpansion', 'Statement').length > 1
  );
}

function visit(node: SyntaxNode, walk: Walk): void {
  if (walk.levels === 0) return;
  walk.levels -= 1;
  if (isVariable(node)) read(nameOf(node), node, walk);
  if (node.type === 'For') write(node.name.value, node, walk);
  if (isOwnProcess(node)) visitAside(node, walk);
  else if (node.type === 'Pipeline' && node.commands.length > 1) {
    for (const command of node.commands) aside(() => visit(command, walk), walk);
  } else forEachChild(node, (child) => visit(child, walk));
  for (const name of assignedBy(node)) write(name, node, walk);
  walk.levels += 1;
}

function visitAside(node: SyntaxNode, walk: Walk): void {
  aside(() => forEachChild(node, (child) => visit(child, walk)), walk);
}

/** What is assigned meanwhile is lost afterwards. */
function aside(run: () => void, { writes }: Walk): void {
  const before = new Map(writes);
  run();
  for (const [name, { at }] of writes) {
    if (writes.get(name) !== before.get(name)) writes.set(name, { at, isLost: true });
  }
}

function read(name: string, node: SyntaxNode, { subject, writes, lost }: Walk): void {
  const last = writes.get(name);
  if (last?.isLost) lost.push({ name, write: last.at, read: subject.nodes.spanOf(node) });
}

function write(name: string, node: SyntaxNode, { subject, writes }: Walk): void {
  if (writes.size < 200 || writes.has(name))
    writes.set(name, { at: subject.nodes.spanOf(node), isLost: false });
}

function isOwnProcess(node: SyntaxNode): boolean {
  if (node.type === 'Statement') return node.background ?? false;
  return node.type === 'Subshell' || node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution';
}

function assignedBy(node: SyntaxNode): readonly string[] {
  if (node.type !== 'Command') return [];
  const name = node.name?.value;
  if (name === 'unset') return [];
  const assigning = name === undefined ? node.prefix : node.suffix;
  const isAssigning = name === undefined || declarations.has(name);
  const names = isAssigning
    ? assigning.flatMap((each) => (each.type === 'Assignment' ? [each.name] : []))
    : [];
  return [...names, ...targetsOf(node)];
}
