import type { Bilingual } from '../../../../kernel/language.ts';
import { closest } from '../../../../kernel/closest.ts';
import { entryOf } from '../../../../kernel/entry.ts';
import { entriesOf, field, isTrue, itemsOf, textAt, textOf, type Node, type Place } from '../../read/node.ts';
import { controllerOf } from '../controller.ts';
import { isGpu } from '../../model/amounts.ts';
import { isBareTest } from '../../model/health.ts';
import { hookOf } from '../hooks.ts';
import { sayLabels } from './labels.ts';
import { sayMounts } from './mounts.ts';
import { sayNowhere } from './nowhere.ts';
import { parts, placesOf } from './parts.ts';
import { foreign, reasons, unknown } from './reasons.ts';
import { podOf } from '../pods.ts';
import { tell, warn, type Subject } from '../terms.ts';

/** Fields of a service that something was made of, or that mean nothing once it runs elsewhere. */
const taken = new Set(
  `image build command entrypoint environment env_file ports expose volumes tmpfs configs secrets healthcheck depends_on
  deploy labels label_file networks restart hostname domainname user working_dir stdin_open tty cap_add cap_drop privileged sysctls
  extra_hosts shm_size stop_grace_period pid ipc network_mode mem_limit mem_reservation cpus cpu_quota cpu_period group_add read_only links
  container_name platform pull_policy dns dns_search dns_opt profiles scale gpus runtime extends annotations attach develop
  volumes_from security_opt`.split(/\s+/u),
);

const fields = [...taken, ...foreign, ...Object.keys(reasons)];

/** Says of each field that became nothing why, and what to do instead. */
export function sayLeftOut(subject: Subject): void {
  const { node, unreadPorts } = subject.service;
  for (const [name, value] of entriesOf(node)) {
    if (isTaken(name, value, node)) continue;
    const why = entryOf(reasons, name);
    const meant = why === undefined && !foreign.has(name) ? closest(name, fields) : undefined;
    if (meant === undefined) say(name, value, { subject, why: why ?? unknown });
    else sayMisspelt({ name, meant, at: value.at }, subject);
  }
  sayConfined(subject);
  sayHealth(subject);
  sayDevices(subject);
  sayNowhere(subject);
  for (const port of unreadPorts) sayPort(port, subject);
  sayMounts(subject);
  sayParts(subject);
  sayLabels(subject);
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

/** Times of a test that the image brings along, if it has one. */
function sayHealth(subject: Subject): void {
  const { service, terms } = subject;
  const node = field(service.node, 'healthcheck');
  if (node !== undefined && isBareTest(service.node))
    warn(terms, {
      id: 'bare-test',
      at: node.at,
      text: {
        en: `the test of ${service.name} does not begin with CMD, CMD-SHELL or NONE, without which compose refuses it. It was read as if CMD stood there.`,
        zh: `${service.name} 的 test 没有以 CMD、CMD-SHELL 或 NONE 开头，compose 会拒绝它。已按 CMD 处理。`,
      },
    });
  if (node === undefined || service.health !== undefined || entriesOf(node).length === 0) return;
  const why = {
    en: 'it names no test, and that of the image is not known here; write `test`.',
    zh: '没有写明 test，镜像自带的检查在此未知；请写上 test。',
  };
  say('healthcheck', node, { subject, why });
}

function sayDevices(subject: Subject): void {
  const reserved = field(subject.service.node, 'deploy', 'resources', 'reservations', 'devices');
  for (const device of itemsOf(reserved)) {
    const why = reasons['devices'] ?? unknown;
    if (!isGpu(device)) say('deploy.resources.reservations.devices', device, { subject, why });
  }
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

function sayPort(port: Node, { service, terms }: Subject): void {
  const said = textOf(port) ?? 'this';
  warn(terms, {
    id: 'unread-port',
    at: port.at,
    text: {
      en: `${said} is no port of ${service.name} that could be read; write [PUBLISHED:]TARGET[/PROTOCOL].`,
      zh: `${said} 不是 ${service.name} 的有效端口，请写成 [PUBLISHED:]TARGET[/PROTOCOL]。`,
    },
  });
}

type Misspelt = { readonly name: string; readonly meant: string; readonly at: Place };

function sayMisspelt({ name, meant, at }: Misspelt, { service, terms }: Subject): void {
  warn(terms, {
    id: `left-out-${name}`,
    at,
    text: {
      en: `${name} of ${service.name} was left out: compose has no such field. If ${meant} is meant, write that.`,
      zh: `${service.name} 的 ${name} 已略去：compose 没有这个字段。若想写的是 ${meant}，请改正。`,
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
