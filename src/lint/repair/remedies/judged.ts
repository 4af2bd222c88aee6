import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isMap, listOf, mapOf, scalar, textOf } from '../../../spec/words/merge.ts';
import { toCount } from '../../../spec/words/numbers.ts';
import type { Path } from '../../../syntax/yaml/value.ts';
import type { Fault, Remedy } from '../contract.ts';
import { put, valueAt } from '../place.ts';

/** What takes away what one rule finds, by the rule. */
export const judged: Remedy = (fault, object) => [
  ...hinted(fault, object),
  ...(byRule[fault.by]?.(fault, object) ?? []),
];

/** The rule itself says what was meant. */
function hinted({ path, message }: Fault, object: JsonMap): JsonMap[] {
  const [, near] = /did you mean `([^`]{1,100})`/u.exec(message) ?? [];
  return near === undefined || path.length === 0 ? [] : [put(object, path, near)];
}

const byRule: Readonly<Record<string, Remedy>> = {
  objectName: slugged,
  labelSyntax: slugged,
  portNames: slugged,
  restartByKind: restarted,
  servicePorts: withNamedPorts,
  duplicateName: renumbered,
  mountedVolume: mounted,
  claimModes: withModes,
  serviceType: ({ path }, object) => [
    put(object, ['spec', 'type'], 'NodePort'),
    put(object, path, undefined),
  ],
  requestAboveLimit: withinLimit,
  quantitySyntax: counted,
  exclusiveFields: dropped,
  podContradiction: dropped,
  ingressRules: ({ path }, object) => [
    put(object, path, `/${textOf(valueAt(object, path)) ?? ''}`),
    put(object, path, hostOf(textOf(valueAt(object, path)) ?? '')),
  ],
  bindingFields: ({ path }, object) => [
    put(object, path, 'ClusterRole'),
    put(object, [...path.slice(0, 2), 'namespace'], valueAt(object, ['metadata', 'namespace']) ?? 'default'),
  ],
};

function hostOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[a-z]{1,8}:\/\//u, '')
    .replace(/[:/].*$/u, '');
}

function dropped({ path }: Fault, object: JsonMap): JsonMap[] {
  return path.length === 0 ? [] : [put(object, path, undefined)];
}

/** `My_App` is `my-app` wherever the object says it. */
function slugged({ path }: Fault, object: JsonMap): JsonMap[] {
  const name = textOf(valueAt(object, path));
  if (name === undefined) return [];
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/gu, '-')
    .replaceAll(/^[.-]+|[.-]+$/gu, '');
  const short = plain.slice(0, path.at(-2) === 'labels' ? 63 : 50).replace(/[.-]+$/u, '');
  return [short, short.replaceAll('.', '-'), short.slice(0, 15).replace(/-$/u, ''), `app-${short}`].map(
    (one) => put(object, path, one),
  );
}

function podSpecOf({ kind }: JsonMap): Path {
  if (kind === 'Pod') return ['spec'];
  return kind === 'CronJob'
    ? ['spec', 'jobTemplate', 'spec', 'template', 'spec']
    : ['spec', 'template', 'spec'];
}

function restarted(_: Fault, object: JsonMap): JsonMap[] {
  const policies = object['kind'] === 'CronJob' ? ['OnFailure'] : ['Never'];
  return [...policies, 'Always'].map((policy) =>
    put(object, [...podSpecOf(object), 'restartPolicy'], policy),
  );
}

const usual = new Map<Json | undefined, string>([
  [80, 'http'],
  [443, 'https'],
]);

/** What is guaranteed is lowered: a limit is there to be kept. */
function withinLimit({ path }: Fault, object: JsonMap): JsonMap[] {
  const limit = valueAt(object, [...path.slice(0, -2), 'limits', path.at(-1) ?? '']);
  return limit === undefined ? [] : [put(object, path, limit)];
}

/** `ten` */
function counted({ path }: Fault, object: JsonMap): JsonMap[] {
  const said = textOf(valueAt(object, path)) ?? '';
  const count = /^[a-z]{3,9}$/iu.test(said) ? toCount(said) : 0;
  return count > 0 ? [put(object, path, String(count))] : [];
}

/** All of them, or each once. */
function withNamedPorts(_: Fault, object: JsonMap): JsonMap[] {
  const ports = listOf(valueAt(object, ['spec', 'ports'])).map(mapOf);
  const keys = ports.map(({ port, protocol }) => `${scalar(port)}/${scalar(protocol ?? 'TCP')}`);
  const single = ports.filter((_port, at) => keys.indexOf(keys[at] ?? '') === at);
  return [ports, single].map((list) =>
    put(object, ['spec', 'ports'], list.length < 2 ? list : list.map(named)),
  );
}

function named(port: JsonMap): JsonMap {
  return { name: usual.get(port['port']) ?? `port-${scalar(port['port'])}`, ...port };
}

function renumbered({ path }: Fault, object: JsonMap): JsonMap[] {
  const name = textOf(valueAt(object, path)) ?? '';
  return [put(object, path.slice(0, -1), undefined), put(object, path, `${name}-2`)];
}

/** The volume that was meant, and where there is none an empty one. */
function mounted({ path }: Fault, object: JsonMap): JsonMap[] {
  const name = textOf(valueAt(object, path)) ?? '';
  const spec = podSpecOf(object);
  const volumes = listOf(valueAt(object, [...spec, 'volumes'])).map(mapOf);
  const own = volumes.length === 1 ? volumes[0]?.['name'] : undefined;
  const holder = path.slice(0, path.lastIndexOf('volumeMounts') + 1);
  const mounts = listOf(valueAt(object, holder));
  const renamed = mounts.map((mount) =>
    isMap(mount) && mount['name'] === name ? { ...mount, name: own } : mount,
  );
  const added = put(object, [...spec, 'volumes'], [...volumes, { name, emptyDir: {} }]);
  return [...(own === undefined ? [] : [put(object, holder, renamed)]), added];
}

function withModes(_: Fault, object: JsonMap): JsonMap[] {
  const claims =
    object['kind'] === 'StatefulSet'
      ? listOf(valueAt(object, ['spec', 'volumeClaimTemplates'])).map((_claim, at) => [
          'spec',
          'volumeClaimTemplates',
          at,
          'spec',
        ])
      : [['spec']];
  return claims
    .filter((claim) => listOf(valueAt(object, [...claim, 'accessModes'])).length === 0)
    .map((claim) => put(object, [...claim, 'accessModes'], ['ReadWriteOnce']));
}
