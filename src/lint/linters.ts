import { dockerfileRules } from './dockerfile/catalogue.ts';
import { dockerfileLinter } from './dockerfile/linter.ts';
import { manifestLinter } from './manifest/linter.ts';
import { manifestRules } from './manifest/rules.ts';
import { fitsSchema, noSchemas, type Schemas } from './schema/fits.ts';
import { schemaRules } from './schema/rules.ts';
import type { Linter } from './linter.ts';

/** Asked in this order whether a file is theirs. */
export function lintersWith(schemas: Schemas): readonly Linter[] {
  return [
    dockerfileLinter(dockerfileRules),
    manifestLinter([...manifestRules, ...schemaRules, fitsSchema(schemas)]),
  ];
}

/** Without schemas: enough to know the rules, and for whoever has none to judge by. */
export const linters: readonly Linter[] = lintersWith(noSchemas);
