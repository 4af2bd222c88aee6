import type { SyntaxNode } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import type { ShellSubject } from '../subject.ts';
import { bracketOperands } from './tests.ts';

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
    const end = subject.nodes.spanOf(operand).start + operand.operator.length;
    yield { at: { start: span.start, end }, operator: operand.operator };
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

function valueOf(node: SyntaxNode): string {
  return node.type === 'Word' || node.type === 'ArithmeticWord' ? node.value : '';
}
