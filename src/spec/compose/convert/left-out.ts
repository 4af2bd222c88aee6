import type { Bilingual } from '../../../kernel/language.ts';
import { entryOf } from '../../../kernel/entry.ts';
import { entriesOf, field, isTrue, itemsOf, textAt, textOf, type Node, type Place } from '../read/node.ts';
import { controllerOf } from './controller.ts';
import { hookOf } from './hooks.ts';
import { unreadLabels } from './labels.ts';
import { parts, placesOf } from './left-out-parts.ts';
import { podOf } from './pods.ts';
import { tell, warn, type Subject } from './terms.ts';

/** Fields of a service that something was made of, or that mean nothing once it runs elsewhere. */
const taken = new Set(
  `image build command entrypoint environment env_file ports expose volumes tmpfs configs secrets healthcheck depends_on
  deploy labels networks restart hostname domainname user working_dir stdin_open tty cap_add cap_drop privileged sysctls
  extra_hosts shm_size stop_grace_period pid ipc network_mode mem_limit mem_reservation cpus group_add read_only links
  container_name platform pull_policy dns dns_search dns_opt profiles scale gpus runtime extends annotations attach develop
  volumes_from security_opt label_file`.split(/\s+/u),
);

const reasons: Readonly<Record<string, Bilingual>> = {
  logging: {
    en: 'Kubernetes keeps what goes to standard output; where it goes from there is the business of the cluster.',
    zh: 'Kubernetes 收集标准输出，后续去向由集群决定。',
  },
  ulimits: {
    en: 'limits of processes are those of the container runtime on the node.',
    zh: '进程限制由节点上的容器运行时决定。',
  },
  init: {
    en: 'nothing is put before the program; let the image begin with tini or dumb-init where it leaves dead children behind.',
    zh: '不会在程序前加入 init；若会留下僵尸进程，请在镜像中使用 tini 或 dumb-init。',
  },
  devices: {
    en: 'devices of a node are given out by device plugins; ask for the resource that the plugin names.',
    zh: '节点设备由设备插件分配，请按插件的资源名申请。',
  },
  stop_signal: {
    en: 'set STOPSIGNAL in the Dockerfile; Kubernetes sends that one.',
    zh: '请在 Dockerfile 中设置 STOPSIGNAL，Kubernetes 会发送该信号。',
  },
  mac_address: {
    en: 'pods get theirs from the network of the cluster.',
    zh: 'Pod 的 MAC 地址由集群网络分配。',
  },
  userns_mode: {
    en: 'set hostUsers where the cluster has user namespaces.',
    zh: '集群支持用户命名空间时请设置 hostUsers。',
  },
  external_links: {
    en: 'make a Service without a selector, or of the type ExternalName, for what runs elsewhere.',
    zh: '请为外部程序创建无选择器或 ExternalName 类型的 Service。',
  },
  credential_spec: {
    en: 'name a GMSACredentialSpec in the pod.',
    zh: '请在 Pod 中引用 GMSACredentialSpec。',
  },
  post_start: {
    en: 'write it as lifecycle.postStart of the container.',
    zh: '请写成容器的 lifecycle.postStart。',
  },
  pre_stop: { en: 'write it as lifecycle.preStop of the container.', zh: '请写成容器的 lifecycle.preStop。' },
  memswap_limit: { en: 'swap is a setting of the node.', zh: '交换空间由节点设置。' },
  pids_limit: {
    en: 'the kubelet limits processes for all pods of a node.',
    zh: '进程数由节点上的 kubelet 统一限制。',
  },
  cgroup_parent: { en: 'the kubelet decides on cgroups.', zh: 'cgroup 由 kubelet 决定。' },
};

const unknown: Bilingual = {
  en: 'there is nothing in Kubernetes that it could become; check whether it is needed.',
  zh: 'Kubernetes 中没有对应物，请确认是否需要。',
};

/** Says of each field that became nothing why, and what to do instead. */
export function sayLeftOut(subject: Subject): void {
  const { node, unreadPorts } = subject.service;
  for (const [name, value] of entriesOf(node)) {
    if (isTaken(name, value, node)) continue;
    const why = entryOf(reasons, name);
    say(name, value, { subject, why: why ?? unknown });
  }
  sayConfined(subject);
  for (const { at } of unreadPorts) sayPort(at, subject);
  sayParts(subject);
  for (const name of unreadLabels(subject.service)) sayLabel(name, subject);
  const mode = textAt(node, 'network_mode');
  if (mode !== undefined && !/^(?:|host|bridge|default)$/u.test(mode)) sayMode(mode, subject);
}

function isTaken(name: string, value: Node, node: Node): boolean {
  return taken.has(name) || name.startsWith('x-') || isEmpty(name, value) || isHook(name, node);
}

function sayParts(subject: Subject): void {
  for (const part of parts) {
    const [first] = placesOf(subject.service.node, part);
    if (first !== undefined && !isSaidAlready(part.path, subject) && !isCounted(part.path, subject))
      say(part.path.replaceAll(' * ', '.').replaceAll(' ', '.'), first, { subject, why: part.why });
  }
}

/** Both forms of one limit are one thing. */
function isSaidAlready(path: string, { service }: Subject): boolean {
  return path.endsWith(' pids') && field(service.node, 'pids_limit') !== undefined;
}

/** A Job gives up after so many attempts. */
function isCounted(path: string, subject: Subject): boolean {
  return path.endsWith(' max_attempts') && controllerOf(subject).job !== undefined;
}

function isHook(name: string, node: Node): boolean {
  return (name === 'post_start' || name === 'pre_stop') && hookOf(node, name) !== undefined;
}

/** It is a container of the pod whose network it names. */
function isShared({ service, terms }: Subject): boolean {
  const { kind, name } = podOf(service, terms.survey.byName);
  return kind === 'group' || name !== service.name;
}

function sayLabel(name: string, { service, terms }: Subject): void {
  const { at } = field(service.node, 'labels') ?? service;
  tell(terms, {
    id: 'label',
    at,
    text: {
      en: `the label ${name} of ${service.name} changes nothing here; write what it means into the manifests.`,
      zh: `${service.name} 的标签 ${name} 在此不起作用，请把其含义写入清单。`,
    },
  });
}

function sayConfined(subject: Subject): void {
  for (const option of itemsOf(field(subject.service.node, 'security_opt'))) {
    const said = textOf(option) ?? '';
    if (!said.startsWith('no-new-privileges')) say('security_opt', option, { subject, why: confined(said) });
  }
}

function confined(said: string): Bilingual {
  return {
    en: `${said} is a profile of the container runtime; name it in the securityContext (seccompProfile, appArmorProfile, seLinuxOptions) where the program needs it.`,
    zh: `${said} 属于容器运行时的安全配置；程序确有需要时，请写在 securityContext 中（seccompProfile、appArmorProfile、seLinuxOptions）。`,
  };
}

function isEmpty(name: string, value: Node): boolean {
  if (name === 'init') return !isTrue(value);
  return value.kind === 'text' && (value.isNull || value.text === '');
}

function sayPort(at: Place, { service, terms }: Subject): void {
  warn(terms, {
    id: 'unread-port',
    at,
    text: {
      en: `this is no port of ${service.name} that could be read; write [PUBLISHED:]TARGET[/PROTOCOL].`,
      zh: `这里不是 ${service.name} 的有效端口，请写成 [PUBLISHED:]TARGET[/PROTOCOL]。`,
    },
  });
}

type Reason = { readonly subject: Subject; readonly why: Bilingual };

function say(field: string, { at }: Node, { subject: { service, terms }, why }: Reason): void {
  tell(terms, {
    id: `left-out-${field}`,
    at,
    text: {
      en: `${field} of ${service.name} was left out: ${why.en}`,
      zh: `${service.name} 的 ${field} 已略去：${why.zh}`,
    },
  });
}

function sayMode(mode: string, subject: Subject): void {
  if (isShared(subject)) return;
  const { service, terms } = subject;
  const at = field(service.node, 'network_mode')?.at ?? service.at;
  const why =
    mode === 'none'
      ? {
          en: 'a NetworkPolicy that allows nothing keeps a pod apart.',
          zh: '可用不放行任何流量的 NetworkPolicy 隔离 Pod。',
        }
      : {
          en: 'what shares a network is two containers of one pod; the label kompose.service.group makes one of two services.',
          zh: '共享网络的程序应是同一 Pod 中的两个容器，可用标签 kompose.service.group 合并。',
        };
  say(
    'network_mode',
    { kind: 'text', at, text: mode, isNull: false },
    { subject: { ...subject, terms }, why },
  );
}
