import type { Bilingual } from '../../../../kernel/language.ts';
import { moreParts } from './more-parts.ts';
import type { Part } from './part.ts';
import { entriesOf, field, itemsOf, textOf, type Node } from '../../read/node.ts';

const whole: Bilingual = {
  en: 'a rollout that gets nowhere stops by itself and leaves what ran before; kubectl rollout undo, or a revert in Git, takes it back.',
  zh: '发布受阻时会自行停止并保留旧版本；可用 kubectl rollout undo 或在 Git 中回退。',
};
const again: Bilingual = {
  en: 'the kubelet waits longer each time before it starts a container again, and gives up only in a Job.',
  zh: 'kubelet 会逐次延长重启等待时间，只有 Job 才会放弃。',
};
const owner: Bilingual = {
  en: 'files of a volume belong to root and to the fsGroup of the pod; say defaultMode where others must read it.',
  zh: '卷中文件属于 root 和 Pod 的 fsGroup；需要其他用户读取时请设置 defaultMode。',
};

export const parts: readonly Part[] = [
  ...moreParts,
  ...['failure_action', 'monitor', 'max_failure_ratio'].map((name) => ({
    path: `deploy update_config ${name}`,
    why: whole,
  })),
  { path: 'deploy rollback_config', why: whole },
  { path: 'deploy restart_policy delay', why: again },
  { path: 'deploy restart_policy window', why: again },
  { path: 'deploy restart_policy max_attempts', why: again },
  {
    path: 'volumes * tmpfs mode',
    why: {
      en: 'an emptyDir is open to everybody in the pod, and belongs to the fsGroup.',
      zh: 'emptyDir 对 Pod 内所有用户可写，并属于 fsGroup。',
    },
  },
  {
    path: 'volumes * bind propagation',
    when: /^r?(?:shared|slave)$/u,
    why: {
      en: 'mounts that appear later are passed on with mountPropagation of a hostPath alone (HostToContainer; Bidirectional only where the container is privileged).',
      zh: '只有 hostPath 的 mountPropagation 才会传递后来的挂载（HostToContainer；Bidirectional 仅限特权容器）。',
    },
  },
  {
    path: 'deploy resources limits pids',
    why: {
      en: 'the kubelet limits processes for all pods of a node.',
      zh: '进程数由节点上的 kubelet 统一限制。',
    },
  },
  {
    path: 'deploy resources reservations generic_resources',
    why: {
      en: 'ask for the resource that a device plugin names, such as nvidia.com/gpu.',
      zh: '请按设备插件的资源名申请，例如 nvidia.com/gpu。',
    },
  },
  {
    path: 'deploy placement max_replicas_per_node',
    why: {
      en: 'copies are kept apart where that is possible; a podAntiAffinity that is required keeps them apart always.',
      zh: '副本会尽量分散；若必须分散，请使用 required 的 podAntiAffinity。',
    },
  },
  {
    path: 'deploy endpoint_mode',
    when: /^dnsrr$/u,
    why: {
      en: 'a Service without an address of its own (clusterIP: None) answers with those of all pods.',
      zh: '需要直接解析到各 Pod 时请使用 clusterIP: None 的 Service。',
    },
  },
  {
    path: 'ports * mode',
    when: /^host$/u,
    why: {
      en: 'a Service leads to the pods from any node; a hostPort opens the port on the node itself, which Pod Security forbids in most namespaces.',
      zh: 'Service 从任意节点都能访问 Pod；hostPort 会占用节点端口，多数命名空间的 Pod Security 禁止。',
    },
  },
  {
    path: 'ports * app_protocol',
    why: {
      en: 'write it as appProtocol of the port of the Service.',
      zh: '请写成 Service 端口的 appProtocol。',
    },
  },
  {
    path: 'healthcheck start_interval',
    why: {
      en: 'the periodSeconds of a startupProbe say it.',
      zh: '请用 startupProbe 的 periodSeconds 表示。',
    },
  },
  {
    path: 'pid',
    when: /^(?:service|container):/u,
    why: {
      en: 'containers of one pod share processes with shareProcessNamespace; the label kompose.service.group makes one pod of two services.',
      zh: '同一 Pod 的容器可用 shareProcessNamespace 共享进程；用标签 kompose.service.group 合并两个服务。',
    },
  },
  {
    path: 'ipc',
    when: /^(?:service|container|shareable)/u,
    why: {
      en: 'containers of one pod share memory; the label kompose.service.group makes one pod of two services.',
      zh: '同一 Pod 的容器共享内存段；用标签 kompose.service.group 合并两个服务。',
    },
  },
  ...['gpus', 'deploy resources reservations devices * count'].map((path) => ({
    path,
    when: /^(?:all|-1)$/u,
    isText: true as const,
    why: {
      en: 'a pod asks for cards by their number; it asks for one, write another number where it needs more.',
      zh: 'Pod 按数量申请显卡，这里申请一张；需要更多请修改数量。',
    },
  })),
  ...[
    'mem_limit',
    'mem_reservation',
    'deploy resources limits memory',
    'deploy resources reservations memory',
  ].map((path) => ({
    path,
    when: /^\s{0,9}(?:\d{1,6}b?|\d{1,3}kb?)\s{0,9}$/iu,
    why: {
      en: 'no container starts in less than a megabyte; write the unit that was meant, such as 64m.',
      zh: '不到一兆字节的内存无法启动任何容器；请写上单位，例如 64m。',
    },
  })),
  ...['secrets * uid', 'secrets * gid', 'configs * uid', 'configs * gid'].map((path) => ({
    path,
    why: owner,
  })),
];

/** Where a service says what a part is about. */
export function placesOf(node: Node, part: Part): Node[] {
  const { path } = part;
  const found = path.split(' ').reduce<readonly (Node | undefined)[]>(
    (nodes, name) => {
      return nodes.flatMap((one) => (name === '*' ? within(one) : [field(one, name)]));
    },
    [node],
  );
  return found.flatMap((one) => (one !== undefined && says(one, part) ? [one] : []));
}

function within(node: Node | undefined): Node[] {
  return [...itemsOf(node), ...entriesOf(node).map(([, value]) => value)];
}

function says(node: Node, { when = /(?:)/u, isText }: Part): boolean {
  if (node.kind !== 'text') return isText !== true;
  return when.test(textOf(node) ?? '\n');
}
