import { load } from 'js-yaml';
import { objectOf, withHadolint } from '../../change/house/hadolint.ts';
import { withProfiles } from '../../change/house/profiles.ts';
import { type Policy, policyPath, readPolicy } from '../../config/policy.ts';
import { fail, type Result } from '../../kernel/result.ts';
import type { LintConfig } from '../../lint/engine/config.ts';
import { readLintConfig, toLintConfig } from '../../lint/engine/read-config.ts';

type Hadolint = { readonly path: string; readonly text: string };

/** Lints by the policy as a review does; without a threshold of its own every finding fails the call, as ever. */
export async function policyConfig(
  text: string,
  hadolint: Hadolint | undefined,
): Promise<Result<LintConfig>> {
  const { policy, problems } = readPolicy(text);
  const [broken] = problems;
  if (broken !== undefined) return fail(broken);
  const own = hadolint === undefined ? undefined : readLintConfig(hadolint.text, hadolint.path);
  if (own !== undefined && !own.ok) return own;
  const merged = hadolint === undefined ? policy.lint : withHadolint(policy.lint, hadolint).lint;
  const lint = await withOwnProfiles(merged, policy);
  const { threshold } = objectOf(text.trim() === '' ? {} : load(text));
  return toLintConfig(
    { ...lint, threshold, waivers: policy.waivers, kubernetes: policy.kubernetes },
    policyPath,
  );
}

/** All rules are read only where some are asked for by their profile. */
async function withOwnProfiles(lint: Policy['lint'], policy: Policy): Promise<Policy['lint']> {
  if ((policy.profiles ?? []).length === 0) return lint;
  const { linters } = await import('../../lint/linters.ts');
  return withProfiles(lint, policy, linters);
}
