import type { Rule } from '../contract.ts';
import { habitRules } from './habits.ts';
import { pitfallRules } from './pitfalls.ts';
import { portabilityRules } from './portability.ts';
import { slipRules } from './slips.ts';
import type { ShellSubject } from './subject.ts';
import { syntaxRules } from './syntax.ts';

/** What ShellCheck finds most in build instructions, by its ids. */
export const shellRules: readonly Rule<ShellSubject>[] = [
  ...syntaxRules,
  ...pitfallRules,
  ...habitRules,
  ...portabilityRules,
  ...slipRules,
];
