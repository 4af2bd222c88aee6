import { lastPart } from '../../../facts/declared/backing.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { dirname } from '../../../kernel/paths.ts';
import { inRoles } from '../../backing/roles.ts';
import { projectOf } from '../model/project.ts';
import { variablesOf } from '../read/files.ts';
import { load } from '../read/load.ts';
import { besideFiles } from './files.ts';
import { programOf } from './stance.ts';

/** A service of compose that runs an image of others, and all that people call it by. */
export type NamedService = { readonly service: string; readonly names: readonly string[] };

export function namedServices(snapshot: Snapshot): readonly NamedService[] {
  const [first, ...others] = besideFiles(snapshot);
  if (first === undefined) return [];
  const loaded = load([first, ...others], snapshot);
  if (!loaded.ok) return [];
  const { services } = projectOf(loaded.value.root, variablesOf(dirname(first), snapshot));
  const pulled = services.filter(({ build, name }) => build === undefined && /^[\w.-]{1,63}$/u.test(name));
  const runs = pulled.map((one) => ({
    name: one.name,
    program: programOf(one) ?? lastPart(one.image ?? ''),
  }));
  const roles = inRoles(runs);
  return runs.map(({ name, program }) => {
    const isOnly = runs.filter((one) => one.program === program).length === 1;
    const words = roles.flatMap(([word, of]) => (of === name ? [word] : []));
    return {
      service: name,
      names: [...new Set([name, ...(isOnly && program !== '' ? [program] : []), ...words])],
    };
  });
}
