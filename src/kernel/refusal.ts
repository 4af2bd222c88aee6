import type { Problem } from './problem.ts';
import { describe } from './problem.ts';

/** Thrown where the host of the repository says no and trying again changes nothing. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(describe(problem));
    this.name = 'Refusal';
    this.problem = problem;
  }
}
