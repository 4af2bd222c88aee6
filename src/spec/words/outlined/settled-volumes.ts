import { mountedIn } from './pieces/volume.ts';
import { nameOf, type Sheet, type Volume } from './sheet.ts';
import { added, isTree, textIn, treesIn, type Tree } from './tree.ts';

/** Gives each volume its name, in its pod and where it is mounted. */
export function settledVolumes(sheet: Sheet): boolean {
  return (
    sheet.places.every(({ box, path }) => placed(sheet, box, path)) &&
    sheet.volumes.every((volume, at) => settled(sheet, volume, at))
  );
}

/** What its own claim or nothing at all fills. */
function isKept({ source }: Volume): boolean {
  return source === undefined || source['emptyDir'] !== undefined;
}

/** Where a container only reads and writes is the one volume that it does not see yet. */
function placed(sheet: Sheet, box: Tree, path: string): boolean {
  if (treesIn(box, 'volumeMounts').some((one) => one['mountPath'] === path)) return true;
  const [only, ...more] = sheet.volumes.filter(
    (one) => isKept(one) && one.mounts.every(({ into }) => into !== box),
  );
  if (only === undefined || more.length > 0) return false;
  sheet.volume = only;
  return mountedIn(sheet, box, path);
}

function settled(sheet: Sheet, volume: Volume, at: number): boolean {
  const { pod, mounts } = volume;
  const template = treesIn(
    sheet.docs.find((doc) => sheet.pod(doc) === pod && sheet.kind(doc) === 'StatefulSet')?.['spec'] as
      | Tree
      | undefined,
    'volumeClaimTemplates',
  ).find((one) => nameOf(one) === volume.name);
  const name = volume.name ?? fresh(sheet, volume, at);
  for (const { mount } of mounts) mount['name'] = name;
  if (template !== undefined) return volume.source === undefined;
  if (volume.source === undefined || (mounts.length === 0 && volume.source['emptyDir'] === undefined))
    return false;
  if (treesIn(pod, 'volumes').every((one) => textIn(one, 'name') !== name))
    added(pod, 'volumes', { name, ...volume.source });
  return true;
}

function fresh(sheet: Sheet, volume: Volume, at: number): string {
  const [, source] = Object.entries(volume.source ?? {})[0] ?? [];
  const path = isTree(source) ? textIn(source, 'path') : undefined;
  const hint =
    volume.hint ??
    (path ?? textIn(volume.mounts[0]?.mount, 'mountPath') ?? '')
      .split('/')
      .findLast((part) => /^[a-z0-9][a-z0-9-]*$/u.test(part));
  const own = hint ?? 'data';
  return sheet.volumes.some((one, other) => other !== at && one.pod === volume.pod && one.name === own)
    ? `${own}-${at + 1}`
    : own;
}
