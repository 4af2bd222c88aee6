import type { ASTNode, Environment, Optional } from '@marcbachmann/cel-js';
import { sortedBy } from './lists.ts';

/** What the library hands a macro, as far as it is used here. */
export type Scope = {
  readonly forkWithVariable: (name: string, type: unknown) => Scope;
  readonly reuse: (parent: Scope) => Scope;
  readonly setIterValue: (value: unknown, evaluator: Evaluator) => Scope;
};
export type Evaluator = { readonly run: (node: ASTNode, scope: Scope) => unknown };
export type Checker = {
  readonly check: (node: ASTNode, scope: Scope) => unknown;
  readonly getType: (name: string) => unknown;
};
export type Call = { readonly args: readonly ASTNode[]; readonly receiver: ASTNode; readonly ast: ASTNode };
/** The values of the variables of one round. */
type Entry = readonly unknown[];
type Range = { readonly names: 1 | 2; readonly read: (value: unknown) => Entry[] };
/** What a loop makes of its entries; each step is computed when it is asked for. */
type Fold = (entries: readonly Entry[], steps: readonly ((entry: Entry) => unknown)[]) => unknown;

const one: Fold = (entries, [holds = never]) => entries.filter((entry) => holds(entry) === true).length === 1;

const quantors: readonly (readonly [string, Fold])[] = [
  ['all', (entries, [holds = never]) => quantify(entries, holds, false)],
  ['exists', (entries, [holds = never]) => quantify(entries, holds, true)],
  ['existsOne', one],
  ['exists_one', one],
];

/** Loops over two variables (index and item of a list, key and value of a map), as Kubernetes has them from 1.33 on. */
export function addLoops(env: Environment, maybe: typeof Optional): void {
  for (const kind of ['list', 'map']) {
    for (const [name, fold] of quantors)
      env.registerFunction(`${kind}.${name}(ast, ast, ast): bool`, loop(pairs, 'bool', fold));
    for (const [name, fold, result] of transforms) {
      env.registerFunction(`${kind}.${name}(ast, ast, ast): ${result}`, loop(pairs, result, fold));
      env.registerFunction(
        `${kind}.${name}(ast, ast, ast, ast): ${result}`,
        loop(pairs, result, filtered(fold)),
      );
    }
    env.registerFunction(`${kind}.existsOne(ast, ast): bool`, loop(singles, 'bool', one));
  }
  env.registerFunction('list.sortBy(ast, ast): list', loop(singles, 'list', sorted));
  addOptionalMaps(env, maybe);
}

const sorted: Fold = (entries, [key = never]) =>
  sortedBy(
    entries.map(([item]) => item),
    entries.map((entry) => key(entry)),
  );

const transforms: readonly (readonly [string, Fold, string])[] = [
  ['transformList', (entries, [make = never]) => entries.map((entry) => make(entry)), 'list<dyn>'],
  [
    'transformMap',
    (entries, [make = never]) => Object.fromEntries(entries.map((entry) => [String(entry[0]), make(entry)])),
    'map<dyn, dyn>',
  ],
  [
    'transformMapEntry',
    (entries, [make = never]) => Object.fromEntries(entries.flatMap((entry) => entriesOf(make(entry)))),
    'map<dyn, dyn>',
  ],
];

function filtered(fold: Fold): Fold {
  return (entries, [holds = never, make = never]) =>
    fold(
      entries.filter((entry) => holds(entry) === true),
      [make],
    );
}

/** An error counts only where no other entry decides. */
function quantify(entries: readonly Entry[], holds: (entry: Entry) => unknown, decisive: boolean): boolean {
  let failure: unknown;
  for (const entry of entries) {
    try {
      if (holds(entry) === decisive) return decisive;
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
  return !decisive;
}

/** `value.optMap(name, made)`: what is made of the value where there is one. */
function addOptionalMaps(env: Environment, maybe: typeof Optional): void {
  const held: Range = {
    names: 1,
    read: (value) => (value instanceof maybe && value.hasValue() ? [[value.value()]] : []),
  };
  const over =
    (wrap: (made: unknown) => unknown): Fold =>
    ([entry], [make = never]) =>
      entry === undefined ? maybe.none() : wrap(make(entry));
  env.registerFunction(
    'optional.optMap(ast, ast): optional<dyn>',
    loop(
      held,
      'optional',
      over((made) => maybe.of(made)),
    ),
  );
  env.registerFunction(
    'optional.optFlatMap(ast, ast): optional<dyn>',
    loop(
      held,
      'optional',
      over((made) => made),
    ),
  );
}

function loop({ names, read }: Range, result: string, fold: Fold) {
  return ({ args, receiver, ast }: Call) => {
    const variables = args.slice(0, names).map(nameOf);
    const steps = args.slice(names);
    let scopes: readonly Scope[] = [];
    return {
      ast,
      typeCheck: (checker: Checker, _: unknown, scope: Scope) => {
        checker.check(receiver, scope);
        scopes = nested(scope, variables, checker);
        for (const step of steps) checker.check(step, scopes.at(-1) ?? scope);
        return checker.getType(result);
      },
      evaluate: (evaluator: Evaluator, _: unknown, scope: Scope) => {
        const entries = read(evaluator.run(receiver, scope));
        const within = (entry: Entry) => entered(scopes, { entry, scope, evaluator });
        return fold(
          entries,
          steps.map((step) => (entry: Entry) => evaluator.run(step, within(entry))),
        );
      },
    };
  };
}

type Entering = { readonly entry: Entry; readonly scope: Scope; readonly evaluator: Evaluator };

function nested(scope: Scope, variables: readonly string[], checker: Checker): Scope[] {
  const scopes: Scope[] = [];
  for (const name of variables)
    scopes.push((scopes.at(-1) ?? scope).forkWithVariable(name, checker.getType('dyn')));
  return scopes;
}

function entered(scopes: readonly Scope[], { entry, scope, evaluator }: Entering): Scope {
  return scopes.reduce((outer, own, at) => own.reuse(outer).setIterValue(entry[at], evaluator), scope);
}

function nameOf(node: ASTNode): string {
  if (node.op !== 'id') throw new Error('the variable of a loop is a name');
  return node.args;
}

const pairs: Range = { names: 2, read: entriesOf };
/** Items of a list, keys of a map. */
const singles: Range = {
  names: 1,
  read: (value) => entriesOf(value).map(([key, item]) => [Array.isArray(value) ? item : key]),
};

/** Index and item of a list, key and value of a map. */
function entriesOf(value: unknown): [unknown, unknown][] {
  if (Array.isArray(value)) return value.map((item: unknown, at) => [BigInt(at), item]);
  if (value instanceof Map) return [...value];
  if (typeof value === 'object' && value !== null) return Object.entries(value);
  throw new Error('only lists and maps are looped over');
}

function never(): never {
  throw new Error('a loop lacks its expression');
}
