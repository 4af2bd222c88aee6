import type { Policy } from '../../config/policy.ts';
import type { Linter } from '../../lint/linter.ts';
import { list, objectOf } from './hadolint.ts';

/** Rules that are off by default and that a profile of the policy brings to life. */
export function withProfiles(
  lint: Policy['lint'],
  { profiles = [] }: Policy,
  linters: readonly Linter[],
): Policy['lint'] {
  const wanted = linters
    .flatMap(({ rules }) => rules)
    .filter((rule) => rule.off === true && rule.profiles?.some((name) => profiles.includes(name)) === true);
  if (wanted.length === 0) return lint;
  const override = objectOf(lint['override']);
  const named = new Set(Object.values(override).flatMap(list));
  const levels = (['error', 'warning', 'info', 'style'] as const).map((level) => [
    level,
    [
      ...list(override[level]),
      ...wanted.filter((rule) => rule.severity === level && !named.has(rule.id)).map(({ id }) => id),
    ],
  ]);
  return { ...lint, override: Object.fromEntries(levels) };
}
