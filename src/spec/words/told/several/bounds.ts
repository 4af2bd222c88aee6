import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const amount = String.raw`\d{1,6}(?:\.\d{1,3})?(?:m|\s?[KMGTP]i?B?)?(?![\w.]*\w)`;
const parts: Readonly<Record<string, string>> = {
  type: String.raw`(?:(?:for|per|on|of|each|every|all|any|an?|the|no|single|individual|type:?)\s){0,3}(?<type>containers?|pods?|pvcs?|persistent\s?-?volume\s?-?claims?|claims?)(?:\s?:)?`,
  range: String.raw`(?:between\s(?<low>${amount})\sand\s(?<high>${amount})|(?:from\s)?(?<least>${amount})(?:\s?[-–]\s?|\sto\s)(?<most>${amount}))`,
  behind: String.raw`(?<behind>at\smost|at\sleast|by\sdefault|or\sless|or\smore)(?=\s?(?:[,.;)\n]|$)|\s(?:and|but|while)\s)`,
  bound: overLines`
    (?<bound>default\s?-?requests?|default\srequests?|defaults?(?:\slimits?)?|requests?|min(?:imum)?|max(?:imum)?|
    at\smost|at\sleast|up\sto|(?:no\s)?(?:more|less)\sthan|limit(?:s|ed)?|restrict(?:s|ed)?|caps?(?:ped)?)
  `,
  amount: String.raw`(?<amount>${amount})`,
  resource: String.raw`(?<resource>cpus?|cores?|memory|ram|storage)`,
  filler: overLines`
    (?:and|but|while|whereas|by|may|can|must|should|shall|gets?|have|has|having|be|is|are|uses?|takes?|asks?|for|to|an?|the|of|in|with|
    where|which|under|that|nor|or|value|set|only|consume|exceed|own|it|them|resources?)(?![\w-])
  `,
  mark: String.raw`[\s,.;:()/\n*•=-]`,
};
const token = new RegExp(Object.values(parts).join('|'), 'iuy');
const head = overLines`
  ((?<![\w-])limit\s?-?range(?:\s(?:named|called))?\s["'\x60]?(?!(?:for|in|with|that|to|which|where)(?![\w-]))[a-z0-9][a-z0-9-]{0,60}["'\x60]?(?:\s(?:in|for)\s(?:the\s)?namespace\s[a-z0-9-]{1,60})?)
  ((?:\s?[,.:;(\n]|\s(?:with|that|where|in|under|which|for|having|limiting)\s|\s)[^]{10,900})$
`;

/** Bounds of containers, of pods and of claims in one range: each by its type, where every word is known. */
export const boundsOfTypes: Rewriting = [
  new RegExp(head, 'giu'),
  (...[said = '', name = '', rest = '']) => {
    const told = typesIn(rest);
    return told === undefined ? said : `${name}: ${told}`;
  },
  (text) => /limit\s?-?range/iu.test(text) && !/quota/iu.test(text),
];

type Token = Readonly<Record<string, string | undefined>>;
type Bound = { readonly type: string; readonly told: string };

function typesIn(rest: string): string | undefined {
  const tokens = tokensOf(rest);
  if (tokens === undefined) return undefined;
  const bounds = boundsOf(tokens);
  const types = new Set(bounds?.map(({ type }) => type));
  if (bounds === undefined || types.size < 2) return undefined;
  return [...types]
    .map((type) => `${type}: ${bounds.flatMap((one) => (one.type === type ? one.told : [])).join(', ')}`)
    .join('; ');
}

/** All words, or nothing. */
function tokensOf(rest: string): readonly Token[] | undefined {
  const found: Token[] = [];
  let at = 0;
  while (at < rest.length) {
    token.lastIndex = at;
    const match = token.exec(rest);
    if (match === null || match[0] === '') return undefined;
    if (match.groups !== undefined && Object.values(match.groups).some((one) => one !== undefined))
      found.push(match.groups);
    at += match[0].length;
  }
  return found;
}

/** Amounts with the type before them, or behind them where they come first. */
function boundsOf(tokens: readonly Token[]): readonly Bound[] | undefined {
  const isBehind =
    tokens.findIndex(({ type }) => type !== undefined) > tokens.findIndex((one) => amountsOf(one) !== '');
  const order = isBehind ? tokens.toReversed() : tokens;
  const groups: { type: string; tokens: Token[] }[] = [];
  for (const one of order) {
    if (one['type'] !== undefined) groups.push({ type: typeOf(one['type']), tokens: [] });
    else groups.at(-1)?.tokens.push(one);
  }
  const sorted = isBehind
    ? groups.toReversed().map((one) => ({ ...one, tokens: one.tokens.toReversed() }))
    : groups;
  return isBehind ? toldOf(sorted, '') : toldOf(sorted, leadOf(tokens));
}

/** `limits containers to 3`: what stands before the first of them is meant of all. */
function leadOf(tokens: readonly Token[]): string {
  const first = tokens[0]?.['bound'] ?? '';
  return /^(?:limit|restrict|cap)/iu.test(first) ? 'max' : '';
}

function toldOf(
  groups: readonly { readonly type: string; readonly tokens: readonly Token[] }[],
  lead: string,
): readonly Bound[] | undefined {
  const all: Bound[] = [];
  let bound = lead;
  for (const { type, tokens } of groups) {
    const one = boundsIn(type, tokens, bound);
    if (one === undefined) return undefined;
    bound = one.bound;
    all.push(...one.all);
  }
  return all;
}

function boundsIn(
  type: string,
  tokens: readonly Token[],
  inherited: string,
): { all: readonly Bound[]; bound: string } | undefined {
  const all: Bound[] = [];
  let [bound, resource] = [inherited, ''];
  for (const [at, one] of tokens.entries()) {
    const next = tokens[at + 1];
    if (one['resource'] !== undefined) resource = one['resource'];
    if (one['bound'] !== undefined) [bound, resource] = [boundNamed(one['bound']), ''];
    if (amountsOf(one) === '') continue;
    const of = resourceOf({ type, amount: amountsOf(one), said: next?.['resource'] ?? resource });
    const told = toldAmounts(one, of, behindOf(tokens.slice(at + 1), bound) ?? bound);
    if (told === undefined) return undefined;
    all.push(...told.map((said) => ({ type, told: said })));
  }
  return all.length === 0 ? undefined : { all, bound };
}

function toldAmounts(one: Token, of: string, bound: string): readonly string[] | undefined {
  const most = one['high'] ?? one['most'];
  if (most !== undefined) return [`min ${of} ${plain(amountsOf(one))}`, `max ${of} ${plain(most)}`];
  return bound === '' ? undefined : [`${bound} ${of} ${plain(amountsOf(one))}`];
}

function amountsOf(one: Token): string {
  return one['amount'] ?? one['low'] ?? one['least'] ?? '';
}

/** `2 CPUs at most`, `request 100m CPU and 128Mi by default`. */
function behindOf(rest: readonly Token[], bound: string): string | undefined {
  const stop = rest.findIndex((one) => one['bound'] !== undefined || one['behind'] !== undefined);
  const behind = rest[stop]?.['behind'];
  if (behind === undefined) return undefined;
  if (/default/iu.test(behind)) return bound === 'defaultRequest' ? bound : 'default';
  return boundNamed(behind);
}

function boundNamed(said: string): string {
  if (/request/iu.test(said)) return 'defaultRequest';
  if (/default/iu.test(said)) return 'default';
  if (/min|least|less than|or more/iu.test(said))
    return /no less|^min|least|^less|or more/iu.test(said) ? 'min' : 'max';
  return /^limit(?:s|ed)?$/iu.test(said) ? 'default' : 'max';
}

function resourceOf({ type, amount: much, said }: { type: string; amount: string; said: string }): string {
  if (/[KMGTP]/u.test(much)) return type === 'PersistentVolumeClaim' ? 'storage' : 'memory';
  return /memory|ram|storage/iu.test(said) ? said.toLowerCase() : 'cpu';
}

function typeOf(said: string): string {
  if (/container/iu.test(said)) return 'Container';
  return /pod/iu.test(said) ? 'Pod' : 'PersistentVolumeClaim';
}

const plain = (said: string): string => said.replaceAll(/\s/gu, '');
