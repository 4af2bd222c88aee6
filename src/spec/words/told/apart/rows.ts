import { literally } from '../../../../kernel/literally.ts';
import { name } from '../evenly/values.ts';

export const joint = '\\s?(?:、|和|与|以及|及)\\s?';
export const own = `["'\`]?${name}["'\`]?`;
/** Names of two to five things. */
export const names = `(${own}(?:${joint}${own}){1,4})`;
export const several = '(?:这)?(?:[两俩二三四五2-5]\\s?个|俩)';
export const image = '(?:[a-z0-9][\\w.-]{0,60}(?::\\d{2,5})?/){0,4}[a-z][\\w.-]{0,60}:[\\w.-]{0,60}\\w';

export function partsOf(row: string): readonly string[] {
  return row.split(new RegExp(joint, 'u')).map((one) => one.replaceAll(/^["'`\s]+|["'`\s]+$/gu, ''));
}

const value = '["\'`]?(?:[\\w./:@%+*-]{1,120}|[一二两三四五六七八九十百半]{1,4})["\'`]?';
const inTurn = new RegExp(
  `^([^,;]{0,40}?)(?:分别|依次|各自)(\\s?(?:\\p{Script=Han}|limits?|requests?|\\s|CPU|PVC|Secret|ConfigMap){0,20}?\\s?)(${value}(?:${joint}${value}){1,4})(\\s?\\p{Script=Han}{0,6})$`,
  'iu',
);

/** `镜像分别为 a 和 b` of so many: what is said of each; nothing where it says something else. */
export function eachOf(clause: string, count: number): readonly string[] | undefined {
  const [, head = '', verb = '', values = '', tail = ''] = inTurn.exec(clause.trim()) ?? [];
  const each = values === '' ? [] : partsOf(values);
  return each.length === count ? each.map((one) => `${head}${verb}${one}${tail}`) : undefined;
}

/** Which of them a clause begins with: by order, or by its name. */
export function pointed(clause: string, roster: readonly string[]): number | undefined {
  const [order] = /^\s?(?:其中)?\s?(?:前者|后者|第[一二三四五]个|一个|另(?:外)?一个)/u.exec(clause) ?? [];
  if (order !== undefined) return orders.findIndex((one) => one.test(order));
  const at = roster.findIndex((one) =>
    new RegExp(`^\\s?(?:其中)?\\s?${literally(one)}(?![\\w.:/=-])`, 'u').test(clause),
  );
  return at === -1 ? undefined : at;
}

const orders = [/前者|第一个|(?<!另|外)一个/u, /后者|第二个|另/u, /第三个/u, /第四个/u, /第五个/u];

/** The clause without the word that it begins with. */
export function unpointed(clause: string, roster: readonly string[]): string {
  const known = roster.map((one) => literally(one)).join('|');
  return clause.replace(
    new RegExp(
      `^\\s?(?:其中)?\\s?(?:前者|后者|第[一二三四五]个|一个|另(?:外)?一个|(?:${known})(?![\\w.:/=-]))\\s?(?:容器|(?:Pod|Deployment)(?![\\w-])|命名空间)?\\s?(?:(?:中|里面?|下)?的)?(?:中|里面?|下)?\\s?:?`,
      'iu',
    ),
    '',
  );
}
