import { forEachChild } from 'unbash';
import { assignedIn } from './arithmetic.ts';
import type {
  ArithmeticBinary,
  ArithmeticUnary,
  Case,
  Command,
  If,
  ParsedScript,
  Pipeline,
  SyntaxNode,
  Word,
} from 'unbash';
import { assignedBy, ending } from './assigning.ts';
import { merge, valuesIn, withValue } from './state.ts';
import type { State, Trace } from './state.ts';
import { either, statusOf, variableStatus, worst } from './status.ts';
import type { Status } from './status.ts';
import { isVariable, literalOf, nameOf } from './words.ts';
import type { Variable } from './words.ts';

/** Follows a script the ways that it can run and keeps what its variables can hold on them. */
export function execute(tree: ParsedScript, known: ReadonlySet<string>): Trace {
  const trace: Trace = {
    known,
    statuses: new Map(),
    reached: new Set(),
    functions: new Map(),
    called: new Set(),
    unused: new Set(),
    fuel: 20_000,
    levels: 400,
  };
  const end = run(trace, tree, new Map());
  for (const body of trace.functions.values()) if (!end && !trace.called.has(body)) trace.unused.add(body);
  for (const body of trace.functions.values()) if (!trace.called.has(body)) run(trace, body, new Map());
  return trace;
}

export function run(trace: Trace, node: SyntaxNode, state: State): State {
  trace.fuel -= 1;
  if (!state || trace.fuel < 0) return state;
  switch (node.type) {
    case 'Statement':
      return node.background ? runAside(trace, node.command, state) : run(trace, node.command, state);
    case 'AndOr':
      return runAlternatives(trace, node.commands, state);
    case 'Pipeline':
      return runPipeline(trace, node, state);
    case 'Subshell':
      return runAside(trace, node.body, state);
    case 'Function':
      trace.functions.set(node.name.value, node.body);
      return state;
    case 'Command':
      return runCommand(trace, node, runChildren(trace, node, state));
    default:
      return runCompound(trace, node, state);
  }
}

function runCommand(trace: Trace, node: Command, state: State): State {
  trace.reached.add(node);
  const name = node.name?.value ?? '';
  const body = ending.has(name) ? undefined : trace.functions.get(name);
  if (body === undefined) return assignedBy(trace, node, state);
  trace.called.add(body);
  return run(trace, body, state) ?? state;
}

function runCompound(trace: Trace, node: SyntaxNode, state: State): State {
  switch (node.type) {
    case 'If':
      return runIf(trace, node, state);
    case 'Case':
      return runCase(trace, node, state);
    case 'For':
    case 'Select':
      return runLoop(trace, [node.body], assignItems(trace, node, state));
    case 'ArithmeticFor':
      return runLoop(trace, [node.body], runChildren(trace, node, state));
    case 'While':
      return runLoop(trace, [node.clause, node.body], state);
    default:
      return runExpansion(trace, node, state);
  }
}

function runExpansion(trace: Trace, node: SyntaxNode, state: State): State {
  if (isVariable(node)) return readVariable(trace, node, state);
  switch (node.type) {
    case 'ArithmeticBinary':
    case 'ArithmeticUnary':
      return calculate(trace, node, state);
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      return node.script ? runAside(trace, node.script, state) : state;
    default:
      return runChildren(trace, node, state);
  }
}

function runChildren(trace: Trace, node: SyntaxNode, state: State): State {
  if (trace.levels === 0) return state;
  trace.levels -= 1;
  let now = state;
  forEachChild(node, (child) => {
    now = run(trace, child, now);
  });
  trace.levels += 1;
  return now;
}

/** In a process of its own: nothing that is assigned there comes back. */
function runAside(trace: Trace, node: SyntaxNode, state: State): State {
  run(trace, node, state);
  return state;
}

/** `a && b || c`: all but the first may be left out. */
function runAlternatives(trace: Trace, nodes: readonly SyntaxNode[], state: State): State {
  return nodes.reduce<State>((before, node, at) => {
    const after = run(trace, node, before);
    return at === 0 ? after : merge(trace, before, after);
  }, state);
}

function runPipeline(trace: Trace, { commands }: Pipeline, state: State): State {
  const [only] = commands;
  if (only && commands.length === 1) return run(trace, only, state);
  for (const command of commands) run(trace, command, state);
  return state;
}

function runIf(trace: Trace, node: If, state: State): State {
  let rest = state;
  let out: State;
  for (const branch of [node, ...node.elif]) {
    rest = run(trace, branch.clause, rest);
    out = merge(trace, out, run(trace, branch.then, rest));
  }
  return merge(trace, out, node.else ? run(trace, node.else, rest) : rest);
}

function runCase(trace: Trace, node: Case, state: State): State {
  const start = run(trace, node.word, state);
  let out: State;
  for (const item of node.items) out = merge(trace, out, runChildren(trace, item, start));
  const isComplete = node.items.some((item) => item.pattern.some((pattern) => pattern.text === '*'));
  return isComplete ? out : merge(trace, out, start);
}

/** Twice, so that what the first time assigned is seen by the second. */
function runLoop(trace: Trace, nodes: readonly SyntaxNode[], state: State): State {
  const once = nodes.reduce((now, node) => run(trace, node, now), state);
  const again = merge(trace, state, once);
  return merge(
    trace,
    state,
    nodes.reduce((now, node) => run(trace, node, now), again),
  );
}

/** What arithmetic assigns is a number. */
function calculate(trace: Trace, node: ArithmeticBinary | ArithmeticUnary, state: State): State {
  const now = runChildren(trace, node, state);
  const name = assignedIn(node);
  return name === undefined ? now : withValue(now, name, 'clean');
}

function assignItems(
  trace: Trace,
  node: { readonly name: Word; readonly wordlist: readonly Word[] | undefined },
  state: State,
): State {
  const words = node.wordlist ?? [];
  const now = words.reduce((now, word) => run(trace, word, now), state);
  const values = valuesIn(trace, now);
  const status = node.wordlist
    ? words.reduce<Status>((all, word) => either(all, itemStatus(word, values)), 'empty')
    : 'dirty';
  return withValue(now, node.name.value, status);
}

function itemStatus(word: Word, values: ReturnType<typeof valuesIn>): Status {
  return literalOf(word) === undefined ? 'dirty' : statusOf(word, values);
}

function readVariable(trace: Trace, node: Variable, state: State): State {
  const status = variableStatus(node, valuesIn(trace, state));
  const before = trace.statuses.get(node);
  trace.statuses.set(node, before ? worst(before, status) : status);
  const isAssigning =
    node.type === 'ParameterExpansion' &&
    node.operation?.type === 'Default' &&
    node.operation.operator.endsWith('=');
  const now = runChildren(trace, node, state);
  return isAssigning ? withValue(now, nameOf(node), 'dirty') : now;
}
