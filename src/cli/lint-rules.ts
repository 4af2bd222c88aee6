import { closest } from '../kernel/closest.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Linter } from '../lint/linter.ts';

/** The ids of `--only`; one that no linter knows is the caller's mistake. */
export function readOnly(
  list: string | undefined,
  linters: readonly Linter[],
): Result<ReadonlySet<string> | undefined> {
  if (list === undefined) return ok(undefined);
  const known = linters.flatMap((linter) => linter.ruleIds);
  const ids = list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const lost = ids.find((id) => !known.includes(id));
  if (lost === undefined) return ok(new Set(ids));
  const near = closest(lost, known);
  const fix = near === undefined ? 'supercargo rules lists them.' : `Did you mean ${near}?`;
  return fail({ what: `There is no rule ${lost}`, fix });
}
