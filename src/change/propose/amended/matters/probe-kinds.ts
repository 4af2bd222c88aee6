import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import { withAt } from '../paths.ts';
import { containerOf } from './containers.ts';
import type { Matter, Read } from './matter.ts';
import { handlerIn, handlerOf, timingsIn, type Handler } from './probe-parts.ts';

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
type Name = (typeof probes)[number];
const named: readonly (readonly [Name, string])[] = [
  ['livenessProbe', 'liveness(?:\\s?probes?)?|存活(?:性)?(?:探针|检查|探测)?'],
  ['readinessProbe', 'readiness(?:\\s?probes?)?|就绪(?:性)?(?:探针|检查|探测)?'],
  ['startupProbe', 'start-?\\s?up(?:\\s?probes?)(?!\\w)|startup(?!\\w)|启动(?:探针|检查|探测)'],
];
const head = new RegExp(
  `(?<![\\w./-])(?:(?:the|its|an?|new)\\s)*(?:${named.map(([name, said]) => `(?<${name}>${said})`).join('|')})(?![\\w./-])(?:['’]s)?`,
  'giu',
);
/** The probe of which another takes what it asks. */
const like = new RegExp(
  overLines`
    (?:(?:with|uses?|using|checks?|checking|and|on|by|against|via|through|hits?|that|which|of)\s){0,3}(?:the\s)?(?:same\s)?(?:http\s)?
    (?:endpoint|check|handler|path|request|url|target|http(?:\s?get)?|action)s?(?:\sand\sport)?\s(?:as\s|of\s|that\s)(?:for\s|by\s)?(?:the\s)?(?:existing\s)?(?<of>liveness|readiness|startup)(?:\s?probe)?(?:\s(?:uses|has|does))?|
    (?:the\s)?same\s(?:as\s)?(?:the\s)?(?<of>liveness|readiness|startup)(?:\s?probe)?|
    (?:使用|采用)?\s?(?:与|和|跟|同)\s?(?<of>存活|就绪|启动)(?:探针)?\s?(?:使用)?\s?(?:相同|一样|同样|一致)的?\s?(?:HTTP)?\s?(?:GET)?\s?(?:端点|检查|路径|接口|请求|地址)?(?:和端口)?
  `,
  'iu',
);
const all =
  /(?<!\w)(?:both|all|the|these|exec\w*\sbased|http)\s(?:of\s)?(?:the\s)?(?:\w+[\s-]?(?:based\s)?)?probes(?!\w)|(?:两个|所有|全部|基于\s?exec\s?的)?探针(?:都|均|全部)/iu;

/** A probe that asks in another way, or in the way of another probe; how often it does stays as it was. */
export const probeKinds: Matter = {
  about: /liveness|readiness|start-?up|probes|存活|就绪|启动探针|探针都/iu,
  words: overLines`
    probes?|checks?|checked|liveness|readiness|startup|HTTP|GET|httpGet|TCP|tcpSocket|exec|gRPC|native|socket|based|timings?|delays?|periods?|intervals?|thresholds?|commands?|replaced?|instead|of|
    requests?|not|ports?|service|change|container|探针|存活|就绪|启动|检查|换成|改[成为用]|执行|命令|请求|端口|参数|不再|使用|把|将|时间|周期|不变|服务
  `,
  read(text, documents) {
    const sections = sectionsOf(text);
    const place = sections && containerOf(sections.before, documents);
    if (sections === undefined || place === undefined) return undefined;
    const now = mapOf(place.container.value);
    const made = probesOf(sections.of(now), now);
    if (made === undefined || !(like.test(text) || isOtherThan(now, made.probes))) return undefined;
    const rest = `${place.rest} ${made.rest}`;
    return changedTo(made.probes, { documents, rest, path: place.container.path });
  },
};

/** All that are told, or none. */
function probesOf(sections: readonly Section[], now: JsonMap) {
  const made = sections.map((section, at) => ({
    name: section.name,
    probe: probeOf(isBare(section) ? { ...section, text: sections[at + 1]?.text ?? '' } : section, now),
  }));
  const isTwice = new Set(made.map(({ name }) => name)).size < made.length;
  if (isTwice || made.some(({ probe }) => probe === undefined)) return undefined;
  const probes = Object.fromEntries(made.map(({ name, probe }) => [name, probe?.made ?? {}]));
  return { probes, rest: made.map(({ probe }) => probe?.rest ?? '').join(' ') };
}

/** `liveness and readiness`: what is said behind is said of both. */
function isBare({ text }: Section): boolean {
  return /^\s*(?:and|or|&|,|和|与|及|、)?\s*$/iu.test(text);
}

type Section = { readonly name: Name; readonly text: string };

/** What is said of each, from where it is named up to the next; of all of them, where they are only named together. */
function sectionsOf(text: string) {
  const masked = text.replaceAll(new RegExp(like.source, 'giu'), (one) => '\u0002'.repeat(one.length));
  const found = [...masked.matchAll(head)];
  const [first] = found;
  if (first === undefined) {
    const together = all.exec(text);
    if (together === null) return undefined;
    const said = text.replace(all, ' ');
    return {
      before: '',
      of: (now: JsonMap) =>
        probes.filter((one) => now[one] !== undefined).map((name) => ({ name, text: said })),
    };
  }
  const sections = found.map(({ groups = {}, index, 0: said }, at): Section => ({
    name: probes.find((one) => groups[one] !== undefined) ?? 'livenessProbe',
    text: text.slice(index + said.length, found[at + 1]?.index),
  }));
  return { before: text.slice(0, first.index), of: () => sections };
}

type Probe = { readonly made: JsonMap; readonly rest: string };

function probeOf({ name, text }: Section, now: JsonMap): Probe | undefined {
  const copied = like.exec(text)?.groups?.['of'];
  if (copied !== undefined) return copyOf(copied.toLowerCase(), text, now);
  const before = mapOf(now[name]);
  const told: Handler | undefined = handlerIn(text, before);
  const timed = timingsIn(told?.rest ?? text);
  const isOpen = [before, timed.made].some((one) => Object.keys(one).length === 0);
  if (told === undefined && isOpen) return undefined;
  return { made: { ...renewed(before, told), ...timed.made }, rest: timed.rest };
}

/** How often it asks stays what it was. */
function renewed(before: JsonMap, told: Handler | undefined): JsonMap {
  const { httpGet: _http, tcpSocket: _tcp, exec: _exec, grpc: _grpc, ...timing } = before;
  return { ...(told?.made ?? handlerOf(before)), ...timing };
}

/** It asks what the other asks, as often as is told. */
function copyOf(of: string, text: string, now: JsonMap): Probe | undefined {
  const source = probes.find((one) => one.startsWith(english[of] ?? of));
  const handler = source === undefined ? undefined : handlerOf(mapOf(now[source]));
  const timed = timingsIn(text.replace(like, ' '));
  return handler && { made: { ...handler, ...timed.made }, rest: timed.rest };
}

const english: Readonly<Record<string, string>> = { 存活: 'liveness', 就绪: 'readiness', 启动: 'startup' };

function isOtherThan(now: JsonMap, made: Readonly<Record<string, JsonMap>>): boolean {
  return Object.entries(made).some(([name, one]) => isOther(now[name], one));
}

function isOther(before: Json | undefined, made: JsonMap): boolean {
  if (before === undefined) return false;
  return Object.keys(handlerOf(mapOf(before)) ?? {})[0] !== Object.keys(handlerOf(made) ?? {})[0];
}

function changedTo(
  made: Readonly<Record<string, JsonMap>>,
  {
    documents,
    rest,
    path,
  }: {
    readonly documents: readonly JsonMap[];
    readonly rest: string;
    readonly path: readonly (string | number)[];
  },
): Read {
  const changed = Object.entries(made).reduce(
    (so, [name, probe]) => withAt(so, [...path, name], present(probe)),
    documents,
  );
  return {
    documents: changed,
    value: Object.entries(made)
      .map(([name, probe]) => `${name}: ${Object.keys(probe)[0] ?? ''}`)
      .join(', '),
    rest,
  };
}
