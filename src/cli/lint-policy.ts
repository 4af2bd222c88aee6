import { load } from 'js-yaml';
import { objectOf, withHadolint } from '../change/hadolint.ts';
import { policyPath, readPolicy } from '../config/policy.ts';
import { fail, type Result } from '../kernel/result.ts';
import type { LintConfig } from '../lint/engine/config.ts';
import { readLintConfig, toLintConfig } from '../lint/engine/read-config.ts';

type Hadolint = { readonly path: string; readonly text: string };

/** Lints by the policy as a review does; without a threshold of its own every finding fails the call, as ever. */
export function policyConfig(text: string, hadolint: Hadolint | undefined): Result<LintConfig> {
  const { policy, problems } = readPolicy(text);
  const [broken] = problems;
  if (broken !== undefined) return fail(broken);
  const own = hadolint === undefined ? undefined : readLintConfig(hadolint.text, hadolint.path);
  if (own !== undefined && !own.ok) return own;
  const lint = hadolint === undefined ? policy.lint : withHadolint(policy.lint, hadolint).lint;
  const { threshold } = objectOf(text.trim() === '' ? {} : load(text));
  return toLintConfig(
    { ...lint, threshold, waivers: policy.waivers, kubernetes: policy.kubernetes },
    policyPath,
  );
}
