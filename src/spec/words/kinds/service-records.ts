import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { on } from '../say.ts';
import type { Claim, Reader } from '../wish.ts';
import { before, between, isAlone, isOfOther, noName, type Part } from './service-record-joints.ts';
import { toPort } from './route-pieces.ts';

const is = String.raw`(?:\s?(?:[:=]|is|are|of|to|set|为|是|设为|number|号)){0,3}\s?`;
const value = '["\'`]?(\\d{1,5}|[a-z][a-z0-9-]{0,14})["\'`]?(?![\\w-])';
const number = '["\'`]?(\\d{1,5})["\'`]?(?![\\w-])';

const onNodes = '(3[0-2]\\d{3})';
const leads =
  '(?:(?:forwards?|leads?|goes|maps?|is|are|sends?|routes?)\\s(?:forwarded |mapped |sent |routed )?)?(?:to|->|=>|→)\\s(?:the\\s)?';

const protocolOf = (said: string): JsonMap => (said === '' ? {} : { protocol: said.toUpperCase() });

const parts: readonly (readonly [RegExp, (...said: readonly string[]) => JsonMap])[] = [
  [
    /(?<![\w.:-])(\d{1,5})\s(?:over|via|using|on|by)\s(TCP|UDP|SCTP)(?![\w-])/gu,
    (port = '', protocol = '') => ({ port: Number(port), protocol }),
  ],
  [
    new RegExp(
      String.raw`(?<![\w.-])${onNodes}\s${leads}(?:service\s)?(?:port\s)?(\d{1,5})(?!\w|\.\d)`,
      'giu',
    ),
    (nodePort = '', port = '') => ({ nodePort: Number(nodePort), port: Number(port) }),
  ],
  [
    new RegExp(
      overLines`
        (?<![\w.:-])(?:(TCP|UDP|SCTP)\s)?(?:port\s)?(\d{1,5})(?:\s?/\s?(TCP|UDP|SCTP))?\s${leads}
        (?:target\s?-?|container(?:'s)?\s|pods?'?\s)?(?:port\s)?(?:
          ${number}(?!\s(?:pods?|replicas?|seconds?|minutes?|times?)(?!\w))|
          ([a-z][a-z0-9-]{0,14})(?=[,.;)]|$)
        )
      `,
      'giu',
    ),
    (...[first = '', port = '', then = '', inner = '', named = '']) => ({
      port: Number(port),
      ...protocolOf(first + then),
      targetPort: toPort(inner + named),
    }),
  ],
  [
    new RegExp(
      String.raw`(?<![\w.:-])(?:(TCP|UDP|SCTP)\s?)?(?:端口\s?)?(\d{1,5})\s?(?:号?端口)?(?:的?流量)?(?:也|都)?(?:映射|转发|指向|代理)(?:到|至)\s?(?:目标|容器|Pod的?)?(?:端口)?\s?${value}(?:\s?端口)?`,
      'giu',
    ),
    (protocol = '', port = '', targetPort = '') => ({
      port: Number(port),
      ...protocolOf(protocol),
      targetPort: toPort(targetPort),
    }),
  ],
  [
    new RegExp(
      String.raw`(?<![\w-])(?:and\s)?(?:then\s)?on\sto\s(?:the\s)?(?:target\s|container\s)?(?:port\s)?${number}`,
      'giu',
    ),
    (targetPort = '') => ({ targetPort: toPort(targetPort) }),
  ],
  [
    /(?<=[\w)]\s?)\(["'`]?(?!tcp|udp|sctp|http[^s)]|named|called)([a-z][a-z0-9-]{0,14})["'`]?\)/giu,
    (name = '') => ({ name }),
  ],
  [
    new RegExp(
      String.raw`(?:(?<![\w-])ports\s)?(?<![\w.-])(?:(TCP|UDP|SCTP)\s)?(\d{1,5})(?:\s?/\s?(TCP|UDP|SCTP))?\s?(?:->|=>|→)\s?(?!(?:container|target|pod|port|node)(?!\w))${value}`,
      'giu',
    ),
    (...[first = '', port = '', then = '', targetPort = '']) => ({
      port: Number(port),
      ...protocolOf(first + then),
      targetPort: toPort(targetPort),
    }),
  ],
  [
    new RegExp(
      String.raw`(?<![\w.:-])(?:(TCP|UDP|SCTP)\s)?(?:port\s)?(\d{1,5})\s\(["'\x60]?([a-z][a-z0-9-]{0,14})["'\x60]?\)\s${leads}(?:target\s|container\s)?(?:port\s)?${number}`,
      'giu',
    ),
    (...[protocol = '', port = '', name = '', targetPort = '']) => ({
      name,
      port: Number(port),
      ...protocolOf(protocol),
      targetPort: toPort(targetPort),
    }),
  ],
  // `80:8080`, and no time of the day.
  [
    /(?:(?<![\w-])ports?\s)?(?<![\w.:/-])(\d{2,5}):(\d{3,5})(?![\w.:/-])/gu,
    (port = '', targetPort = '') => ({ port: Number(port), targetPort: toPort(targetPort) }),
  ],
  [
    new RegExp(String.raw`(?<![\w-])node\s?-?port${is}${number}|节点端口${is}${number}`, 'giu'),
    (a = '', b = '') => ({ nodePort: Number(a + b) }),
  ],
  [
    new RegExp(
      String.raw`(?<![\w-])(?:target|container)\s?-?port${is}${value}|(?:目标|容器)端口${is}${value}`,
      'giu',
    ),
    (a = '', b = '') => ({ targetPort: toPort(a + b) }),
  ],
  [
    new RegExp(
      String.raw`(?<![\w-]|target\s|container\s|node\s)port${is}${number}|(?<!目标|节点|容器)端口${is}${number}`,
      'giu',
    ),
    (a = '', b = '') => ({ port: Number(a + b) }),
  ],
  [
    /(?<![\w-])(?:protocol(?:\s?[:=]|\sis)?\s?|协议(?:为|是|:)?\s?)?["'`]?(TCP|UDP|SCTP)["'`]?(?![\w-])/gu,
    (protocol = '') => ({ protocol }),
  ],
  [
    /(?<![\w-])(?:named|called|name(?:\sis|:)?|名为|名称为|名称)\s?["'`]?([a-z][a-z0-9-]{0,14})["'`]?(?![\w-])/gu,
    (name = '') => ({ name }),
  ],
];

/** Ports that are told whole, in whatever order: `https (port 443, targetPort 8443, nodePort 30443)`. */
export const portRecords: Reader = {
  id: 'port-records',
  read: (words) => {
    const said = parts
      .flatMap(([pattern, toSet]) => [...words.matchAll(pattern)].map((match) => partOf(match, toSet)))
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
    const groups = grouped(words, said).map((group) => withName(words, group));
    const pairs = groups.filter(isPair);
    const isSeveral = pairs.length > 1 && pairs.every((pair) => isAlone(words, pair));
    return groups.flatMap((group) =>
      recordOf(group, isSeveral || paired.test(words.slice(group.start, group.end))),
    );
  },
};

const paired = /\d:\d/u;

/** A port and where it leads, and nothing else. */
function isPair({ set }: Part): boolean {
  return Object.keys(set).length === 2 && set['port'] !== undefined && set['targetPort'] !== undefined;
}

function partOf(match: RegExpExecArray, toSet: (...said: readonly string[]) => JsonMap): Part {
  const groups = match.slice(1).map((one) => one ?? '');
  return { start: match.index, end: match.index + match[0].length, set: toSet(...groups) };
}

/** Parts that stand together, none of which says again what another has said. */
function grouped(words: string, said: readonly Part[]): Part[] {
  const groups: Part[] = [];
  for (const part of said) {
    const last = groups.at(-1);
    if (last !== undefined && part.start < last.end) continue;
    if (last !== undefined && isJoined(words, last, part))
      groups[groups.length - 1] = { start: last.start, end: part.end, set: { ...last.set, ...part.set } };
    else groups.push(part);
  }
  return groups;
}

function isJoined(words: string, last: Part, { start, end, set }: Part): boolean {
  const gap = words.slice(last.end, start);
  if (isOfOther(words, last, { start, end, set })) return false;
  return gap.length < 40 && between.test(gap) && Object.keys(set).every((key) => last.set[key] === undefined);
}

/** What is more than a port and its target, and several of these: one alone is read wherever its parts stand. */
function recordOf(part: Part, isSeveral: boolean): Claim[] {
  const { start, end, set } = part;
  const isNamed = set['name'] !== undefined && set['protocol'] !== undefined;
  const isWhole =
    set['port'] !== undefined && (isNamed || (set['targetPort'] ?? set['nodePort']) !== undefined);
  const isMore = Object.keys(set).length > 2 || (isSeveral && isPair(part));
  if (!isWhole || !isMore) return [];
  return [{ ...on('Service', { ports: [set] }), start, end, subject: { en: 'Port', zh: '端口' } }];
}

/** `https (port 443 ...`, `https: ...` */
function withName(words: string, { start, end, set }: Part): Part {
  const [told = '', name = ''] = before.exec(words.slice(Math.max(0, start - 24), start)) ?? [];
  const isOfService = /(?:service|svc|服务)\s?$/iu.test(words.slice(0, start - told.length));
  if (name === '' || noName.test(name) || isOfService || set['name'] !== undefined)
    return { start, end, set };
  return { start: start - told.length, end, set: { name, ...set } };
}
