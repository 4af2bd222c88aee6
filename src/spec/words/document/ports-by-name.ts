import { overLines } from '../../../kernel/over-lines.ts';
import { literally } from '../../../kernel/literally.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isList, isMap, listOf, mapOf, scalar, textOf } from '../merge.ts';
import type { Draft } from '../wish.ts';

/** Ports that are quoted with a name and a number: of containers, and of Services. */
type Named = { readonly name: string; readonly number: Json; readonly of: 'container' | 'service' };

const byName = new RegExp(
  overLines`
    (?<!\w)(?:by|via|through|using|with)\s(?:(?:its|the|their|that|this|each)\s)?(?:port\s)?names?(?!\w)(?!\s(?:of|for)\s)|
    (?<!\w)(?:named|name\sof\sthe)\s(?:container\s|target\s)?ports?(?!\w)|按(?:端口)?名称?引用|(?:用|以|通过|按)(?:端口)?的?名称?(?:来)?引用|端口名(?:称)?(?:来)?引用|端口用名称
  `,
  'iu',
);

const leading = /^(?:by|named|called|with|of|its|the|via|through|using|name)$/iu;

/** `refer to the port by its name`, `on the port http`: which of those that are quoted are meant by their names. */
function portsNamedIn(words: string, drafts: readonly Draft[]): readonly string[] {
  const names = [...new Set(drafts.flatMap(portsOf).map(({ name }) => name))];
  if (names.length === 0) return [];
  if (byName.test(words)) return names;
  return names.filter((name) =>
    new RegExp(
      `(?<![\\w-])ports?:?\\s(?:(?:named|called)\\s)?["'\`]?${literally(name)}["'\`]?(?=[\\s,.;:)]|$)(?!\\s(?:to|service|port))|端口(?:名为?|用名称)?\\s?["'\`]?${literally(name)}(?![\\w-])`,
      'u',
    ).test(words),
  );
}

/** With each draft goes which ports its words call by their names. */
export function callingPorts(words: string, drafts: readonly Draft[]): readonly Draft[] {
  const portsNamed = portsNamedIn(words, drafts);
  return portsNamed.length === 0
    ? drafts
    : drafts.map((draft) =>
        draft.isReference ? draft : { ...draft, facts: { ...draft.facts, portsNamed } },
      );
}

const probed =
  /(?<![A-Za-z])(?:probe|(?:liveness|readiness|startup)(?![a-z])|GET \/|checked|health)|探针|健康检查|检查/iu;

/** `GET /healthz on the port http`: what a clause about a probe calls by its name, and not by its number. */
export function probingByName(words: string, drafts: readonly Draft[]): readonly Draft[] {
  const clauses = words.split(/[;。；\n]|[.](?=\s|$)/u).filter((one) => probed.test(one));
  return drafts.map((draft) => {
    const portsProbed = portsToBe(draft).flatMap(({ name, number }) =>
      clauses.some((clause) => isCalled(clause, name) && !isNumbered(clause, number)) ? [name] : [],
    );
    return portsProbed.length === 0 ? draft : { ...draft, facts: { ...draft.facts, portsProbed } };
  });
}

/** A name that is told apart goes to the port that stands at the same place. */
function portsToBe(draft: Draft): Named[] {
  const ports = listOf(draft.work.containers[0]?.['ports']).map(mapOf);
  const apart = listOf(draft.facts['portNames']).flatMap((one, at) =>
    namedOf({ name: one }, ports[at]?.['containerPort'], 'container'),
  );
  return [...portsOf({ ...draft, facts: {} }), ...apart];
}

function isCalled(clause: string, name: string): boolean {
  const said = literally(name);
  return new RegExp(
    `(?<![\\w-])port:?\\s(?:(?:named|called)\\s)?["'\`]?${said}["'\`]?(?![\\w-])|(?<![\\w-])(?:on|at|via)\\s(?:the\\s|its\\s)?["'\`]?${said}["'\`]?(?=[\\s,)]|$)(?!\\s\\d)|/[\\w./-]{1,60}\\s${said}(?=\\s|,|$)|端口(?:名为?)?\\s?${said}(?![\\w-])|(?<![\\w-])${said}\\s?端口`,
    'u',
  ).test(clause);
}

function isNumbered(clause: string, number: Json): boolean {
  return new RegExp(`(?<![\\w.])${scalar(number)}(?![\\w.])`, 'u').test(clause);
}

export function namesIn({ facts }: Draft): readonly string[] {
  return listOf(facts['portsNamed']).flatMap((one) => textOf(one) ?? []);
}

/** Probes ask the ports of their own containers. */
export function withProbesNamed(draft: Draft): Draft {
  const probes = listOf(draft.facts['portsProbed']).flatMap((one) => textOf(one) ?? []);
  const names = [...namesIn(draft), ...probes];
  if (names.length === 0) return draft;
  const containers = draft.work.containers.map((one) => withPortsNamed(one, names, [draft]));
  return { ...draft, work: { ...draft.work, containers } };
}

/** Where they are written by their numbers. */
export function withPortsNamed(
  document: JsonMap,
  names: readonly string[],
  drafts: readonly Draft[],
): JsonMap {
  if (names.length === 0) return document;
  const ports = drafts.flatMap(portsOf).filter(({ name }) => names.includes(name));
  const nameOf = (number: Json | undefined, of: Named['of']): string | undefined => {
    const [name, ...others] = new Set(
      ports.filter((one) => one.of === of && one.number === number).map((one) => one.name),
    );
    return others.length === 0 ? name : undefined;
  };
  const inside = [...new Set(ports.filter((one) => one.of === 'container').map((one) => one.name))];
  /** A word that only leads to the name is none. */
  const called = (number: Json | undefined, said: Json | undefined): Json =>
    nameOf(number, 'container') ??
    (inside.length === 1 && typeof said === 'string' && leading.test(said) ? inside[0] : said) ??
    null;
  const one = (key: string, own: JsonMap): JsonMap => {
    if (key === 'httpGet' || key === 'tcpSocket') return { ...own, port: called(own['port'], own['port']) };
    const name = key === 'port' ? nameOf(own['number'], 'service') : undefined;
    if (name !== undefined) return { name };
    if (key !== 'ports' || (own['targetPort'] ?? own['nodePort']) === undefined) return own;
    return { ...own, targetPort: called(own['targetPort'] ?? own['port'], own['targetPort']) };
  };
  return mapOf(eachMap(document, '', one));
}

/** The same with each map in it exchanged, from the inside out; it is told under which key that stands. */
function eachMap(value: Json, key: string, change: (key: string, own: JsonMap) => JsonMap): Json {
  if (isList(value)) return value.map((one) => eachMap(one, key, change));
  if (!isMap(value)) return value;
  const inner = Object.entries(value).map(
    ([name, one]) => [name, one === undefined ? one : eachMap(one, name, change)] as const,
  );
  return change(key, Object.fromEntries(inner));
}

function portsOf({ kind, work, facts }: Draft): Named[] {
  const own = work.containers.flatMap(({ ports }) => listOf(ports).map(mapOf));
  const given = kind === 'Service' ? listOf(facts['givenPorts']).map(mapOf) : [];
  return [
    ...own.flatMap((one) => namedOf(one, one['containerPort'], 'container')),
    ...given.flatMap((one) => namedOf(one, one['port'], 'service')),
  ];
}

function namedOf(port: JsonMap, number: Json | undefined, of: Named['of']): Named[] {
  const name = textOf(port['name']);
  return name === undefined || number === undefined ? [] : [{ name, number, of }];
}
