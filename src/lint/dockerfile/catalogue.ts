import { shellRules } from '../shell/rules.ts';
import { buildkitRules } from './buildkit/catalogue.ts';
import { hadolintRules } from './hadolint/catalogue.ts';
import { ownRules } from './own/catalogue.ts';
import type { DockerfileRules } from './lint.ts';

/** Every rule for Dockerfiles, and those for the shell scripts in them. */
export const dockerfileRules: DockerfileRules = {
  rules: [...hadolintRules, ...buildkitRules, ...ownRules],
  shellRules,
};
