import type { SyntaxNode } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import type { ShellWord } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';
import { named } from './commands.ts';

type Operand = { readonly node: ShellWord['node']; readonly span: Span };

/** What stands in each `[ … ]`. */
export function bracketOperands(subject: ShellSubject): readonly (readonly ShellWord[])[] {
  return named(subject, '[').map(({ command }) => command.words.slice(1).filter((word) => word.text !== ']'));
}

/** Tests of one operand, `-f file`, in single and double brackets. */
export function* operandsOf(subject: ShellSubject): Generator<readonly [string, Operand]> {
  for (const words of bracketOperands(subject)) {
    for (const [at, word] of words.entries()) {
      const operator = words[at - 1];
      if (operator && /^-[a-zA-Z]$/u.test(operator.text) && isStart(words[at - 2]))
        yield [operator.text, word];
    }
  }
  for (const { node } of subject.nodes.all('TestUnary')) {
    yield [node.operator, { node: node.operand, span: subject.nodes.spanOf(node.operand) }];
  }
}

/** `! -z x` and `! -n x` in brackets. */
export function* negatedTests(
  subject: ShellSubject,
): Generator<{ readonly at: Span; readonly operator: string }> {
  for (const words of bracketOperands(subject)) {
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      if (word.text !== '!' || !next || !isEmptiness(next.text) || !words[at + 2]) continue;
      yield { at: { start: word.span.start, end: next.span.end }, operator: next.text };
    }
  }
  for (const { node, span } of subject.nodes.all('TestNot')) {
    const { operand } = node;
    if (operand.type !== 'TestUnary' || !isEmptiness(operand.operator)) continue;
    yield {
      at: { start: span.start, end: subject.nodes.spanOf(operand).start + operand.operator.length },
      operator: operand.operator,
    };
  }
}

/** Comparisons of `$?` with 0. */
export function* statusTests(subject: ShellSubject): Generator<Span> {
  for (const words of bracketOperands(subject)) {
    const [left, operator, right, ...others] = words;
    if (left && right && operator && others.length === 0 && isStatusPair(left.value, right.value))
      yield left.span;
  }
  for (const { node, span } of subject.nodes.all('TestBinary', 'ArithmeticBinary')) {
    if (isStatusPair(valueOf(node.left), valueOf(node.right))) yield span;
  }
}

function isStatusPair(left: string, right: string): boolean {
  return (left === '$?' && right === '0') || (left === '0' && right === '$?');
}

function isEmptiness(operator: string): boolean {
  return operator === '-z' || operator === '-n';
}

/** The place before an operator, where no left operand stands. */
function isStart(word: ShellWord | undefined): boolean {
  return !word || ['!', '-a', '-o', '(', '\\('].includes(word.text);
}

function valueOf(node: SyntaxNode): string {
  return node.type === 'Word' || node.type === 'ArithmeticWord' ? node.value : '';
}
