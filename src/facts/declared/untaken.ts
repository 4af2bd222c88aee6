import { forEachChild } from 'unbash';
import type { Command, CompoundList, If, SyntaxNode, TestExpression } from 'unbash';
import type { ShellCommand, ShellScript } from '../../syntax/shell/script.ts';

const deepest = 60;

/** Commands that a script passes by where nobody sets the variables that it asks for. */
export function untaken({ tree, commands }: ShellScript): ReadonlySet<Command> {
  const known = new Map(commands.map((command) => [command.node, command]));
  const own = new Set(commands.flatMap(({ assignments }) => assignments.map(({ name }) => name)));
  const found = new Set<Command>();
  const visit = (node: SyntaxNode, depth: number): void => {
    if (node.type === 'If') for (const one of passedBy(node, known, own)) addCommands(one, found, depth);
    if (depth < deepest) forEachChild(node, (child) => visit(child, depth + 1));
  };
  visit(tree, 0);
  return found;
}

type Known = ReadonlyMap<Command, ShellCommand>;

function passedBy(node: If, known: Known, own: ReadonlySet<string>): readonly CompoundList[] {
  const holds = node.elif.length > 0 ? undefined : isTrue(testOf(node.clause, known), own);
  if (holds === undefined) return [];
  return holds ? (node.else === undefined ? [] : [node.else]) : [node.then];
}

/** The words of the only test that is made, `[ … ]` or `[[ … ]]`. */
function testOf(clause: SyntaxNode, known: Known): readonly string[] {
  const commands = new Set<Command>();
  addCommands(clause, commands, 0);
  const conditions: TestExpression[] = [];
  addConditions(clause, conditions, 0);
  const [command] = commands;
  const [condition] = conditions;
  if (commands.size + conditions.length !== 1) return [];
  if (condition !== undefined) return wordsOf(condition);
  const called = command === undefined ? undefined : known.get(command);
  return called === undefined ? [] : testIn(called);
}

function addConditions(node: SyntaxNode, found: TestExpression[], depth: number): void {
  if (node.type === 'TestCommand') found.push(node.expression);
  else if (depth < deepest) forEachChild(node, (child) => addConditions(child, found, depth + 1));
}

function wordsOf(condition: TestExpression): readonly string[] {
  if (condition.type === 'TestUnary') return [condition.operator, condition.operand.value];
  if (condition.type !== 'TestBinary') return [];
  return [condition.left.value, condition.operator, condition.right.value];
}

function addCommands(node: SyntaxNode, found: Set<Command>, depth: number): void {
  if (node.type === 'Command') found.add(node);
  if (depth < deepest) forEachChild(node, (child) => addCommands(child, found, depth + 1));
}

/** `[ "$X" != "yes" ]` where nobody has set X; undefined where that does not decide it, or X says what all is run for. */
function isTrue(test: readonly string[], own: ReadonlySet<string>): boolean | undefined {
  const [first, second] = test;
  if (test.length === 2) return isUnset(second, own) ? ofNothing.get(first ?? '') : undefined;
  return test.length === 3 && isUnset(first, own) ? likeNothing(test) : undefined;
}

/** The words of a test, without what opens and closes it. */
function testIn({ words }: ShellCommand): readonly string[] {
  const values = words.map(({ value }) => value);
  const isTest = /^(?:\[|\[\[|test)$/u.test(values[0] ?? '');
  const end = /^\]{1,2}$/u.test(values.at(-1) ?? '') ? -1 : values.length;
  return isTest ? values.slice(1, end) : [];
}

const ofNothing: ReadonlyMap<string, boolean> = new Map([
  ['-z', true],
  ['-n', false],
]);

function likeNothing([, operator, value = '']: readonly string[]): boolean | undefined {
  if (value.includes('$')) return undefined;
  if (operator === '!=') return value !== '';
  return operator === '=' || operator === '==' ? value === '' : undefined;
}

function isUnset(word: string | undefined, own: ReadonlySet<string>): boolean {
  const name =
    /^\$(?:\{([A-Z]\w{0,80})(?::?-)?\}|([A-Z]\w{0,80}))$/u
      .exec(word ?? '')
      ?.slice(1)
      .join('') ?? '';
  return name !== '' && !own.has(name) && !about.test(name);
}

/** What a program is run for is said wherever it runs. */
const about = /ENV|MODE|STAGE|PROD|RELEASE|ROLE|PROCESS|COMMAND|SERVICE|TYPE|PORT|HOST/u;
