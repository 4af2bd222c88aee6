import type { Span } from '../../../kernel/text.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';
import { named } from './commands.ts';
import { conditions } from './tests.ts';

/** Texts on both sides of `<` or `>`, also where `[ a > b ]` redirects though a comparison was meant. */
export type Ordering = {
  readonly left: string;
  readonly right: string;
  readonly at: Span;
  readonly isRedirect: boolean;
};

export function* orderings(subject: ShellSubject): Generator<Ordering> {
  for (const condition of conditions(subject)) {
    if (condition.kind !== 'binary' || !/^\\?[<>]$/u.test(condition.operator)) continue;
    const { left, right, at } = condition;
    yield { left: left.value, right: right.value, at, isRedirect: false };
  }
  for (const { command } of named(subject, '[')) yield* redirectedIn(command);
}

function* redirectedIn({ redirects, words }: ShellCommand): Generator<Ordering> {
  for (const { operator, target, descriptor, span } of redirects.slice(0, most)) {
    if (!/^[<>]$/u.test(operator) || descriptor !== undefined || target === undefined) continue;
    const left = words.findLast((word) => word.span.end <= span.start);
    yield { left: left?.value ?? '', right: target, at: span, isRedirect: true };
  }
}

/** No test of a person has as many; it bounds what a hostile one costs. */
const most = 20;
