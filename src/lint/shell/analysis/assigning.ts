import type { Assignment, Command } from 'unbash';
import { targetsOf } from './builtins.ts';
import { valuesIn, withValue } from './state.ts';
import type { State, Trace } from './state.ts';
import { statusOf } from './status.ts';

/** What a command that calls no function of the script does to the variables, once its words are expanded. */
export function assignedBy(trace: Trace, node: Command, state: State): State {
  const name = node.name?.value;
  if (name === undefined) return assignAll(trace, node.prefix, state);
  if (ending.has(name)) return undefined;
  const assigned = assignAll(trace, node.suffix, state);
  return targetsOf(node).reduce(
    (now, target) => withValue(now, target, name === 'let' ? 'clean' : 'dirty'),
    assigned,
  );
}

/** Whatever a script calls its functions. */
export const ending: ReadonlySet<string> = new Set(['exit', 'return']);

function assignAll(trace: Trace, nodes: readonly { readonly type: string }[], state: State): State {
  return nodes
    .filter(isAssignment)
    .reduce((now, node) => withValue(now, node.name, statusIn(trace, node, now)), state);
}

function statusIn(trace: Trace, node: Assignment, state: State): ReturnType<typeof statusOf> {
  const { value } = node;
  if (value.type !== 'Word' || node.index) return 'dirty';
  const values = valuesIn(trace, state);
  const added = statusOf(value, values);
  if (!node.append) return added;
  return values(node.name) === 'dirty' ? 'dirty' : added;
}

function isAssignment(node: { readonly type: string }): node is Assignment {
  return node.type === 'Assignment';
}
