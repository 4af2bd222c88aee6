import { Delay } from '../../inbox/delivery.ts';
import type { Problem } from '../../kernel/problem.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { statusOf } from './api.ts';

/** What a person with a token can mend of an error from GitHub; undefined where the fault is ours. */
export function githubProblem(error: unknown): Problem | undefined {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof Delay) {
    const minutes = Math.ceil(error.milliseconds / 60_000);
    return { what: 'GitHub takes no more requests for now', fix: `Try again in ${minutes} minutes` };
  }
  const status = statusOf(error);
  const message = error instanceof Error ? error.message : '';
  if (status === 401)
    return {
      what: `GitHub does not take the token: ${message}`,
      fix: 'Set GITHUB_TOKEN to one that is valid, and GITHUB_API_URL to the server that gave it',
    };
  if (status === 404)
    return {
      what: 'GitHub knows no such repository',
      why: 'Or the token may not see it',
      fix: 'Look at the name, and at what GITHUB_TOKEN may read',
    };
  if (status < 500) return undefined;
  return {
    what: `GitHub gave no answer: ${message}`,
    fix: 'Look at the network and at GITHUB_API_URL, and try again',
  };
}
