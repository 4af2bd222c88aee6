import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import { withAmounts } from '../../../../spec/dials.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { toSize } from '../../../../spec/words/numbers.ts';
import { behind, calledIn, namesOf } from '../../scope.ts';
import { keptNowhere } from './fleeting.ts';
import type { Telling } from '../telling.ts';
import { tellingOf, type Piece } from './kept-pieces.ts';

const size = String.raw`\d{1,5}\s?[MGT]i?B?(?!\w|\.\w)`;
const program = overLines`
  (?:(?<front>${size})\s(?:of\s)?(?:disk|storage|volume)\sfor\s|(?:(?:需要|要|带|配|用|加|起|一[个套台块]|有)\s?){0,4}(?<zhFront>${size})\s?的?(?:数据盘|磁盘|硬盘|存储|盘)的\s?)?
  (?<lead>(?<![\w-])(?:(?:with|plus|add|and|also|an?|the|our|its|own|one|single|small|please|run|deploy|needs?|wants?|uses?|requires?)\s){0,5}|(?:顺便|另外|再|还|也|要|需要|请|帮我|加上?|带上?|配上?|起|部署|跑|装|来|搭|用|和|与|及|以及)*(?:一?[个套台])?\s?)
  (?<app>${namesOf(behind)})(?:\s?v?(?<version>\d{1,2}(?:\.\d{1,2}){0,2})(?![\w.]|\s?[MGT]i?B?(?!\w)))?
  (?:\s(?:database|db|cache|instance|server|queue)(?!\w)|\s?(?:数据库|缓存|实例|队列|库))?
  (?:\s(?:of\s(?:our|its)\sown|in\sthe\scluster|in-cluster|beside\sit|alongside))?
`;
const pattern = anyCase(program);
/** It runs elsewhere, or is told of what others do with it. */
const elsewhere =
  /(?<![\w-])(?:managed|external|hosted|existing|already|elsewhere|rds|aurora|backups?|dumps?|migrat\w*|restore)(?![\w-])|现有|已有|现成|托管|外部|云|备份|迁移|恢复/iu;

type Told = {
  readonly app: string;
  readonly index: number;
  readonly said: string;
  readonly written: string;
  readonly pieces: readonly Piece[];
};

/** `redis (no persistence, 128Mi)`, `postgres gets 5Gi with storage class fast`: what it keeps and where, piece by piece, is that of the program and of nothing else. */
export const keptAmountsTold: Telling = (words) => {
  const told = words.length > longest ? [] : toldIn(words);
  return {
    rest: told.reduceRight(
      (text, { index, said, written }) => text.slice(0, index) + written + text.slice(index + said.length),
      words,
    ),
    rows: [],
    over: (spec) => told.reduce(kept, spec),
    settled: (spec) => ({
      spec,
      rows: told
        .filter((one) => stands(spec, one))
        .map(({ said, app, pieces }) => ({
          said: said.trim().replace(/[,，]$/u, ''),
          subject,
          value: `${app}: ${pieces.map(sayPiece).join(', ')}`,
        })),
      leftover: told.filter((one) => !stands(spec, one)).map(({ said }) => said.trim()),
    }),
  };
};

/** What was told of counts only of what is run here. */
function stands({ workloads }: Spec, { app }: Told): boolean {
  return workloads.some(({ name }) => name === app || name === (publicImage(app)?.app ?? app));
}

/** Nobody tells so much of them. */
const longest = 20_000;
const subject = { en: 'Of what stands beside', zh: '附带服务的设置' };

function toldIn(words: string): Told[] {
  let until = 0;
  return [...words.matchAll(pattern)].flatMap((match): Told[] => {
    if (match.index < until || elsewhere.test(sentenceAt(words, match.index))) return [];
    const told = toldBy(match, words);
    until = told === undefined ? until : told.index + told.said.length;
    return told === undefined ? [] : [told];
  });
}

function toldBy(match: RegExpExecArray, words: string): Told | undefined {
  const { 0: name, index, groups = {} } = match;
  const { app: called, zhFront, front = zhFront, version, lead } = groups as Partial<Record<string, string>>;
  const [app] = calledIn(called ?? '', behind);
  if (app === undefined) return undefined;
  const { length, pieces } = tellings(words, match, app);
  if (pieces.length === 0 && zhFront === undefined) return undefined;
  const until = index + name.length + length;
  const isHan = /\p{Script=Han}/u.test(words.slice(index, until + 6));
  return {
    app,
    index,
    said: words.slice(index, until),
    written: [isHan ? '带' : beginning(lead), app, version ?? ''].join(' ').trimEnd(),
    pieces: front === undefined ? pieces : [{ kind: 'disk', value: front }, ...pieces],
  };
}

/** Where a sentence is about nothing but the program, what stands behind a comma is its own, too. */
function tellings(
  words: string,
  { 0: name, index }: RegExpExecArray,
  app: string,
): ReturnType<typeof tellingOf> {
  const behindIt = words.slice(index + name.length);
  const before = words.slice(0, index).split(sentenceEnd).at(-1) ?? '';
  const isSubject =
    /^\s*(?:[-*•]\s?)?(?:(?:in-cluster|small|simple|single|dedicated|internal)(?:\s|$)){0,2}$/iu.test(before);
  const of = {
    isCache: isCache(app),
    isSubject,
    isBeside: /(?<![\w-])(?:with|plus|and|also)(?![\w-])/iu.test(name),
  };
  const whole = tellingOf(behindIt, of);
  return !isSubject || /^\s?(?:[.?!](?=\s|$)|[;\n]|$)/u.test(behindIt.slice(whole.length))
    ? whole
    : tellingOf(behindIt, { ...of, isSubject: false });
}

function isCache(app: string): boolean {
  return caches.has(publicImage(app)?.app ?? app);
}

/** Without a word that wants it, a name alone would be what shall run. */
function beginning(lead = ''): string {
  // Whose it is stands before it.
  const own = lead.replace(
    /(?<![\w-])(?:needs|wants|uses|requires)\s(?:(?:an?|its|own|our|the)\s){0,2}$/iu,
    'with ',
  );
  if (own !== lead) return own.trimEnd();
  return wanted.test(lead) ? lead.trimEnd() : `${lead}with`;
}

const wanted = /(?<!\w)(?:with|plus|add|needs?|wants?|uses?|requires?)\s/iu;
const caches: ReadonlySet<string> = new Set(['redis', 'valkey', 'memcached']);

function sentenceAt(words: string, index: number): string {
  const before =
    words
      .slice(Math.max(0, index - 200), index)
      .split(sentenceEnd)
      .at(-1) ?? '';
  return before + (words.slice(index, index + 200).split(sentenceEnd)[0] ?? '');
}

const sentenceEnd = /[.?!](?=\s|$)|[;；。\n]/u;

function sayPiece({ kind, value }: Piece): string {
  return value === '' ? kind : `${kind} ${value}`;
}

function kept(spec: Spec, { app, pieces }: Told): Spec {
  const name = publicImage(app)?.app ?? app;
  const valueOf = (kind: Piece['kind']) => pieces.findLast((one) => one.kind === kind)?.value;
  const [disk, storageClass, memory, cpu] = (['disk', 'class', 'memory', 'cpu'] as const).map(valueOf);
  const workloads = spec.workloads.map((one): Workload => {
    if (one.name !== name && one.name !== app) return one;
    const more = present({ size: disk === undefined ? undefined : toSize(disk), class: storageClass });
    const volumes = one.volumes?.map((volume) =>
      volume.source.kind === 'claim' ? { ...volume, source: { ...volume.source, ...more } } : volume,
    );
    const amounts = present({ memory: memory === undefined ? undefined : toSize(memory), cpu });
    return present({ ...one, volumes, resources: withAmounts(one.resources, amounts) });
  });
  const isFleeting = pieces.some(({ kind }) => kind === 'kept nowhere');
  return isFleeting ? keptNowhere({ ...spec, workloads }, name) : { ...spec, workloads };
}
