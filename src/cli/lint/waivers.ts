import picomatch from 'picomatch';
import { counts } from '../../config/house-policy.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Waiver } from '../../lint/engine/config.ts';

/** Drops what the policy accepts, with a reason, below some paths. */
export function waive(
  findings: readonly Finding[],
  all: readonly Waiver[],
  today: string,
): readonly Finding[] {
  const waivers = all.filter((waiver) => counts(waiver, today));
  const matchers = waivers.map(({ rule, paths }) => ({
    rule,
    matches: picomatch([...paths], { dot: true }),
  }));
  return findings.filter(({ rule, path }) => !matchers.some((one) => one.rule === rule && one.matches(path)));
}
