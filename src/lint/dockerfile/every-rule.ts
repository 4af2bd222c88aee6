import type { Linter } from '../linter.ts';
import { dockerfileRules } from './catalogue.ts';
import { dockerfileLinter } from './linter.ts';

export const dockerfiles: Linter = dockerfileLinter(dockerfileRules);
