import type { Snapshot } from '../../facts/snapshot.ts';
import { basename, dirname } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import type { ConfigFile, ConfigFiles } from '../../spec/config-files.ts';
import type { Workload } from '../../spec/spec.ts';
import { listOf, mapOf, textOf } from '../../spec/words/merge.ts';
import { toYaml } from '../../spec/words/values.ts';
import { renderUnit } from '../rendered/unit.ts';
import { recorded } from './standing.ts';
import { fileWith } from './stood.ts';

type Data = Readonly<Record<string, string>>;

/** The files that manifests of ours give a workload to read, as they are copied there. */
export function filesStanding(workload: Workload, snapshot: Snapshot): ConfigFiles | undefined {
  const map = `${workload.name}-files`;
  const path = fileWith((one) => one.kind === 'ConfigMap' && one.name === map, snapshot);
  const runs = fileWith(
    (one) => /^(?:Deployment|StatefulSet)$/u.test(one.kind) && one.name === workload.name,
    snapshot,
  );
  if (path === undefined || runs === undefined || path.includes('/templates/')) return undefined;
  const text = snapshot.text(path) ?? '';
  const data = dataIn(text, map);
  const [, sources = ''] = /^# Copies of (.{1,2000}): ask again /mu.exec(text) ?? [];
  const froms = sources.split(', ');
  const own = ownData(map, snapshot);
  const list = mountsIn(snapshot.text(runs) ?? '', map, Object.keys(data)).flatMap((one) => {
    const copied = data[one.key];
    if (copied === undefined) return [];
    const from = froms.find((source) => basename(source) === one.key) ?? froms[0] ?? one.key;
    return [present({ ...one, copy: { from, text: copied }, own: ownOf(one.key, { from, data, own }) })];
  });
  return list.length === 0 ? undefined : { map, list };
}

type Place = Pick<ConfigFile, 'key' | 'path' | 'folder'>;

function mountsIn(text: string, map: string, keys: readonly string[]): readonly Place[] {
  const pods = text
    .split(/^---[ \t]*$/mu)
    .map((one) => mapOf(mapOf(mapOf(mapOf(toYaml(one))['spec'])['template'])['spec']));
  return pods.flatMap((pod) => {
    const volumes = listOf(pod['volumes']).map(mapOf);
    const volume = volumes.find(({ configMap }) => mapOf(configMap)['name'] === map)?.['name'];
    const mounts = listOf(mapOf(listOf(pod['containers'])[0])['volumeMounts']).map(mapOf);
    return mounts
      .filter(({ name }) => volume !== undefined && name === volume)
      .flatMap(({ mountPath, subPath }) => placesOf(textOf(mountPath) ?? '', textOf(subPath), keys));
  });
}

/** Without a part of its own, a mount has the folder to itself. */
function placesOf(path: string, key: string | undefined, keys: readonly string[]): readonly Place[] {
  if (key !== undefined) return [{ key, path }];
  return keys.map((one) => ({ key: one, path: `${path.replace(/\/$/u, '')}/${one}`, folder: path }));
}

function dataIn(text: string, map: string): Data {
  const objects = text.split(/^---[ \t]*$/mu).map((one) => mapOf(toYaml(one)));
  const own = objects.find(({ kind, metadata }) => kind === 'ConfigMap' && mapOf(metadata)['name'] === map);
  return Object.fromEntries(
    Object.entries(mapOf(own?.['data'])).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    ),
  );
}

/** What each environment reads in its place. */
function ownData(map: string, snapshot: Snapshot): Readonly<Record<string, Data>> {
  const overlays = recorded(snapshot).filter((path) => /\/overlays\/[^/]+\/kustomization\.yaml$/u.test(path));
  return Object.fromEntries(
    overlays.flatMap((path) => {
      const unit = renderUnit(snapshot, dirname(path), dirname(path));
      return unit.kind === 'rendered' ? [[basename(dirname(path)), dataIn(unit.value.text, map)]] : [];
    }),
  );
}

type Copies = { readonly from: string; readonly data: Data; readonly own: Readonly<Record<string, Data>> };

function ownOf(key: string, { from, data, own }: Copies): ConfigFile['own'] {
  const other = Object.entries(own).flatMap(([name, { [key]: text }]) =>
    text === undefined || text === data[key] ? [] : [[name, { from, text }] as const],
  );
  return other.length === 0 ? undefined : Object.fromEntries(other);
}
