import type { Term } from './term.ts';

const key = String.raw`(?:[a-z0-9][\w.-]*/)?[a-z0-9](?:[\w.-]*\w)?`;
const plain = String.raw`[\w](?:[\w./@-]*\w)?`;
const unit = String.raw`(?:[KMGTPE]i?B?|m|k)`;
const ip = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const v6 = String.raw`(?:[0-9a-f]{1,4}:){2,7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}:[0-9a-f:]{0,30}|::[0-9a-f:]{1,30}`;
const before = String.raw`(?<![\w./:@=-])`;
const ends = String.raw`(?![\w-]|[./:=@]\w)`;

/** What values look like, the first that fits counts. */
const sorts: readonly (readonly [id: string, pattern: RegExp])[] = [
  [
    'text',
    /(?<![\w])(?:"[^"\n]{1,300}"|“[^”\n]{1,300}”|「[^」\n]{1,300}」|`[^`\n]{1,300}`|'[^'\n]{1,200}'(?!\w))/iuy,
  ],
  [
    'pair',
    new RegExp(
      `${before}(?<key>${key})\\s?==?\\s?(?!(?:the|this|that|an?)(?!\\w))(?:"(?<quoted>[^"\\n]{0,60})"|'(?<single>[^'\\n]{0,60})'|(?<plain>${plain}))`,
      'iuy',
    ),
  ],
  ['cidr', new RegExp(`${before}(?:${ip}/\\d{1,2}|(?:${v6})/\\d{1,3})${ends}`, 'iuy')],
  ['ip', new RegExp(`${before}(?:${ip}(?![\\w/-]|[.]\\w)|(?:${v6})(?![\\w/-]|[.:]\\w))`, 'iuy')],
  ['amount', new RegExp(`(?<![\\w.@-])\\d{1,9}(?:\\.\\d{1,3})?\\s?${unit}(?![\\w-]|[.:=@]\\w)`, 'uy')],
  ['number', /(?<![\w.@]|\w-)-?\d{1,3}(?:(?:,\d{3}){2,3}|,(?:000|[1-9]00|[1-9]{1,2}0))(?![\w.-]\w|\w)/uy],
  ['number', /(?<![\w.@]|\w-)-?\d{1,10}(?![\w@=]|[.-]\w)/uy],
  ['path', /(?<![\w./:@=*-])\/[\w.*-]+(?:\/[\w.*-]+)*\/?(?<!\.)/uy],
  [
    'slashed',
    /(?<![\w./:@=-])(?!(?:tcp|udp|sctp)\/)[a-z][\w.-]*(?:\/[a-z*](?:[\w.-]*\w)?)+(?![\w=@]|[./:-]\w)/iuy,
  ],
  ['name', /(?<![\w./:@-])(?:\.[a-z]|[a-z0-9])(?:[\w.:@-]*\w)?/iuy],
];

/** The value that stands here. A word alone is one only where it could be nothing else. */
export function valueAt(text: string, at: number, isPaired: boolean): Term | undefined {
  for (const [id, pattern] of sorts) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') continue;
    if (id === 'text') return quoted(match[0], at);
    if (id === 'pair') return pairOf(match, at);
    if (id === 'name' && !isName(match[0])) return colonPair(text, at, isPaired);
    return colonPair(text, at, isPaired) ?? { id, said: match[0], at, value: valueOf(id, match[0]) };
  }
  return undefined;
}

function valueOf(id: string, said: string): string {
  if (id === 'amount') return said.replaceAll(/\s|B$/gu, '');
  return id === 'number' ? said.replaceAll(',', '') : said;
}

/** Letters alone are a word. */
function isName(said: string): boolean {
  return /[^A-Za-z]/u.test(said) || /[a-z][A-Z]/u.test(said);
}

function pairOf(match: RegExpExecArray, at: number): Term {
  const { key: own = '', quoted: one, single, plain: other = '' } = match.groups ?? {};
  return { id: 'pair', said: match[0], at, key: own, value: one ?? single ?? other };
}

const colon = new RegExp(
  `(?<key>${key})"?: ?(?:"(?<quoted>[^"\\n]{0,60})"|'(?<single>[^'\\n]{0,60})'|(?<plain>${plain}))`,
  'iuy',
);

/** `label team: edge`: a colon makes a pair of two words only behind what says that they are one, or where only labels look so. */
function colonPair(text: string, at: number, isPaired: boolean): Term | undefined {
  colon.lastIndex = at;
  const match = colon.exec(text);
  if (match === null) return undefined;
  const isLabel = isPaired || /\..*\//u.test(match.groups?.['key'] ?? '');
  return isLabel ? pairOf(match, at) : undefined;
}

/** What is quoted is a pair or a name where it looks like one, and a text else. */
function quoted(said: string, at: number): Term {
  const inside = said.slice(1, -1).trim();
  const pair = new RegExp(`^(${key})\\s?(?:==?|: )\\s?["']?(${plain})["']?$`, 'iu').exec(inside);
  if (pair !== null) return { id: 'pair', said, at, key: pair[1] ?? '', value: pair[2] ?? '' };
  const id = sorts.slice(2).find(([, pattern]) => isWhole(pattern, inside))?.[0];
  return { id: id ?? 'text', said, at, value: id === undefined ? inside : valueOf(id, inside) };
}

function isWhole(pattern: RegExp, said: string): boolean {
  pattern.lastIndex = 0;
  return pattern.exec(said)?.[0] === said;
}
