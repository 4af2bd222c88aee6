import picomatch from 'picomatch';
import { counts } from '../../config/house-policy.ts';
import type { Finding } from '../../lint/contract.ts';
import { fill } from '../../render/templates.ts';
import { cell, code } from '../markdown.ts';
import type { Changes } from './changes.ts';

/** Waivers that would cover one of the findings, were they not over: who wrote them will want to know. */
export function sayExpired(
  findings: readonly Finding[],
  { policy, today, templates, language }: Changes,
): string[] {
  const over = policy.waivers.filter(
    (waiver) =>
      !counts(waiver, today) &&
      findings.some(
        ({ rule, path }) => rule === waiver.rule && picomatch.isMatch(path, [...waiver.paths], { dot: true }),
      ),
  );
  if (over.length === 0) return [];
  const waivers = over.map(({ rule, reason, until = '' }) => ({
    rule: code(rule),
    reason: cell(reason),
    until,
  }));
  return [fill(templates, `say/review-expired.${language}.md`, { waivers }).trimEnd()];
}
