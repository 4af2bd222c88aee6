import type { Rule, Severity } from '../contract.ts';

/** Which rules run, and how much they weigh. */
export type Choice = {
  /** Only these, those that are off by default too. */
  readonly only?: ReadonlySet<string>;
  readonly ignored: ReadonlySet<string>;
  /** Brings rules to life that are off. */
  readonly severities: ReadonlyMap<string, Severity>;
};

export const everyRule: Choice = { ignored: new Set(), severities: new Map() };

type Chosen = Pick<Rule<never>, 'id' | 'off' | 'aliases'>;

export function isChosen(rule: Chosen, choice: Choice): boolean {
  if (choice.only !== undefined) return choice.only.has(rule.id);
  if (choice.ignored.has(rule.id)) return false;
  return rule.off === undefined || choice.severities.has(rule.id);
}
