import type { Json, JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { isMain, nameOf, runs } from '../link.ts';
import { listOf, mapOf, merge, textOf, scalar } from '../merge.ts';
import { ofTemplates, withClaims } from './claim-templates.ts';
import type { Draft } from '../wish.ts';
import { oneAPath } from './one-a-path.ts';
import { asOnHost } from './on-host.ts';

/** Volumes, their mounts, and the claims that they need. */
export function placeVolumes(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft, at) => {
    if (!runs(draft)) return [draft];
    const lent = drafts.flatMap((one, where) => (ownerOf(where, drafts) === draft ? mountedHolder(one) : []));
    const said = listOf(draft.facts['volumes']).map(mapOf);
    const sourced = withNames(
      said.map((one) => withSource(one, [...drafts.slice(at), ...drafts.slice(0, at)])),
      lent,
    );
    const known = sourced
      .filter((one) => one['source'] !== undefined || one['mounts'] !== undefined)
      .map((one) => asOnHost(one, draft));
    const named = known.map((one, at) => ({ name: volumeName(one, at, known), ...one }));
    const claims = draft.kind === 'StatefulSet' ? [] : named.flatMap((one) => claimOf(one, draft));
    return [...claims, ofTemplates(withClaims(withVolumes(draft, named)))];
  });
}

/** What was told before it and runs; what is told before all that runs is of the last. */
function ownerOf(at: number, drafts: readonly Draft[]): Draft | undefined {
  return drafts.slice(0, at).findLast(isMain) ?? drafts.findLast(isMain);
}

/** `through the volume x, the secret is mounted at y`: the name was told apart from what it is of. */
function withNames(said: readonly JsonMap[], lent: readonly JsonMap[]): JsonMap[] {
  const names = said.flatMap((one) => [
    ...(Object.keys(one).join() === 'name' ? [scalar(one['name'])] : []),
    ...listOf(one['names']).map(scalar),
  ]);
  const isTold = said.some((one) => one['names'] !== undefined);
  const named = (one: JsonMap): JsonMap =>
    one['name'] === undefined ? present({ ...one, name: names.shift() }) : one;
  const known = said.filter((one) => one['names'] === undefined);
  return [...(isTold ? known.map(named) : known), ...lent.map(named)];
}

const holders: Readonly<Record<string, (name: string) => JsonMap>> = {
  PersistentVolumeClaim: (claimName) => ({ persistentVolumeClaim: { claimName } }),
  ConfigMap: (name) => ({ configMap: { name } }),
  Secret: (secretName) => ({ secret: { secretName } }),
};

function mountedHolder(draft: Draft): JsonMap[] {
  const { mounts, mountName: name, readOnly } = draft.facts;
  const source = holders[draft.kind]?.(nameOf(draft));
  if (mounts === undefined || source === undefined) return [];
  return [present({ source, mounts, name, readOnly })];
}

/** A volume without a source is of the claim, the settings or the secret that was spoken of. */
function withSource(volume: JsonMap, drafts: readonly Draft[]): JsonMap {
  if (volume['source'] !== undefined || volume['mounts'] === undefined) return volume;
  const holder = drafts.find(
    ({ kind, facts }) => holders[kind] !== undefined && facts['mounts'] === undefined,
  );
  const source =
    holder === undefined ? { emptyDir: {} } : (holders[holder.kind]?.(nameOf(holder)) ?? { emptyDir: {} });
  return { ...volume, source };
}

const defaults: Readonly<Record<string, string>> = {
  configMap: 'config',
  secret: 'secret',
  emptyDir: 'data',
  persistentVolumeClaim: 'data',
  claim: 'data',
  hostPath: 'host',
  nfs: 'nfs',
};

/** A claim that is made for it is not called as one that stands among the objects. */
function volumeName(volume: JsonMap, at: number, all: readonly JsonMap[]): string {
  const kind = kindOf(volume);
  const name = defaults[kind] ?? 'data';
  const before = all.slice(0, at).filter((one) => kindOf(one) === kind).length;
  const standing = kind === 'claim' ? all.filter((one) => kindOf(one) === held).length : 0;
  const same = before + standing;
  return same === 0 ? name : `${name}-${same + 1}`;
}

const held = 'persistentVolumeClaim';

function kindOf(volume: JsonMap): string {
  return Object.keys(mapOf(volume['source']))[0] ?? '';
}

/** A size asked for in passing is a claim of its own. */
function claimOf(volume: JsonMap, draft: Draft): Draft[] {
  const { size, accessModes: own, storageClassName } = mapOf(mapOf(volume['source'])['claim']);
  if (size === undefined) return [];
  const accessModes = own ?? draft.facts['claimMode'] ?? ['ReadWriteOnce'];
  const facts = present({ storage: size, accessModes, storageClassName });
  const none = { cron: {}, controller: {}, podMetadata: {}, pod: {}, containers: [], initContainers: [] };
  const { namespace } = draft.metadata;
  const metadata = namespace === undefined ? {} : { namespace };
  return [
    {
      kind: 'PersistentVolumeClaim',
      name: `${nameOf(draft)}-${scalar(volume['name'])}`,
      isImplied: true,
      isReference: false,
      metadata,
      facts,
      work: none,
    },
  ];
}

function withVolumes(draft: Draft, volumes: readonly JsonMap[]): Draft {
  const unique = volumes.filter((one, at) => volumes.findIndex(({ name }) => name === one['name']) === at);
  const isTemplate = (one: JsonMap): boolean =>
    draft.kind === 'StatefulSet' && mapOf(one['source'])['claim'] !== undefined;
  const made = unique
    .filter((one) => !isTemplate(one))
    .map((one) => ({ name: one['name'], ...sourceOf(one, draft) }));
  const count = Math.max(1, draft.work.containers.length);
  const containers = Array.from({ length: count }, (_, at) =>
    mounted(draft.work.containers[at] ?? {}, volumes, { list: 'containers', at, count }),
  );
  const inits = draft.work.initContainers.map((one, at) =>
    mounted(one, volumes, { list: 'initContainers', at, count }),
  );
  const pod = made.length === 0 ? draft.work.pod : merge(draft.work.pod, { volumes: made });
  return { ...draft, work: { ...draft.work, pod, containers, initContainers: inits } };
}

function sourceOf(volume: JsonMap, draft: Draft): JsonMap {
  const source = mapOf(volume['source']);
  if (source['claim'] === undefined) return source;
  return { persistentVolumeClaim: { claimName: `${nameOf(draft)}-${scalar(volume['name'])}` } };
}

type Where = { readonly list: string; readonly at: number; readonly count: number };

/** What a person calls it: by its name, or by what it runs. */
function namesOf({ name, image }: JsonMap, { list, at }: Where): readonly string[] {
  const runs = textOf(image)?.split('/').at(-1)?.split(/[:@]/u)[0];
  const roles = list === 'containers' ? (usualRoles[at] ?? []) : [];
  return [textOf(name), runs, ...roles].filter((one) => one !== undefined);
}

const usualRoles = [
  ['app', 'application', 'main', 'first', 'former'],
  ['sidecar', 'second', 'other', 'latter'],
  ['third'],
];

function mounted(container: JsonMap, volumes: readonly JsonMap[], where: Where): JsonMap {
  const all = volumes.flatMap((volume) => mountsIn(volume, { ...where, names: namesOf(container, where) }));
  const volumeMounts = oneAPath(all.filter(({ mountPath }) => mountPath !== undefined));
  const volumeDevices = all.filter(({ devicePath }) => devicePath !== undefined);
  return merge(container, {
    ...(volumeMounts.length > 0 && { volumeMounts }),
    ...(volumeDevices.length > 0 && { volumeDevices }),
  });
}

function listOfMount(mount: JsonMap, volume: JsonMap): Json {
  return mount['list'] ?? volume['list'] ?? 'containers';
}

/** A mount told of one container is that one's; several mounts go to several containers in turn; one goes to all that share it. */
function mountsIn(
  volume: JsonMap,
  { list, at, count, names }: Where & { readonly names: readonly string[] },
): JsonMap[] {
  const mounts = listOf(volume['mounts']).map(mapOf);
  const isShared = mapOf(volume['source'])['emptyDir'] !== undefined && count > 1;
  const isNamed = count > 1 || list !== 'containers';
  const isMine = (mount: JsonMap, index: number): boolean => {
    const own = mount['container'] ?? volume['container'];
    const isMain = list === 'containers';
    if (own === 'all') return isMain || count === 1;
    if (own !== undefined) return own === at && listOfMount(mount, volume) === list;
    return isMain && (at === (isShared ? index : 0) || (isShared && mounts.length === 1));
  };
  const mine = mounts.filter((mount, index) => {
    const of = isNamed ? textOf(mount['of']) : undefined;
    return of === undefined ? isMine(mount, index) : names.includes(of);
  });
  return mine.map(({ mountPath, devicePath, subPath = volume['subPath'], readOnly = volume['readOnly'] }) =>
    devicePath === undefined
      ? present({ name: volume['name'], mountPath, subPath, readOnly })
      : present({ name: volume['name'], devicePath }),
  );
}
