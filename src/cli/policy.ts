import { readPolicy, type Policy } from '../config/policy.ts';
import { describe } from '../kernel/problem.ts';
import type { Io } from './command.ts';

/** The policy of a repository; what is wrong with it is told, and counts as not said. */
export function policyTold(text: string | undefined, command: string, io: Io): Policy {
  const { policy, problems } = readPolicy(text);
  for (const problem of problems) io.err(`supercargo ${command}: ${describe(problem)}\n`);
  return policy;
}
