import type { Sheet, Volume } from '../sheet.ts';
import { added, isTree, type Tree } from '../tree.ts';

export function kindOf(said: string): string {
  if (/secret/iu.test(said)) return 'Secret';
  return /config|cm/iu.test(said) ? 'ConfigMap' : 'PersistentVolumeClaim';
}

export function keptIn(sheet: Sheet, said: string, name: string): boolean {
  const kind = kindOf(said);
  if (kind === 'Secret') return sourced(sheet, { secret: { secretName: name } }, name);
  if (kind === 'ConfigMap') return sourced(sheet, { configMap: { name } }, name);
  return sourced(sheet, { persistentVolumeClaim: { claimName: name } }, name);
}

export function opened(sheet: Sheet): Volume {
  const volume: Volume = {
    name: undefined,
    source: undefined,
    mounts: [],
    pod: sheet.pod() ?? {},
  };
  sheet.volumes.push(volume);
  const { isEveryone } = sheet;
  if (sheet.volume === undefined) sheet.left();
  sheet.isEveryone = isEveryone;
  sheet.volume = volume;
  return volume;
}

/** A volume by its name: the one that is spoken of where it has none yet. */
export function named(sheet: Sheet, name: string): Volume {
  const pod = sheet.pod();
  const known = sheet.volumes.find((one) => one.name === name && one.pod === pod);
  if (known !== undefined) {
    sheet.volume = known;
    return known;
  }
  const volume = sheet.volume !== undefined && sheet.volume.name === undefined ? sheet.volume : opened(sheet);
  volume.name = name;
  return volume;
}

/** What a volume holds: that of the one that is spoken of where that is open, else of a new one. */
export function sourced(sheet: Sheet, source: Tree, hint?: string): boolean {
  if (sheet.pod() === undefined) return false;
  const { volume } = sheet;
  const same = sheet.volumes.find(
    (one) => JSON.stringify(one.source) === JSON.stringify(source) && one.pod === sheet.pod(),
  );
  if (same !== undefined && source['emptyDir'] === undefined) {
    sheet.volume = same;
    return true;
  }
  const own = volume !== undefined && volume.source === undefined ? volume : opened(sheet);
  own.source = source;
  if (hint !== undefined) own.hint = hint;
  return true;
}

export function mounted(sheet: Sheet, path: string): boolean {
  const box = sheet.container();
  const boxes = sheet.isEveryone ? sheet.boxes() : box === undefined ? [] : [box];
  const isReadOnly = sheet.isReadOnly;
  return (
    boxes.length > 0 &&
    boxes.every((one) => {
      sheet.isReadOnly = isReadOnly;
      return mountedIn(sheet, one, path);
    })
  );
}

export function mountedIn(sheet: Sheet, into: Tree, path: string): boolean {
  const pod = sheet.pod();
  const all = sheet.volumes.filter((one) => one.pod === pod);
  const volume = sheet.volume ?? (all.length === 1 ? all[0] : undefined);
  if (volume === undefined) return false;
  const mount: Tree = { name: '', mountPath: path };
  if (sheet.isReadOnly) mount['readOnly'] = true;
  sheet.isReadOnly = false;
  added(into, 'volumeMounts', mount);
  volume.mounts.push({ into, mount });
  return true;
}

export function hostType(sheet: Sheet, type: string): boolean {
  const own = sheet.volume?.source?.['hostPath'];
  if (!isTree(own)) return false;
  own['type'] = type;
  return true;
}
