import type { YamlProblem } from './node.ts';

/** Leaves the reading of a document; `parse` turns it into a Problem. */
export class Misread extends Error {
  readonly problem: YamlProblem;

  constructor(problem: YamlProblem) {
    super(problem.what);
    this.problem = problem;
  }
}
