import { overLines } from '../../../kernel/over-lines.ts';
import type { Span } from '../../../spec/words/span.ts';
import { runsOf } from '../../../spec/words/text/runs.ts';

/** What the processor and the memory of something are said to be: how much, of what, whether the least or the most. */
const begin = String.raw`(?:(?<![\w./-])|(?<=\d[mMGi]?i?\s?[-/~]\s?))`;
const pieces = new RegExp(
  overLines`
    (?<cpu>
      ${begin}\d{1,5}m(?![\w%]|\.\d)|${begin}\d{1,3}(?:\.\d{1,2})?\s?(?:v?cpus?|v?CPUs?|v?[Cc]ores?)(?![\w-])|${begin}\d{1,3}(?:\.\d{1,2})?\s?核|
      半个?核|(?<![\w-])half\s(?:an?\s)?(?:cpu|CPU|core)(?![\w-])|${begin}\d{1,2}(?:\.\d{1,2})?(?=\s?/\s?\d{1,5}\s?[MG])
    )|
    (?<memory>${begin}\d{1,5}(?:\.\d{1,2})?\s?(?:[MG](?:i?[Bb]?)|[mg]b)(?!\w|\.\d)(?!\s?(?:of\s)?(?:disk|storage|volume|pvc|PVC|space|磁盘|硬盘|存储|数据盘)))|
    (?<ofCpu>(?<![\w-]|%\s?|%\sof\s)(?:cpu|CPU)s?(?![\w-]))|(?<ofMemory>(?<![\w-])(?:[Mm]emory|mem|ram|RAM)(?![\w-])|内存)|
    (?<least>(?<![\w-])(?:[Rr]equest(?:s|ed)?|reserved?|req|[Aa]t\sleast|[Mm]in(?:imum)?|no\sless\sthan|guaranteed?|baseline|on\saverage|average|usually|mostly|normally|typically|[Rr]eserve)(?![\w-])|请求|预留|保底|平时|平均|至少|最少)|
    (?<most>(?<![\w-])(?:[Ll]imit(?:s|ed)?(?:\sto)?|[Mm]ax(?:imum)?|at\smost|up\sto|tops|cap(?:ped)?(?:\sat)?|lim|ceiling|sometimes|peak(?:s|ing)?(?:\susage)?(?:\s(?:at|of))?|spik(?:es?|ing)(?:\sto)?|bursts?(?:ing|able)?(?:\sto)?)(?![\w-])|上限|限制|限(?!于)|最多|最大|封顶|峰值|高峰)|
    (?<halved>(?<![\w-])half\s(?:of\s)?(?:that|it|this|those)(?![\w-])|(?<![\w-])halved(?![\w-])|减半|一半)|
    (?<doubled>(?<![\w-])(?:twice|double)\s(?:of\s)?(?:that|it|this|those|as\smuch)(?![\w-])|(?<![\w-])doubled(?![\w-])|翻倍|加倍|两倍)|
    (?<stop>,\s|[，、])|
    (?<between>
      (?<![\w-])(?:of|and|with|is|are|at|each|apiece|usage|consumption|around|about|roughly|approximately|some|per\s(?:pod|replica|instance|service)|an?|resources?|for\s(?:both|all|each|everything)|the|in)(?![\w-])|
      (?<=(?<!(?:from|limits?|requests?|max|at)\s)(?<![\w./-])\d{1,5}(?:m|[MG]i?B?)\s)to(?=\s\d{1,5}(?:m|[MG]i?B?)(?![\w%]))|
      ->|→|=>|[-–~:：=/()（）]|给|用|要|各|都|每个|的|为|是|资源|和|到
    )
  `,
  'gu',
);

type Side = 'request' | 'limit';
type Of = 'cpu' | 'memory';
export type Amount = { readonly of: Of; readonly side: Side; readonly value: string };
export type AmountsSaid = Span & { readonly amounts: readonly Amount[] };

type Piece = Span & { readonly key: string; readonly text: string };

/** Amounts of one breath: `100m/128Mi requests, 256Mi limit`, `250m/256Mi -> 1/512Mi`, `limit 500m / 512Mi，request 减半`. */
export function amountsSaid(words: string): readonly AmountsSaid[] {
  if (!/\d\s?(?:m|[MG]i?B?|核)(?!\w)/u.test(words)) return [];
  const found = [...words.matchAll(pieces)].map(({ 0: text, index, groups = {} }): Piece => {
    const key = Object.keys(groups).find((name) => groups[name] !== undefined) ?? 'between';
    return { key, text, start: index, end: index + text.length };
  });
  return runsOf(found, words).flatMap((run) => {
    const told = run.filter(({ key }) => key !== 'stop' && key !== 'between');
    const [first, last] = [told[0], told.at(-1)];
    const amounts = amountsIn(run);
    return first && last && amounts.length > 0 ? [{ start: first.start, end: last.end, amounts }] : [];
  });
}

type Open = { readonly of: Of; readonly side: Side | undefined; readonly value: string };

/** A word for the least or the most counts for what follows it where nothing stands before it, else for what stands before it. */
function amountsIn(spoken: readonly Piece[]): readonly Amount[] {
  const run = spoken.filter(({ key }) => key !== 'between');
  let side: Side | undefined;
  let found: Open[] = [];
  run.forEach((piece, at) => {
    if (isAmount(piece)) {
      found.push({ of: piece.key === 'cpu' ? 'cpu' : 'memory', side, value: piece.text });
      if (isOfOne(run, at)) side = undefined;
    } else if (isSide(piece)) {
      const said = piece.key === 'least' ? 'request' : 'limit';
      side = isLeading(run, at) ? said : undefined;
      if (side === undefined) found = found.map((one) => ({ ...one, side: one.side ?? said }));
    } else found.push(...timed(found, factors[piece.key]));
  });
  return found.map(({ of, side: own, value }, at) => ({
    of,
    value,
    side:
      own ?? (found.slice(0, at).some((one) => one.of === of && one.side !== 'limit') ? 'limit' : 'request'),
  }));
}

function isAmount({ key }: Piece): boolean {
  return key === 'cpu' || key === 'memory';
}

function isSide({ key }: Piece): boolean {
  return key === 'least' || key === 'most';
}

const ofWhich: Readonly<Record<string, string>> = { cpu: 'ofCpu', memory: 'ofMemory' };

/** Words behind which an amount must come: `spikes to 900Mi`. */
const isAhead = /(?:\s(?:to|at|of|most|least|than)|sometimes|usually|mostly|normally|typically)$/iu;

function isLeading(run: readonly Piece[], at: number): boolean {
  if (isTrailing(run)) return false;
  const next = run.slice(at + 1).find(({ key }) => key !== 'ofCpu' && key !== 'ofMemory');
  if (next === undefined || !isAmount(next)) return false;
  return isAhead.test(run[at]?.text ?? '') || leads(run, at, next);
}

/** `memory limit 1Gi and cpu limit 500m`: what it is stands before it, and how much behind. */
function leads(run: readonly Piece[], at: number, next: Piece): boolean {
  const of = run[at - 1]?.key ?? '';
  const before = of.startsWith('of') ? run[at - 2] : run[at - 1];
  return of === ofWhich[next.key] || before === undefined || !isAmount(before);
}

/** `256Mi memory requested and 512Mi max`: each word stands behind its amount. */
function isTrailing(run: readonly Piece[]): boolean {
  const told = run.filter((piece) => isAmount(piece) || isSide(piece));
  return told.slice(0, 1).some(isAmount) && told.slice(-1).some(isSide);
}

/** `memory limit 512Mi`: the word counts for no other amount. */
function isOfOne(run: readonly Piece[], at: number): boolean {
  const { key } = run[run.slice(0, at).findLastIndex(isSide) - 1] ?? {};
  return key === 'ofCpu' || key === 'ofMemory';
}

const factors: Readonly<Record<string, number>> = { halved: 0.5, doubled: 2 };

/** What is half of the most is the least, what is twice the least the most. */
function timed(found: readonly Open[], factor: number | undefined): readonly Open[] {
  if (factor === undefined) return [];
  return found.flatMap(({ of, value }) => {
    const [, amount = '', unit = ''] = /^(\d+)\s?(\D*)$/u.exec(value) ?? [];
    const much = Number(amount) * factor;
    return amount === '' || (!Number.isInteger(much) && unit !== '')
      ? []
      : [{ of, side: factor < 1 ? ('request' as const) : ('limit' as const), value: `${much}${unit}` }];
  });
}
