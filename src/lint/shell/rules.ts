import type { Rule } from '../contract.ts';
import { pitfallRules } from './pitfalls.ts';
import { portabilityRules } from './portability.ts';
import type { ShellSubject } from './subject.ts';

/** What ShellCheck finds most in build instructions, by its ids. */
export const shellRules: readonly Rule<ShellSubject>[] = [...pitfallRules, ...portabilityRules];
