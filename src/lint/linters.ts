import { dockerfileRules } from './dockerfile/catalogue.ts';
import { dockerfileLinter } from './dockerfile/linter.ts';
import type { Linter } from './linter.ts';

/** Asked in this order whether a file is theirs. */
export const linters: readonly Linter[] = [dockerfileLinter(dockerfileRules)];
