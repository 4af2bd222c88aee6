import type { Source } from '../adapters/local/sources.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Finding } from '../lint/contract.ts';
import { dockerfileKind } from '../lint/dockerfile/kind.ts';
import type { FileKind, Linter } from '../lint/linter.ts';
import { manifestKind } from '../lint/manifest/kind.ts';

/** A linter as this call configures it. */
export type Judge = {
  readonly linter: Linter;
  /** Drops what its own configuration ignores. */
  readonly drop?: (findings: readonly Finding[], sources: readonly Source[]) => readonly Finding[];
  /** What its configuration asks for and nobody knows, for a person to read. */
  readonly notes?: readonly string[];
};

export type Where = {
  readonly cwd: string;
  /** The configuration that was named. */
  readonly named: string | undefined;
  readonly paths: readonly string[];
};

type LintKind = FileKind & { readonly load: (where: Where) => Promise<Result<Judge>> };

/** Asked in this order whether a file is theirs; what judges it is loaded when there is one. */
export const lintKinds: readonly LintKind[] = [
  {
    ...dockerfileKind,
    load: async () => ok({ linter: (await import('../lint/dockerfile/every-rule.ts')).dockerfiles }),
  },
  {
    ...manifestKind,
    load: async (where) => (await import('./lint-kube-linter.ts')).manifestJudge(where),
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
