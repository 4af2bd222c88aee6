import type { Rewriting } from '../../text/rewriting.ts';
import { names, own, partsOf, several } from './rows.ts';
import { toldOfEach } from './told-of-each.ts';

const kind =
  '(Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod|Service|ConfigMap|Secret|Ingress|NetworkPolicy|HPA|PDB|ResourceQuota|LimitRange|ServiceAccount|PVC)s?(?![\\w-])';
const start = '(?<=(?:^|[。;\\n])\\s?)';
const please = '(?:帮我|帮忙|请|麻烦|先|再|然后|另外|我?(?:要|想|需要))*';
const make = '(?:在集群里)?(?:起|建|创建|新建|部署|跑|来|搞|弄|写|编写|定义|配|加|放)?(?:一下)?';
const more = '(?:。\\s?(?:其中|前者|后者|两者|二者|它们)[^。\\n]{1,300}){0,2}';
const rest = `((?:\\s?[^。\\n]{1,600})?${more})`;
const spaces = '(?:命名空间|namespace|ns)';

/** Several objects of a kind that are told of in one sentence, each in one of its own. */
export const objectsApart: readonly Rewriting[] = [
  [
    new RegExp(
      `${start}${please}${make}\\s?(?:名为|叫做?)?\\s?${names}\\s?(?:的)?\\s?(?:这)?${several}\\s?${kind}${rest}`,
      'giu',
    ),
    (...[said = '', row = '', sort = '', all = '']) => made(said, { row, sort, all }),
    isSeveral,
  ],
  [
    new RegExp(
      `${start}${please}${make}\\s?${several}\\s?${kind}\\s?(?:,|:)?\\s?(?:分别)?(?:名为|叫做?|是|为)?\\s?:?\\s?${names}(?=\\s?[,;。(])${rest}`,
      'giu',
    ),
    (...[said = '', sort = '', row = '', all = '']) => made(said, { row, sort, all }),
    isSeveral,
  ],
  [
    new RegExp(
      `${start}${please}${make}\\s?${names}\\s?(?:都|各自?)\\s?(?:要|需要|是)?(?:建|创建|起|部署|来)?一个\\s?${kind}${rest}`,
      'giu',
    ),
    (...[said = '', row = '', sort = '', all = '']) => made(said, { row, sort, all }),
    isSeveral,
  ],
  [
    new RegExp(
      `${start}${please}${make}\\s?${several}\\s?${kind}\\s?[,:]\\s?一个(?:叫做?|名为|是)\\s?(${own})([^。\\n]{0,300}?)[,;]\\s?另(?:外)?一个(?:叫做?|名为|是)\\s?(${own})([^。\\n]{0,400})`,
      'giu',
    ),
    (...[said = '', sort = '', one = '', of = '', other = '', ofOther = '']) =>
      made(said, { row: `${one}、${other}`, sort, all: `前者:${of},后者:${ofOther}` }),
    isSeveral,
  ],
  // `两个 Pod：a 用 x，…；b 用 y，…`.
  [
    new RegExp(
      `${start}${please}${make}\\s?${several}\\s?${kind}\\s?:\\s?([^。\\n;]{3,200}(?:;[^。\\n;]{3,200}){1,4})(?=。?\\s?$)`,
      'giu',
    ),
    (...[said = '', sort = '', all = '']) => itemized(said, sort, all),
    isSeveral,
  ],
  [
    new RegExp(
      `${start}${please}(?:在|给|为|对)?\\s?${names}\\s?${several}\\s?${spaces}\\s?(?:里面?|中|下面?|内)?\\s?(?:都|各自?|分别)+(?:要|需要)?(?:有|建|创建|新建|起|部署|放|跑|加|配)?(?:一|1)?\\s?[个份]?\\s?(?:(?:名为|叫做?)\\s?(${own})\\s?的?)?\\s?${kind}${rest}`,
      'giu',
    ),
    (...[said = '', row = '', called, sort = '', all = '']) => inSpaces(said, { row, sort, all, called }),
    isSeveral,
  ],
];

/** Each begins with its name. */
function itemized(said: string, sort: string, all: string): string {
  const items = all
    .split(';')
    .map((one) => new RegExp(`^\\s?(${own})\\s?(?:,|(?=用|使用|跑|\\())(.{2,200})$`, 'iu').exec(one));
  if (items.includes(null) || isOther(all)) return said;
  return items.map((one) => `创建名为 ${one?.[1] ?? ''} 的 ${sort},${(one?.[2] ?? '').trim()}`).join('。');
}

type Row = { readonly row: string; readonly sort: string; readonly all: string };

function made(said: string, { row, sort, all }: Row): string {
  const roster = partsOf(row);
  const each = toldOfEach(all, roster);
  if (each === undefined || new Set(roster).size < roster.length || isOther(all)) return said;
  return roster.map((one, at) => `创建名为 ${one} 的 ${[sort, ...(each[at] ?? [])].join(',')}`).join('。');
}

/** The same in each of several namespaces. */
function inSpaces(
  said: string,
  { row, sort, all, called }: Row & { readonly called: string | undefined },
): string {
  const alike = new RegExp(
    `[,;]\\s?(?:名字)?(?:都|均)?(?:叫做?|名为|是)\\s?(${own})(?=\\s?(?:[,;。]|$))`,
    'iu',
  );
  const named = called ?? alike.exec(all)?.[1];
  const roster = partsOf(row);
  const each = toldOfEach(called === undefined ? all.replace(alike, '') : all, roster);
  if (each === undefined || named === undefined || isOther(all)) return said;
  return roster
    .map(
      (space, at) => `创建一个名为 ${named} 的 ${[sort, `命名空间 ${space}`, ...(each[at] ?? [])].join(',')}`,
    )
    .join('。');
}

/** What is made besides is none of them. */
function isOther(all: string): boolean {
  return new RegExp(`(?:创建|新建|建|再|配|加)\\s?(?:一)?[个份套]\\s?.{0,40}?${kind}`, 'iu').test(all);
}

function isSeveral(text: string): boolean {
  return /[两俩二三四五2-5]\s?个|俩|各/u.test(text);
}
