import { dockerfileRules } from './dockerfile/catalogue.ts';
import { dockerfileLinter } from './dockerfile/linter.ts';
import { manifestLinter } from './manifest/linter.ts';
import { manifestRules } from './manifest/rules.ts';
import { schemaRules } from './schema/rules.ts';
import type { Linter } from './linter.ts';

/** Asked in this order whether a file is theirs. */
export const linters: readonly Linter[] = [
  dockerfileLinter(dockerfileRules),
  manifestLinter([...manifestRules, ...schemaRules]),
];
