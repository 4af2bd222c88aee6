import type { Container } from '../../container.ts';
import type { Dependency } from '../model/model.ts';
import { isSamePod } from './pods.ts';
import { portsOf } from './ports.ts';
import { tell, type Subject } from './terms.ts';
import { label } from './labels.ts';
import { splitWords } from '../model/words.ts';

const waiter = 'busybox:1.37';

/** What must run before: an own container of the labels, then one for each service that must be well first. */
export function initContainersOf(subject: Subject): Container[] {
  const { service, terms } = subject;
  const own = labelled(subject);
  if (terms.profile === 'minimal') return own;
  const there = service.dependsOn.filter(({ service: other }) => terms.survey.byName.has(other));
  const beside = new Set(there.filter(({ service: other }) => isBeside(other, subject)));
  const waits = there.flatMap((one) => (beside.has(one) ? [] : waitFor(one, subject)));
  const plain = there.filter((one) => one.condition === 'started' || beside.has(one));
  if (plain.length > 0) sayOrder(plain, subject);
  return [...waits, ...own];
}

/** What runs in the same pod is not up before the containers that come first are done. */
function isBeside(other: string, { service, terms: { survey } }: Subject): boolean {
  const target = survey.byName.get(other);
  return target !== undefined && isSamePod(service, target, survey.byName);
}

function labelled({ service, name }: Subject): Container[] {
  const image = label(service, 'init.containers.image');
  if (image === undefined) return [];
  const said = label(service, 'init.containers.command') ?? '';
  const command = listOf(said) ?? splitWords(said);
  const base = { name: label(service, 'init.containers.name') ?? `${name}-init`, image };
  return [command.length === 0 ? base : { ...base, command }];
}

/** `["sh", "-c", "a, b"]`, or the same without marks. */
function listOf(said: string): readonly string[] | undefined {
  const inner = /^\[(.*)\]$/su.exec(said)?.[1];
  if (inner === undefined) return undefined;
  const quoted = [...inner.matchAll(/"((?:[^"\\]|\\.){0,4000})"|'([^']{0,4000})'|([^\s,"'][^,]{0,4000})/gu)];
  return quoted.map(
    ([, double, single, bare]) => double?.replaceAll(/\\(.)/gu, '$1') ?? single ?? bare?.trim() ?? '',
  );
}

function waitFor({ service: other, condition, at }: Dependency, { service, terms }: Subject): Container[] {
  const target = terms.survey.byName.get(other);
  const name = terms.names.get(other);
  const isHere = target !== undefined && terms.apart?.has(other) !== true;
  if (!isHere || name === undefined || condition === 'started') return [];
  if (condition === 'completed') {
    tell(terms, {
      id: 'completed',
      at,
      text: {
        en: `${service.name} waits for ${other} to end. Pods cannot wait for a Job by themselves: run ${other} first, or as a hook of your delivery.`,
        zh: `${service.name} 等待 ${other} 运行结束。Pod 不能自行等待 Job：请先运行 ${other}，或作为交付流程的钩子。`,
      },
    });
    return [];
  }
  const ports = portsOf({ service: target, name, terms: { ...terms, notes: new Map() } });
  if (ports.port === undefined) return [];
  const command = ['sh', '-c', `until nc -z -w 2 ${name} ${ports.servicePort}; do sleep 2; done`];
  return [{ name: `wait-for-${name}`.slice(0, 63), image: waiter, command }];
}

function sayOrder(plain: readonly Dependency[], { service, terms }: Subject): void {
  const [first] = plain;
  if (first === undefined) return;
  const others = plain.map(({ service: other }) => other).join(', ');
  tell(terms, {
    id: 'order',
    at: first.at,
    text: {
      en: `${service.name} starts after ${others} in compose. Pods start in any order; the program must try again until it gets an answer.`,
      zh: `compose 中 ${service.name} 在 ${others} 之后启动。Pod 的启动没有顺序，程序需要重试直到连通。`,
    },
  });
}
