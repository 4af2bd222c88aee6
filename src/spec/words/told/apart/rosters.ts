import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';
import { kindOf, zhNouns } from '../listed/kinds-listed.ts';
import { rosterIn, type Roster } from './roster-in.ts';
import { names, own, partsOf, pointed, unpointed } from './rows.ts';
import { toldOfEach } from './told-of-each.ts';

const kind = `(${zhNouns}|Pods?|DaemonSets?|守护进程集)(?![\\w-])`;
const start = '(?<=(?:^|[。;\\n]|,(?=再|另外|然后|最后|同时))\\s?)';
const please = '(?:帮我|帮忙|请|麻烦|先|再|然后|另外|最后|同时|还|我们?|(?:想)?要|需要|要有|\\s){0,6}';
const make =
  '(?:在集群里)?(?:起|建立?|创建|新建|部署|跑|来|搞|弄|编?写|定义|配|加|放|添加|生成)?(?:一下)?(?:以下|如下|这)?';
const spaces = '(?:这个)?(?:命名空间|namespace|ns)';
const inside = '(?:里面?|中|下面?|内)';
const place = `(?:(?:在|于)\\s?(?:${spaces}\\s?(${own})\\s?${inside}?|(${own})\\s?(?:${spaces}\\s?${inside}?|${inside}))\\s?,?\\s?)?`;
const counted = '([两俩二三四五2-5])\\s?[个条份套块]\\s?';
const more = `(?:。\\s?(?:其中|前者|后者|两者|二者|它们|都|均|${name}\\s?(?=\\p{Script=Han}))[^。\\n]{1,300}){0,3}`;
const rest = `([^。\\n]{3,900}${more})`;
const joins = '\\s?(?:[,:]\\s?)?(?:名称|名字)?(?:分别)?(?:名为|名叫|叫做?|是|为)?\\s?:?\\s?';

/** Several objects of a kind, each told of behind its name, whichever way the list is written. */
export const rostersApart: readonly Rewriting[] = [
  [
    new RegExp(`${start}${please}${place}${make}${counted}${kind}${joins}${rest}`, 'giu'),
    (...[said = '', space, other, count = '', sort = '', all = '']: (string | undefined)[]) =>
      made(said, { all, sort, count: countOf(count), space: space ?? other }),
    isSeveral,
  ],
  [
    new RegExp(
      `${start}${please}${place}${make}\\s?${kind}\\s?(?:要|需要|共|一共|有|建|创建|写|来)?${counted}\\s?[,:]\\s?${rest}`,
      'giu',
    ),
    (...[said = '', space, other, sort = '', count = '', all = '']: (string | undefined)[]) =>
      made(said, { all, sort, count: countOf(count), space: space ?? other }),
    isSeveral,
  ],
  // `PVC a 和 b,大小分别是…`.
  [
    new RegExp(
      `${start}${please}${place}${make}\\s?${kind}\\s?(${names.slice(1, -1)}\\s?,[^。\\n]{2,600}${more})`,
      'giu',
    ),
    (...[said = '', space, other, sort = '', all = '']: (string | undefined)[]) =>
      isOfEach.test(all) ? made(said, { all, sort, count: undefined, space: space ?? other }) : said,
    (text) => isOfEach.test(text),
  ],
  // `PriorityClass high 值 100,low 值 10`: the same is told of each.
  [
    new RegExp(
      `${start}${please}${place}${make}\\s?${kind}\\s?(${name}\\s?(\\p{Script=Han}{1,6})[^,;。\\n]{1,60}(?:[,;]\\s?${name}\\s?\\4[^,;。\\n]{1,60}){1,4})(?=。|\\n|$)`,
      'giu',
    ),
    (...[said = '', space, other, sort = '', all = '']: (string | undefined)[]) =>
      made(said, { all, sort, count: undefined, space: space ?? other }),
    (text) => /[,;]/u.test(text),
  ],
  // `给 a 和 b 两个 Deployment 分别建 HPA`.
  [
    new RegExp(
      `${start}${please}(?:给|为|对)\\s?${names}\\s?(?:这)?(?:[两俩二三四五2-5]\\s?个)?\\s?(Deployment|StatefulSet|Service|服务)s?\\s?(?:都|各自?|分别)+(?:要|需要)?(?:建|创建|新建|配|配置|加|添加|写|定义)(?:一|1)?\\s?[个份条]?\\s?(HPA|PDB)s?(?![\\w-])\\s?[,:]?\\s?([^。\\n]{3,600})`,
      'giu',
    ),
    (...[said = '', row = '', of = '', sort = '', all = '']) => forEach(said, { row, of, sort, all }),
    (text) => /给|为|对/u.test(text),
  ],
];

const isOfEach = /分别|依次|前者|后者|都|均|各/u;

type List = {
  readonly all: string | undefined;
  readonly sort: string | undefined;
  /** How many there are to be, where somebody says so. */
  readonly count: number | undefined;
  readonly space: string | undefined;
};

function made(said: string, list: List): string {
  const { all = '', count } = list;
  const [first = '', ...later] = all.split('。');
  const parts = parted(first);
  const found = rosterIn(parts.list, count);
  if (found === undefined) return said;
  const isOver = parts.behind !== '' || parts.bound !== '';
  const goingOn = isOver ? [] : later.filter((one) => isOfThem(one, found.names));
  const text = [found.said, ...goingOn].join('。');
  const each = mentions.test(text) ? undefined : toldOfEach(text, found.names);
  if (each === undefined || isHalf(each)) return said;
  const kindSaid = sortOf(list);
  return [
    ...found.names.map((one, at) => sentenceOf(one, each[at] ?? [], list)),
    ...bindingsOf(parts.bound, kindSaid, found.names),
    ...[parts.behind, ...later.filter((one) => !goingOn.includes(one))].filter((one) => one !== ''),
  ].join('。');
}

function sortOf({ sort = '' }: List): string {
  return kindOf(sort) || sort.replace(/s$/iu, '');
}

function sentenceOf(title: string, clauses: readonly string[], list: List): string {
  const sort = sortOf(list);
  const where = list.space === undefined ? [] : [`命名空间 ${list.space}`];
  return [`创建名为 ${title} 的 ${sort}`, ...where, ...clauses.map((clause) => valued(clause, sort))].join(
    ',',
  );
}

/** Sentences behind the list that go on with those that are in it. */
function isOfThem(sentence: string, roster: readonly string[]): boolean {
  return pointed(sentence, roster) !== undefined || /^\s?(?:两者|二者|它们|都|均)/u.test(sentence);
}

type Aimed = { readonly row: string; readonly of: string; readonly sort: string; readonly all: string };

function forEach(said: string, { row, of, sort, all }: Aimed): string {
  const roster: Roster = { names: partsOf(row), said: all };
  const each = toldOfEach(roster.said, roster.names);
  if (each === undefined || mentions.test(all)) return said;
  return roster.names
    .map((one, at) => [`创建名为 ${one} 的 ${sort},目标 ${of} ${one}`, ...(each[at] ?? [])].join(','))
    .join('。');
}

const again = '(?:再|另外|然后|最后|同时|并且?|还|要|需要|请|\\s){0,4}';
const others = new RegExp(
  `[,;。]\\s?${again}(?:创建|新建|建|加|配|写|部署)\\s?(?:一?[个份套条]|(?=[A-Z][A-Za-z]{2,30}\\s))`,
  'u',
);
const binding = new RegExp(
  `[,;。]\\s?${again}(?:把|将)\\s?(?:前者|后者|第[一二三四五]个|${name})\\s?(?:绑定|授予|授权)`,
  'iu',
);

type Parts = { readonly list: string; readonly bound: string; readonly behind: string };

/** What is made besides stands in a sentence of its own, and so does who is given what was made. */
function parted(all: string): Parts {
  const at = all.search(others);
  const [said, behind] = at === -1 ? [all, ''] : [all.slice(0, at), all.slice(at + 1).trim()];
  const of = said.search(binding);
  return of === -1
    ? { list: said, bound: '', behind }
    : { list: said.slice(0, of), bound: said.slice(of + 1), behind };
}

function bindingsOf(bound: string, sort: string, roster: readonly string[]): readonly string[] {
  if (bound === '') return [];
  const clauses = bound
    .split(/[,;。]/u)
    .map((one) => one.replace(new RegExp(`^\\s?${again}(?:把|将)?\\s?`, 'u'), ''));
  return clauses.flatMap((clause) => {
    const at = pointed(clause, roster);
    if (clause.trim() === '') return [];
    return [at === undefined ? clause : `将 ${sort} ${roster[at] ?? ''} ${unpointed(clause, roster).trim()}`];
  });
}

/** What is bound, or runs, by another kind is told with that. */
const mentions = /(?:绑定|创建|新建)(?:给|到|一)/u;

/** Of some nothing is told. */
function isHalf(each: readonly (readonly string[])[]): boolean {
  return each.some((one) => one.length === 0) && each.some((one) => one.length > 0);
}

/** A bare value is that of which such an object has only one. */
function valued(clause: string, sort: string): string {
  if (sort === 'PriorityClass' && /^-?\d+$/u.test(clause)) return `值 ${clause}`;
  if (sort.startsWith('Persistent')) return clause.replace(sized, '大小 $1');
  if (sort === 'HorizontalPodAutoscaler') return clause.replace(aimed, '目标 $1');
  return clause.replace(/^(?:里面?|中|内)(?=[放存写有含包])/u, '');
}

const sized = /^(?:要|需要|用|给|申请|请求)?\s?(\d+\s?[KMGT]i?)$/u;
const aimed =
  /^(?:管理?|作用于|针对|扩缩|伸缩|对应|对准|指向|绑定到?)\s?((?:Deployment|StatefulSet)\s?[\w.-]{1,60})$/iu;

function countOf(said: string): number {
  const at = ['', '', '两二俩', '三', '四', '五'].findIndex((one) => one !== '' && one.includes(said));
  return at === -1 ? Number(said) : at;
}

function isSeveral(text: string): boolean {
  return /[两俩二三四五2-5]\s?[个条份套块]/u.test(text);
}
