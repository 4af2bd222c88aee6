import type { Stock } from '../../change/house/house.ts';
import type { Linter } from '../../lint/linter.ts';
import { lintersOf } from '../../lint/linters.ts';
import { bundledRules, readers } from './rules.ts';

export function bundledLinters(): readonly Linter[] {
  return lintersOf(bundledRules());
}

/** The same, and what a repository may make other linters of. */
export function bundledStock(): Stock {
  const rules = bundledRules();
  return { rules, linters: lintersOf(rules), readers: readers() };
}
