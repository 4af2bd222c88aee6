import { dirname } from '../../kernel/paths.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import { toValue } from '../../syntax/yaml/value.ts';
import type { Overlay } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { upwards } from '../tree.ts';
import { mapOf, textOf } from './objects.ts';

/** What Flux puts in the place of `${NAME}`. */
export type Variables = {
  readonly values: ReadonlyMap<string, string>;
  /** Where all sources are known, what none of them names is empty. */
  readonly isComplete: boolean;
  /** ConfigMaps that were read. */
  readonly files: readonly string[];
};

/** Later sources count more, and what stands in the object most. */
export function variablesOf({ file, substitute, sources }: Overlay, snapshot: Snapshot): Variables {
  const found = sources.map(({ kind, name }) =>
    kind === 'ConfigMap' ? configMap(name, file, snapshot) : undefined,
  );
  const data = [...found.map((one) => one?.data ?? {}), substitute].flatMap((one) => Object.entries(one));
  return {
    values: new Map(data),
    isComplete: found.every((one) => one !== undefined),
    files: found.flatMap((one) => one?.file ?? []),
  };
}

type Found = { readonly file: string; readonly data: Readonly<Record<string, string>> };

/** Clusters often keep settings by one name: the ConfigMap that lies nearest is meant, if one does. */
function configMap(name: string, file: string, snapshot: Snapshot): Found | undefined {
  const all = snapshot.entries.flatMap(({ path }) => mapsIn(path, name, snapshot));
  const near = new Set(upwards(dirname(file)));
  const shared = ({ file: path }: Found) =>
    upwards(dirname(path)).filter((folder) => near.has(folder)).length;
  const most = Math.max(0, ...all.map(shared));
  const [first, another] = all.filter((one) => shared(one) === most);
  return another === undefined ? first : undefined;
}

function mapsIn(path: string, name: string, snapshot: Snapshot): Found[] {
  if (!/\.ya?ml$/u.test(path)) return [];
  const text = snapshot.text(path) ?? '';
  if (!text.includes('ConfigMap') || !text.includes(name)) return [];
  return resourcesOf(text)
    .resources.filter((one) => one.kind === 'ConfigMap' && one.name === name)
    .map(({ root }) => ({ file: path, data: textsOf(mapOf(toValue(root))['data']) }));
}

export function textsOf(said: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(mapOf(said)).map(([name, value]) => [name, textOf(value)]));
}
