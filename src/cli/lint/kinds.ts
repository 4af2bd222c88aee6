import { ok, type Result } from '../../kernel/result.ts';
import { dockerfileKind } from '../../lint/dockerfile/kind.ts';
import type { FileKind } from '../../lint/linter.ts';
import { manifestKind } from '../../lint/manifest/kind.ts';
import type { Judge, Where } from './judge.ts';

type LintKind = FileKind & { readonly load: (where: Where) => Promise<Result<Judge>> };

/** Asked in this order whether a file is theirs; what judges it is loaded when there is one. */
export const lintKinds: readonly LintKind[] = [
  {
    ...dockerfileKind,
    load: async () => ok({ linter: (await import('../../lint/dockerfile/every-rule.ts')).dockerfiles }),
  },
  {
    ...manifestKind,
    load: async (where) => (await import('./kube-linter.ts')).manifestJudge(where),
  },
];

/** The judges of these kinds, by name. */
export async function loadJudges(
  names: ReadonlySet<string>,
  where: Where,
): Promise<Result<ReadonlyMap<string, Judge>>> {
  const judges = new Map<string, Judge>();
  for (const kind of lintKinds.filter(({ name }) => names.has(name))) {
    const judge = await kind.load(where);
    if (!judge.ok) return judge;
    judges.set(kind.name, judge.value);
  }
  return ok(judges);
}
