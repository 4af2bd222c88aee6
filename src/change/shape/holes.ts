import type { Json } from '../../kernel/json.ts';
import type { Span } from '../../kernel/text.ts';
import { isJson } from '../../render/notes.ts';
import type { Workload } from '../../spec/spec.ts';
import type { YamlNode, YamlScalar } from '../../syntax/yaml/node.ts';
import { itemsAt, mapAt, scalarAt, stringAt, toValue, type Path } from '../../syntax/yaml/value.ts';
import { checksum, dataOf } from '../../spec/config-files.ts';
import { containersOf, mainContainer, podsOf } from './containers.ts';

/** A place that a value fills. */
export type Hole = {
  readonly span: Span;
  readonly path: readonly string[];
  readonly value: Json;
  readonly as: 'number' | 'text' | 'block' | 'image' | 'sum';
  readonly note?: string;
};

/** What people turn in the objects of a workload. */
export function holesIn(root: YamlNode, workload: Workload): readonly Hole[] {
  const kind = stringAt(root, ['kind']) ?? '';
  const isMain =
    kind === (workload.controller ?? 'Deployment') && stringAt(root, ['metadata', 'name']) === workload.name;
  return [
    ...(isMain ? ofController(root, workload) : []),
    ...containersOf(root).flatMap((container) => [
      ...ofImage(container, workload),
      ...ofEnv(container, workload),
    ]),
    ...(kind === 'ConfigMap' ? ofSettings(root, workload) : []),
    ...ofFiles(root, workload),
    ...(kind === 'HorizontalPodAutoscaler' ? ofAutoscaler(root) : []),
    ...ofService(root, workload),
    ...ofHosts(root, workload),
  ];
}

function ofController(root: YamlNode, workload: Workload): readonly Hole[] {
  const replicas = numberAt(root, ['spec', 'replicas'], {
    path: ['replicaCount'],
    note: 'How many pods run; nothing else may decide it, like an autoscaler.',
  });
  const resources = mapAt(mainContainer(root, workload), ['resources']);
  const value = resources === undefined ? undefined : toValue(resources);
  if (resources === undefined || resources.flow || !isJson(value)) return replicas;
  const { start, end } = resources;
  const note = 'What a pod asks for, and the most that it may take.';
  return [...replicas, { span: { start, end }, path: ['resources'], value, as: 'block', note }];
}

type Named = { readonly path: readonly string[]; readonly note?: string };

function numberAt(root: YamlNode, where: Path, { path, note }: Named): readonly Hole[] {
  const found = scalarAt(root, where);
  if (found?.type !== 'int' || typeof found.value !== 'number') return [];
  return [
    { span: spanOf(found), path, value: found.value, as: 'number', ...(note !== undefined && { note }) },
  ];
}

/** The image of the workload, wherever a pod runs it: in its migrations as well. */
function ofImage(container: YamlNode, { image }: Workload): readonly Hole[] {
  const found = scalarAt(container, ['image']);
  const reference = image.kind === 'public' ? image.reference : `${image.name}:${image.tag}`;
  // Whatever builds an image writes the digest behind its tag.
  const parts = image.kind === 'public' ? /^([^@]+?):([^:/@]+)(?:@(.+))?$/u : /^([^@]+?):([^:/@]+(?:@.+)?)$/u;
  const [, repository, tag, digest = ''] = parts.exec(reference) ?? [];
  if (found === undefined || found.text !== reference || repository === undefined || tag === undefined)
    return [];
  const note = image.kind === 'built' ? 'Whatever builds the image sets the tag.' : 'What runs.';
  const value = { repository, tag, digest };
  return [{ span: spanOf(found), path: ['image'], value, as: 'image', note }];
}

/** The port that it listens on stands in several places, which no value turns at once. */
function ofEnv(container: YamlNode, { env, port }: Workload): readonly Hole[] {
  return itemsAt(container, ['env']).flatMap((item) => {
    const name = stringAt(item, ['name']) ?? '';
    const found = scalarAt(item, ['value']);
    const isOurs = env.some((one) => one.kind === 'value' && one.name === name && one.value === found?.text);
    return isOurs && found?.text !== String(port)
      ? textHole(found, ['env', name], 'Variables that are no secrets.')
      : [];
  });
}

function ofSettings(root: YamlNode, { name, settings = {} }: Workload): readonly Hole[] {
  if (stringAt(root, ['metadata', 'name']) !== `${name}-config`) return [];
  return Object.keys(settings).flatMap((key) =>
    textHole(scalarAt(root, ['data', key]), ['config', key], 'Settings, in a ConfigMap.'),
  );
}

/** The files, and on the pods a sum over whatever they are by then. */
function ofFiles(root: YamlNode, { files }: Workload): readonly Hole[] {
  if (files === undefined) return [];
  const about = { path: ['files'], value: dataOf(files), note: 'Files that the program reads.' };
  const sums = podsOf(root).flatMap((pod) => scalarAt(pod, ['metadata', 'annotations', checksum]) ?? []);
  const isTheirs =
    stringAt(root, ['kind']) === 'ConfigMap' && stringAt(root, ['metadata', 'name']) === files.map;
  const data = isTheirs ? mapAt(root, ['data']) : undefined;
  return [
    ...sums.map((sum) => ({ ...about, span: spanOf(sum), as: 'sum' as const })),
    ...(data === undefined
      ? []
      : [{ ...about, span: { start: data.start, end: data.end }, as: 'block' as const }]),
  ];
}

function ofAutoscaler(root: YamlNode): readonly Hole[] {
  return ['minReplicas', 'maxReplicas'].flatMap((key) =>
    numberAt(root, ['spec', key], { path: ['autoscaling', key] }),
  );
}

function ofService(root: YamlNode, { name }: Workload): readonly Hole[] {
  const isOwn = stringAt(root, ['kind']) === 'Service' && stringAt(root, ['metadata', 'name']) === name;
  const isHeadless = stringAt(root, ['spec', 'clusterIP']) === 'None';
  return isOwn && !isHeadless
    ? textHole(scalarAt(root, ['spec', 'type']), ['service', 'type'], undefined)
    : [];
}

const keys: Readonly<Record<string, string>> = {
  Ingress: 'ingress',
  HTTPRoute: 'httpRoute',
  Gateway: 'gateway',
};

function ofHosts(root: YamlNode, { host }: Workload): readonly Hole[] {
  const key = keys[stringAt(root, ['kind']) ?? ''];
  if (key === undefined || host === undefined) return [];
  const hosts = [
    ...itemsAt(root, ['spec', 'rules']).map((rule) => scalarAt(rule, ['host'])),
    ...itemsAt(root, ['spec', 'tls']).flatMap((tls) => itemsAt(tls, ['hosts'])),
    ...itemsAt(root, ['spec', 'hostnames']),
    ...itemsAt(root, ['spec', 'listeners']).map((listener) => scalarAt(listener, ['hostname'])),
  ];
  return hosts.flatMap((node) =>
    node?.kind === 'scalar' && node.text === host ? textHole(node, [key, 'host'], undefined) : [],
  );
}

/** A name that a path of Go templates cannot hold stays as it is written, and so does text of several lines. */
function textHole(
  found: YamlScalar | undefined,
  path: readonly string[],
  note: string | undefined,
): readonly Hole[] {
  const isNamed = path.every((step) => /^[A-Za-z_]\w*$/u.test(step));
  if (found === undefined || !isNamed || found.style === 'literal' || found.style === 'folded') return [];
  return [{ span: spanOf(found), path, value: found.text, as: 'text', ...(note !== undefined && { note }) }];
}

function spanOf({ start, end }: YamlScalar): Span {
  return { start, end };
}
