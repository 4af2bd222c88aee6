import { listOf, mapOf, textOf } from '../../merge.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { labelsSaid, pickedBy, type Shown } from './shown.ts';

/** What a quoted object has that another one is to have too. */
export type Thing = {
  readonly english: string;
  readonly chinese: string;
  readonly of: (shown: Shown) => string | undefined;
  /** How it is said with its value. */
  readonly says: readonly [english: string, chinese: string];
};

const namespace: Thing = {
  english: 'namespaces?|ns',
  chinese: '命名空间|名字空间|名称空间|namespace|ns',
  of: ({ kind, name, document }) =>
    kind === 'Namespace' ? name : textOf(mapOf(document['metadata'])['namespace']),
  says: ['namespace', '命名空间'],
};

const name: Thing = {
  english: 'names?',
  chinese: '名[字称]|name',
  of: (shown) => shown.name,
  says: ['name', '名称'],
};

const labels: Thing = {
  english: '(?:pod\\s)?labels?(?:\\sselectors?)?|selectors?(?:\\slabels?)?',
  chinese: '(?:Pod\\s?)?(?:的\\s?)?标签(?:选择器)?|selector|选择器|labels?',
  of: (shown) => {
    const picked = pickedBy(shown);
    const own = mapOf(mapOf(shown.document['metadata'])['labels']);
    return labelsSaid(Object.keys(picked).length > 0 ? picked : own);
  },
  says: ['labels', '标签'],
};

const image: Thing = {
  english: '(?:container\\s)?images?',
  chinese: '(?:容器)?镜像|image',
  of: ({ containers }) => onlyOf(containers, 'image'),
  says: ['image', '镜像'],
};

const account: Thing = {
  english: 'service\\s?-?accounts?(?:\\s?name)?',
  chinese: 'service\\s?-?account(?:name)?|服务账[号户]',
  of: ({ kind, name, pod }) => (kind === 'ServiceAccount' ? name : textOf(pod['serviceAccountName'])),
  says: ['serviceAccountName', 'ServiceAccount'],
};

const storageClass: Thing = {
  english: 'storage\\s?-?class(?:es)?(?:\\s?name)?',
  chinese: '存储类(?:名)?|storage\\s?-?class(?:name)?',
  of: ({ spec }) => textOf(spec['storageClassName']),
  says: ['storage class', '存储类'],
};

const accessMode: Thing = {
  english: 'access\\s?-?modes?',
  chinese: '访问模式|access\\s?-?modes?',
  of: ({ spec }) => listOf(spec['accessModes']).map(textOf).join(' and ') || undefined,
  says: ['access mode', '访问模式'],
};

const capacity: Thing = {
  english: '(?:whole\\s|full\\s|entire\\s|storage\\s)?(?:capacity|size)|amount\\sof\\sstorage',
  chinese: '(?:全部|整个|存储)?(?:的)?(?:容量|大小)',
  of: ({ spec }) =>
    textOf(mapOf(spec['capacity'])['storage']) ??
    textOf(mapOf(mapOf(spec['resources'])['requests'])['storage']),
  says: ['', ''],
};

const envFrom: Thing = {
  english: 'envFrom|environment\\s(?:sources?|variables)(?:\\s\\(envFrom\\))?',
  chinese: 'envFrom',
  of: ({ containers }) => {
    const from = containers.flatMap((one) => listOf(one['envFrom']).map(mapOf));
    const [source, ...others] = from;
    const config = textOf(mapOf(source?.['configMapRef'])['name']);
    const secret = textOf(mapOf(source?.['secretRef'])['name']);
    if (others.length > 0 || (config ?? secret) === undefined) return undefined;
    return config === undefined ? `secret ${secret}` : `configmap ${config}`;
  },
  says: ['envFrom', 'envFrom'],
};

const schedule: Thing = {
  english: '(?:cron\\s)?schedule',
  chinese: '调度(?:时间|计划)?|执行时间|schedule',
  of: ({ document }) => textOf(mapOf(document['spec'])['schedule']),
  says: ['schedule', 'schedule'],
};

const host: Thing = {
  english: 'host\\s?-?names?|hosts?|domain(?:\\sname)?',
  chinese: '域名|主机名?|host',
  of: ({ spec }) => onlyOf(listOf(spec['rules']).map(mapOf), 'host'),
  says: ['host', '域名'],
};

const ingressClass: Thing = {
  english: 'ingress\\s?-?class(?:\\s?name)?|class',
  chinese: 'ingress\\s?-?class(?:name)?',
  of: ({ kind, spec }) => (kind === 'Ingress' ? textOf(spec['ingressClassName']) : undefined),
  says: ['ingress class', 'ingressClassName'],
};

const targetPort: Thing = {
  english: 'target\\s?-?ports?',
  chinese: 'target\\s?-?port|目标端口',
  of: ({ spec }) => onlyOf(listOf(spec['ports']).map(mapOf), 'targetPort'),
  says: ['port', '端口'],
};

const portName: Thing = {
  english: '(?:(?:container\\s)?port\\sname|container\\sport\\sby\\s(?:its\\s)?name)',
  chinese: '(?:容器)?端口名(?:称|字)?|(?:容器)?端口的名[字称]',
  of: ({ containers }) =>
    onlyOf(
      containers.flatMap(({ ports }) => listOf(ports).map(mapOf)),
      'name',
    ),
  says: ['port', '端口'],
};

const port: Thing = {
  english: '(?:tcp\\s|udp\\s|container\\s?-?|service\\s|own\\s)?ports?(?:\\snumber)?',
  chinese: '(?:监听的?|服务的?|容器的?|container\\s?-?)?(?:端口号?|port)',
  of: ({ containers, spec, isRun }) =>
    isRun
      ? onlyOf(
          containers.flatMap(({ ports }) => listOf(ports).map(mapOf)),
          'containerPort',
        )
      : onlyOf(listOf(spec['ports']).map(mapOf), 'port'),
  says: ['port', '端口'],
};

/** Longer words ahead of those that are a part of them. */
export const things: readonly Thing[] = [
  namespace,
  account,
  storageClass,
  ingressClass,
  accessMode,
  labels,
  image,
  envFrom,
  capacity,
  schedule,
  host,
  targetPort,
  portName,
  port,
  name,
];

function onlyOf(all: readonly JsonMap[], key: string): string | undefined {
  const [value, ...others] = new Set(all.flatMap((one) => one[key] ?? []).map(String));
  return others.length === 0 ? value : undefined;
}
