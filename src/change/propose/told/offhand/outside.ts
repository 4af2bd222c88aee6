import type { EnvEntry } from '../../../../spec/container.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { program, programsIn } from './clauses.ts';

const there = '(?:(?:我们?|公司)?(?:已有|现有|现成|外部|外面|自建|云上)的?)+';
const host = String.raw`((?:[a-z0-9-]{1,60}\.){1,6}[a-z]{2,12})`;
const told = new RegExp(
  String.raw`^([^。；;\n]{0,300}?)[，,]\s?(?:数据库)?(?:用|连接?|使用|接|走)(?:的是)?\s?${there}\s?(?:的)?\s?(${program})\s?(?:数据库|实例)?\s?[（(]?\s?(?:地址|在|是|：|:){0,6}\s?${host}(?::(\d{2,5}))?(?:\s?[，,、]\s?(?:数据)?库名?(?:叫|是|为|用)?\s?([a-z][\w-]{0,40}))?\s?[）)]?(?:\s?[，,]\s?(?:账号|用户名?)(?:和|、)?密码(?:都)?(?:在|用|从|放在)\s?secret\s?([a-z][a-z0-9.-]{0,60})\s?(?:里面?|中|取|拿)?)?(?=\s?(?:$|[，,。；;\n]))`,
  'giu',
);

/** A database that is there, as the program takes what it is reached by. */
export const outsideOffhand: readonly Rewriting[] = [
  [
    told,
    (...[all = '', before = '', behind = '', address = '', port, database, secret]) => {
      const entries = entriesFor(before, behind);
      if (entries === undefined) return all;
      const said = entries.map((entry) => variable(entry, { address, port, database, secret }));
      return `${before}，${said.join('，')}`;
    },
  ],
];

/** What the first program reads of one that stands behind it. */
function entriesFor(before: string, behind: string): readonly EnvEntry[] | undefined {
  const [front] = programsIn(before).flatMap(({ app }) => publicImage(app) ?? []);
  const [back] = programsIn(behind).flatMap(({ app }) => publicImage(app) ?? []);
  return back === undefined ? undefined : front?.behind?.[back.app];
}

type Said = {
  readonly address: string;
  readonly port: string | undefined;
  readonly database: string | undefined;
  readonly secret: string | undefined;
};

function variable(entry: EnvEntry, { address, port, database, secret }: Said): string {
  if (entry.kind === 'secret')
    return `环境变量 ${entry.name} 取自 Secret ${secret ?? entry.from} 的 key ${secret === undefined ? entry.key : 'password'}`;
  if (entry.kind !== 'value') return '';
  if (/USER/u.test(entry.name) && secret !== undefined)
    return `环境变量 ${entry.name} 取自 Secret ${secret} 的 key username`;
  const value =
    entry.value === 'app' && !/USER/u.test(entry.name)
      ? (database ?? 'app')
      : entry.value.replace('{host}', address).replace(/(?<=:)\d{2,5}(?=\/|$)/u, (own) => port ?? own);
  return `环境变量 ${entry.name}="${value}"`;
}
