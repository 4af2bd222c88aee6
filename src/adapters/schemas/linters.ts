import type { Stock } from '../../change/house/house.ts';
import type { Linter } from '../../lint/linter.ts';
import type { Schemas } from '../../lint/schema/fits.ts';
import { lintersOf } from '../../lint/linters.ts';
import { bundledRules, bundledSchemas, readers } from './rules.ts';

export function bundledLinters(): readonly Linter[] {
  return lintersOf(bundledRules());
}

/** The same, and what a repository may make other linters of. */
export function bundledStock(): Stock & { readonly schemas: Schemas } {
  const schemas = bundledSchemas();
  const rules = bundledRules(schemas);
  return { rules, schemas, linters: lintersOf(rules), readers: readers() };
}
