import type { Policy } from '../../config/policy.ts';
import type { Delivery } from '../../facts/facts.ts';
import { isUnder } from '../../facts/tree.ts';
import { join } from '../../kernel/paths.ts';
import { newestMinor } from '../../lint/manifest/versions.ts';

/** The minor version of the clusters that a file, or a build by its folder, goes to. */
export function minorsOf(
  { kubernetes, environments = [] }: Policy,
  deliveries: readonly Delivery[],
): (path: string) => number {
  const usual = minorOf(kubernetes) ?? newestMinor;
  const known = environments.flatMap(({ name, kubernetes: own }) => {
    const minor = minorOf(own);
    return minor === undefined ? [] : [{ name, minor }];
  });
  if (known.length === 0) return () => usual;
  const byName = new Map(known.map(({ name, minor }) => [name, minor]));
  const places = deliveries.flatMap(({ path, environment }) => {
    const minor = byName.get(environment);
    return minor === undefined ? [] : [{ folder: join(path), minor }];
  });
  return (path) =>
    known.find(({ name }) => isNamedIn(path, name))?.minor ??
    places.find(({ folder }) => folder !== '' && isUnder(folderOf(path), folder))?.minor ??
    usual;
}

function minorOf(version: string | undefined): number | undefined {
  return version === undefined ? undefined : Number(version.split('.')[1]);
}

/** `clusters/prod-eu/a.yaml` and `overlays/prod` speak of `prod`, `products` does not. */
function isNamedIn(path: string, name: string): boolean {
  return path.split(/[/. ]/u).some((part) => `-${part.replaceAll('_', '-')}-`.includes(`-${name}-`));
}

/** Builds are named after their folder: `apps/shop (after)`. */
function folderOf(path: string): string {
  return path.split(' ')[0] ?? path;
}
