import { entryOf } from '../../../../kernel/entry.ts';
import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf, textOf } from '../../merge.ts';
import { phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import type { Draft } from '../../wish.ts';
import { tellsOf } from '../../tells/tells.ts';
import { among, spelled } from './spelled.ts';

export const sourceRef = {
  kind: 'GitRepository|HelmRepository|OCIRepository|Bucket',
  name: 'text',
  namespace: 'text',
};
const interval = [
  '(?:checked |reconciled |synced |fetched |pulled )*every',
  '(?:同步|检查|拉取)?间隔',
  '每隔?',
];
const dependencies = {
  dependsOn: [
    'depend(?:s|ing)? ?-?on(?: the)?(?: (?:flux )?(?:kustomizations?|helm ?releases?))?',
    '依赖(?:于)?',
  ],
};
/** How an object of its own is introduced, to which nothing refers yet. */
const begun =
  '(?:^|[.;:\\n]|(?<!\\w)(?:an?|create|define|add|write|make|new)|创建|编写|新建|定义|一个) ?(?:flux ?)?';
const byReference = {
  sourceRef: [
    `(?<=(?<!${begun})(?:GitRepository|HelmRepository|OCIRepository|Bucket)(?! (?:should|must|shall|is|has|gets?)(?!\\w)))/?`,
    '(?:from |the )*source(?: ?ref(?:erence)?)?(?!:? ?(?:Git|Helm|OCI)Repository)',
    '来源(?:为|是|:)?(?!~(?:Git|Helm|OCI)Repository)',
  ],
  interval,
};

export const fluxKustomization: Kind = {
  kind: 'FluxKustomization',
  written: 'Kustomization',
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  names: among('Kustomization', 'flux', 'source ?ref', 'git ?repository'),
  tells: tellsOf(
    'FluxKustomization',
    {
      spec: {
        interval: 'duration',
        path: 'text',
        prune: 'bool',
        wait: 'bool',
        timeout: 'duration',
        targetNamespace: 'text',
        sourceRef,
        dependsOn: [{ name: 'text', namespace: 'text' }],
        healthChecks: [
          {
            kind: 'Deployment|StatefulSet|DaemonSet|HelmRelease|Job',
            name: 'text',
            namespace: 'text',
          },
        ],
      },
    },
    {
      says: {
        ...byReference,
        ...dependencies,
        healthChecks: [
          'health ?-?checks?(?: (?:on|for|of))?(?: the)?',
          '(?:it |and |should |must )*waits? (?:for|until) (?:the )?(?=(?:deployment|statefulset|daemonset)s? )',
          '健康检查',
        ],
        'healthChecks.kind': [
          'health ?-?checks?(?: (?:for|on|of))?(?: the)?',
          '(?:it |and |should |must )*waits? (?:for|until) (?:the )?',
          '健康检查(?:[^,，。;]{0,20}的)?',
        ],
        'healthChecks.namespace': [
          '(?<=(?:Deployment|StatefulSet|DaemonSet) ["\'`]?[\\w-]{1,60}["\'`]? )in(?: (?:the )?(?:namespace|ns))?',
        ],
        'healthChecks.name': ['(?<=(?:health|wait|健康)[^.;\\n]{0,60}(?:Deployment|StatefulSet|DaemonSet))'],
        path: [
          '(?:applies |the )*(?:path|folder|directory)',
          '(?:that |which |it )*appl(?:y|ies|ying)(?= \\.?/)',
          '路径|目录',
        ],
        prune: ['(?:with |(?:开启|启用|打开)~?)?prun(?:e|ing|es)', '(?:开启|启用|打开)?(?:修剪|清理)'],
        targetNamespace: ['目标命名空间'],
        timeout: ['超时(?:时间)?'],
      },
    },
  ),
  body: (_facts, { drafts }) => {
    const sourceOf = onlySource(drafts, sources);
    return sourceOf === undefined ? {} : { spec: { sourceRef: sourceOf } };
  },
  completed: (body) => {
    const { healthChecks, ...spec } = mapOf(body['spec']);
    const checks = listOf(healthChecks).map((one) => ({ apiVersion: groupOf(one), ...mapOf(one) }));
    return {
      ...body,
      spec: { interval: '10m', prune: true, ...spec, ...(checks.length > 0 && { healthChecks: checks }) },
    };
  },
};

/** What is fetched beside it is what it applies. */
const sources: ReadonlySet<string> = new Set(['GitRepository', 'OCIRepository', 'Bucket']);
const chartSources: ReadonlySet<string> = new Set([...sources, 'HelmRepository']);

function onlySource(drafts: readonly Draft[], kinds: ReadonlySet<string>): JsonMap | undefined {
  const [source, ...others] = drafts.filter(({ kind }) => kinds.has(kind));
  return source?.name === undefined || others.length > 0
    ? undefined
    : { kind: source.kind, name: source.name };
}

function groupOf(check: Json): string {
  const groups: Readonly<Record<string, string>> = {
    HelmRelease: 'helm.toolkit.fluxcd.io/v2',
    Job: 'batch/v1',
  };
  return entryOf(groups, textOf(mapOf(check)['kind']) ?? '') ?? 'apps/v1';
}

/** `replicaCount to 2`, `image.tag=6.5`: what a chart calls by a word of its own. */
const valueOf = phrases('helm-values', { en: 'Values', zh: '配置值' }, [
  [
    overLines`
      (?:with |and |the |sets? |setting |values? |value of |将|设置|values 中)*
      ["'\x60]?(?!(?:release|target|storage|source|chart)[A-Z])
      ([a-z]+(?:[A-Z][A-Za-z\d]*|\.[A-Za-z][\w]*){1,5})["'\x60]?
      (?:~=~| to | is |: |~(?:设置?为|设为|为|是)~)["'\x60]?([\w./:@-]*\w)["'\x60]?
    `,
    (key = '', said = '') => {
      const path = key.split('.');
      const value = path.toReversed().reduce<Json>((inner, one) => ({ [one]: inner }), typed(said));
      return { ...on('HelmRelease', { values: mapOf(value) }), value: `${key}: ${said}` };
    },
  ],
]);

function typed(said: string): Json {
  if (/^\d{1,9}$/u.test(said)) return Number(said);
  return /^(?:true|false)$/u.test(said) ? said === 'true' : said;
}

export const helmRelease: Kind = {
  kind: 'HelmRelease',
  apiVersion: 'helm.toolkit.fluxcd.io/v2',
  names: [spelled('HelmRelease')],
  tells: tellsOf(
    'HelmRelease',
    {
      spec: {
        interval: 'duration',
        releaseName: 'text',
        targetNamespace: 'text',
        chart: { spec: { chart: 'text', version: 'text', sourceRef } },
        values: 'pairs',
        dependsOn: [{ name: 'text', namespace: 'text' }],
      },
    },
    {
      says: {
        ...byReference,
        ...dependencies,
        version: [
          '(?:in |of |the )*version',
          '(?<=chart ["\'`]?[a-z][\\w/-]{1,60}["\'`]?)(?= v?\\d)',
          '版本',
        ],
        chart: ['(?:installs? |deploys? |uses? |using |the |helm )*chart', '图表'],
      },
    },
  ),
  local: { near: ['HelmRelease'], reader: valueOf },
  body: ({ values }, { drafts }): JsonMap => {
    const sourceOf = onlySource(drafts, chartSources);
    return {
      spec: {
        ...(sourceOf !== undefined && { chart: { spec: { sourceRef: sourceOf } } }),
        ...(values !== undefined && { values }),
      },
    };
  },
  completed: (body) => {
    const spec = mapOf(body['spec']);
    const chart = mapOf(mapOf(spec['chart'])['spec']);
    const { sourceRef } = chart;
    if (sourceRef === undefined) return { ...body, spec: { interval: '10m', ...spec } };
    const ref = { kind: 'HelmRepository', ...mapOf(sourceRef) };
    return { ...body, spec: { interval: '10m', ...spec, chart: { spec: { ...chart, sourceRef: ref } } } };
  },
};
