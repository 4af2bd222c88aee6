import { grep } from '../../facts/source.ts';
import type { Found as Fact, Need } from '../../facts/facts.ts';
import type { Project, Recipe } from './recipe.ts';

/** Backing services by the drivers that the manifests name. */
export function needsOf({ needs }: Recipe, { manifests }: Project): Fact<Need>[] {
  return Object.entries(needs).flatMap(([kind, pattern]) => {
    const [hit] = grep(manifests, pattern);
    if (hit === undefined) return [];
    const evidence = {
      fact: `needs ${kind}`,
      path: hit.path,
      line: hit.line,
      why: `names a driver for ${kind}`,
    };
    return [{ value: { kind, required: true }, evidence }];
  });
}
