import type { Span } from '../../kernel/text.ts';
import type { YamlProblem } from './node.ts';

/** Leaves the reading of a document; `parse` turns it into a Problem. */
export class Misread extends Error {
  readonly problem: YamlProblem;

  constructor(problem: YamlProblem) {
    super(problem.what);
    this.problem = problem;
  }
}

export function unexpected(span: Span, what: string): Misread {
  return new Misread({ what, at: { start: span.start, end: span.end } });
}
