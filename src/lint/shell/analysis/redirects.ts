import type { Redirection, Word } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import type { ShellSubject } from '../subject.ts';
import type { Nodes, Placed } from './nodes.ts';

export type Redirected = {
  readonly operator: string;
  readonly fd: number;
  readonly target: string | undefined;
  /** To or from a file or text, no other descriptor. */
  readonly isFile: boolean;
  readonly span: Span;
};

export type Competition = { readonly kind: 'same' | 'input' | 'output'; readonly at: Span };

/** The redirections of each command that has any, from left to right. */
export function redirectLists(nodes: Nodes): readonly (readonly [Placed, readonly Redirected[]])[] {
  return nodes
    .all('Command', 'Redirected')
    .filter(({ node }) => node.redirects.length > 0)
    .map((place) => [place, place.node.redirects.map((redirect) => read(redirect, nodes))] as const);
}

/** Redirections that take from each other or from a pipe. */
export function* competing({ nodes }: ShellSubject): Generator<Competition> {
  for (const [place, list] of redirectLists(nodes)) {
    const copied = new Set(list.filter((each) => !each.isFile).map((each) => each.target));
    const files = list.filter((each) => each.isFile && !copied.has(String(each.fd)));
    const counts = countBy(files.map((each) => each.fd));
    const pipes = pipesOf(place);
    for (const { fd, span: at } of files) {
      if ((counts.get(fd) ?? 0) > 1) yield { kind: 'same', at };
      else if (fd === 0 && pipes.in) yield { kind: 'input', at };
      else if (fd === 1 && pipes.out) yield { kind: 'output', at };
    }
  }
}

function read(redirect: Redirection, nodes: Nodes): Redirected {
  const { operator, descriptor } = redirect;
  const target = redirect.type === 'HereDoc' ? undefined : redirect.target;
  return {
    operator,
    fd: descriptor?.type === 'FileDescriptor' ? descriptor.value : Number(!operator.startsWith('<')),
    target: target?.value,
    isFile:
      operator !== '>&' &&
      operator !== '<&' &&
      isFile(target) &&
      descriptor?.type !== 'FileDescriptorVariable',
    span: nodes.spanOf(redirect),
  };
}

function isFile(target: Word | undefined): boolean {
  return !target?.parts?.some((part) => part.type === 'ProcessSubstitution');
}

function countBy(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function pipesOf({ node, parent }: Placed): { readonly in: boolean; readonly out: boolean } {
  const commands: readonly unknown[] = parent?.node.type === 'Pipeline' ? parent.node.commands : [node];
  return { in: commands[0] !== node, out: commands.at(-1) !== node };
}
