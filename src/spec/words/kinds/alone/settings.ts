import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf } from '../../merge.ts';
import { phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { tellsOf, type Told } from '../../tells/tells.ts';
import type { Shape } from '../../tells/shape.ts';
import { spelled } from './spelled.ts';

/** What a program of the cluster reads from a file. */
function settings(kind: string, apiVersion: string, [file, names, shape, told]: Settings): Kind {
  return { kind, apiVersion, file, isClusterWide: true, names, tells: tellsOf(kind, shape, told) };
}

type Settings = readonly [file: string, names: readonly string[], shape: Shape, told?: Told];

const signal = '((?:memory|nodefs|imagefs|pid|containerfs)\\.(?:available|inodesFree))';
const eviction = phrases('eviction', { en: 'Eviction', zh: '驱逐' }, [
  [
    overLines`
      (?:the |hard |soft |eviction |threshold |for |happens |when |and |if |with )*${signal}
      (?: is| falls| drops| goes| below| under| less| than| at| of|<|:|=)* ?["'\x60]?
      (\d{1,6}(?:[KMG]i?|%))["'\x60]?
    `,
    (name = '', value = '') => ({
      ...on('KubeletConfiguration', { evictionHard: { [name]: value } }),
      value: `${name}: ${value}`,
    }),
  ],
]);

const kubelet = settings('KubeletConfiguration', 'kubelet.config.k8s.io/v1beta1', [
  'kubelet-config.yaml',
  [spelled('KubeletConfiguration'), 'kubelet config(?:uration)?(?: file)?', 'kubelet~配置(?:文件)?'],
  {
    address: 'text',
    port: 'int',
    readOnlyPort: 'int',
    serializeImagePulls: 'bool',
    maxParallelImagePulls: 'int',
    maxPods: 'int',
    podPidsLimit: 'int',
    cgroupDriver: 'systemd|cgroupfs',
    clusterDomain: 'text',
    clusterDNS: 'list',
    failSwapOn: 'bool',
    staticPodPath: 'text',
    rotateCertificates: 'bool',
    serverTLSBootstrap: 'bool',
    protectKernelDefaults: 'bool',
    cpuManagerPolicy: 'none|static',
    topologyManagerPolicy: 'none|best-effort|restricted|single-numa-node',
    memoryManagerPolicy: 'None|Static',
    shutdownGracePeriod: 'duration',
    shutdownGracePeriodCriticalPods: 'duration',
    imageGCHighThresholdPercent: 'int',
    imageGCLowThresholdPercent: 'int',
    containerLogMaxSize: 'text',
    containerLogMaxFiles: 'int',
    authentication: {
      anonymous: { enabled: 'bool' },
      webhook: { enabled: 'bool' },
      x509: { clientCAFile: 'text' },
    },
    authorization: { mode: 'Webhook|AlwaysAllow' },
    featureGates: 'pairs',
    systemReserved: { cpu: 'cpu', memory: 'size' },
    kubeReserved: { cpu: 'cpu', memory: 'size' },
    memorySwap: { swapBehavior: 'NoSwap|LimitedSwap' },
  },
  { says: { maxPods: ['(?:a )?max(?:imum)?(?: number)?(?: of)? pods'], port: ['port(?= \\d)'] } },
]);

export const kubeletConfiguration: Kind = {
  ...kubelet,
  local: { near: ['KubeletConfiguration'], reader: eviction },
  body: ({ evictionHard }) => (evictionHard === undefined ? {} : { evictionHard }),
};

const role = '(control-?~?plane|master|worker)';
const counts: Readonly<Record<string, number>> = { an: 1, a: 1, one: 1, two: 2, three: 3, four: 4, five: 5 };
const countOf = (said: string): number => counts[said.toLowerCase()] ?? (said === '' ? 1 : Number(said));
const roleOf = (said: string): string => (/worker/iu.test(said) ? 'worker' : 'control-plane');

const mapped = (...ports: readonly (readonly [inside: string, outside: string])[]) =>
  on('KindCluster', {
    pieces: ports.map(([inside, outside]) => ({
      mapping: { containerPort: Number(inside), hostPort: Number(outside) },
    })),
  });

const nodes = phrases('cluster-nodes', { en: 'Nodes', zh: '节点' }, [
  [
    [
      `(?:and |with |, )*(?:(?<![\\w-])(\\d{1,2}|an?|one|two|three|four|five) )?(?<![\\w-])${role}s?(?: nodes?)?(?! container)(?![\\w-])`,
      `(\\d{1,2})~个~(控制(?:平面|面)|工作)(?:节点)?`,
    ],
    (said = '', one = '') => {
      const name = /控制/u.test(one) ? 'control-plane' : /工作/u.test(one) ? 'worker' : roleOf(one);
      return on('KindCluster', { pieces: [{ role: name, count: countOf(said) }] });
    },
  ],
  [
    '(?:with |a |of |has |total )*(\\d{1,2}|one|two|three|four|five)[ -]nodes?(?![\\w-])',
    (said = '') => on('KindCluster', { total: countOf(said) }),
  ],
  [
    [
      '(?:map(?:s|ped|ping)? |and |extra ?port ?mappings?:? |container ?)*ports? (\\d{2,5}) (?:is mapped |mapped )?(?:to|->|on) (?:the )?(?:host )?(?:port )?(\\d{2,5})',
      'container ?port{is}(\\d{2,5}),? (?:and |to )*host ?port{is}(\\d{2,5})',
      '(?<!\\d)(\\d{2,5}) ?(?:->|:|to) ?(\\d{2,5})(?!\\d)',
    ],
    (inside = '', outside = '') => mapped([inside, outside]),
  ],
  [
    '(?:map(?:s|ped)? |expose(?:s|d)? |and )*ports? (\\d{2,5})(?: and |, )(\\d{2,5})(?= (?:of|to|on|from)(?!\\w)[^.;]{0,60}(?:host|same))',
    (one = '', other = '') => mapped([one, one], [other, other]),
  ],
  [
    '(?:node )?image{is}["\'`]?(kindest/node:[\\w.@:-]{2,90})["\'`]?',
    (image = '') => on('KindCluster', { image }),
  ],
]);

/** A cluster of containers on one machine. */
export const kindCluster: Kind = {
  kind: 'KindCluster',
  written: 'Cluster',
  file: 'kind-config.yaml',
  apiVersion: 'kind.x-k8s.io/v1alpha4',
  isClusterWide: true,
  names: [
    '(?<!of (?:the )?)kind(?: cluster)? config(?:uration)?(?: file)?(?! map)',
    'kind ?-?clusters?(?! ?-?role)',
    '(?<=for )kind(?=[^\\n]{0,40} nodes)',
    'kind~集群(?:的?配置)?',
  ],
  tells: tellsOf('KindCluster', {
    networking: {
      disableDefaultCNI: 'bool',
      podSubnet: 'text',
      serviceSubnet: 'text',
      apiServerAddress: 'text',
      apiServerPort: 'int',
      kubeProxyMode: 'ipvs|iptables|nftables|none',
      ipFamily: 'ipv4|ipv6|dual',
    },
    featureGates: 'pairs',
  }),
  local: { near: ['KindCluster'], reader: nodes },
  body: ({ pieces, total, image }): JsonMap => {
    const told = listOf(pieces).map(mapOf);
    const [first, ...others] = rolesOf(told, Number(total ?? 0));
    const extraPortMappings = told.flatMap(({ mapping }) => mapping ?? []);
    const mappings = extraPortMappings.length === 0 ? {} : { extraPortMappings };
    const known = image === undefined ? {} : { image };
    return {
      nodes: [
        { role: first ?? 'control-plane', ...known, ...mappings },
        ...others.map((one) => ({ role: one, ...known })),
      ],
    };
  },
};

/** What is not said of so many nodes is done by workers. */
function rolesOf(told: readonly JsonMap[], total: number): string[] {
  const said = told.flatMap(({ role: one, count }) =>
    typeof one === 'string' ? Array.from({ length: Number(count) }, () => one) : [],
  );
  const planes = said.filter((one) => one === 'control-plane');
  const begun = planes.length === 0 ? ['control-plane', ...said] : said;
  const missing = Math.max(0, total - begun.length);
  return [...begun, ...Array.from({ length: missing }, () => 'worker')].toSorted();
}
