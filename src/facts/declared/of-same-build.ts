import { dirname, join } from '../../kernel/paths.ts';
import type { Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { has, productiveUnder } from '../tree.ts';

const modules = ['build.gradle', 'build.gradle.kts', 'pom.xml'];
const wholes = ['settings.gradle', 'settings.gradle.kts', 'pom.xml'];

/** A module beside it that has no code of its own packs the only server of the build into an image. */
export function ofSameBuild(
  recipe: string,
  services: readonly Service[],
  snapshot: Snapshot,
): Service | undefined {
  const folder = dirname(recipe);
  const above = dirname(folder);
  const isModule = folder !== '' && holds(folder, modules, snapshot) && holds(above, wholes, snapshot);
  if (!isModule || productiveUnder(folder, snapshot).some((path) => code.test(path))) return undefined;
  const beside = services.filter(({ kind, path }) => kind === 'web' && dirname(path) === above);
  return beside.length === 1 ? beside[0] : undefined;
}

const code = /\.(?:java|kt|scala|groovy)$/u;

function holds(folder: string, names: readonly string[], snapshot: Snapshot): boolean {
  return names.some((name) => has(snapshot, join(folder, name)));
}
