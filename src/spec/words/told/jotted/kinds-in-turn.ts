import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';
import { kindOf, zhNouns } from '../listed/kinds-listed.ts';
import { isChinese } from './sentences.ts';

const kind = `(${zhNouns}|Pods?|DaemonSets?)(?![\\w-])`;
const please =
  '((?<=(?:^|[。;\\n])\\s?)(?:请|帮我|麻烦|再|然后|另外|我?(?:要|想|需要)|在\\s?[a-z][a-z0-9-]{0,40}\\s?(?:命名空间|namespace|ns)?\\s?(?:里面?|中|下|内)?\\s?|创建|新建|建立?|部署|写|起|弄|来|\\s){0,6})';
const joint = '\\s?(?:、|和|与|以及|及|,)\\s?';
const count = (many: number): string => ['', '', '两', '三', '四', '五'][many] ?? String(many);

const value = '[\\w./:-]{1,60}';
const sized = `[a-z][a-z0-9-]{0,40}\\s?(?:要|需要|用|给|为|是|大小|容量|:)?\\s?\\d{1,5}\\s?[KMGT]i?`;

/** `hot:provisioner x` is no image. */
export const namesLed: Rewriting = [
  new RegExp(
    `(?<=(?:[两三四五2-5]\\s?[个]\\s?(?:${zhNouns})?\\s?[,:。]|;)\\s?)((?=[a-z])${name}):(?=[a-z]+[\\s,])`,
    'giu',
  ),
  '$1 ',
  (text) =>
    isChinese(text) &&
    new RegExp(
      `(?:${zhNouns})\\s?(?:要|需要|共|有)?\\s?[两三四五2-5]\\s?个|[两三四五2-5]\\s?个\\s?(?:${zhNouns})`,
      'iu',
    ).test(text),
];

/** Objects of one kind, each introduced with that kind again. */
export const kindsInTurn: readonly Rewriting[] = [
  // `data 要 10Gi、logs 要 5Gi`.
  [new RegExp(`(?<=[,:;]\\s?${sized})\\s?(?:、|和)\\s?(?=${sized}\\s?(?:[,;。、]|$))`, 'giu'), ',', isList],
  [/(?<=[\p{Script=Han}a-z]\s?)也(?=(?:是|为|用)\s?[a-z0-9])/giu, '', isList],
  // `存储类前者用 a,后者用 b`.
  [
    new RegExp(
      `(?<=[,;。]\\s?)([\\p{Script=Han}a-z]{2,16}?)\\s?(?:的话)?前者\\s?(?:用|是|为)?\\s?(${value})\\s?[,、]\\s?后者\\s?(?:用|是|为)?\\s?(${value})`,
      'giu',
    ),
    '前者$1为 $2,后者$1为 $3',
    isList,
  ],
  // `PVC a 和 PVC b:前者…,后者…`.
  [
    new RegExp(
      `${please}${kind}\\s?(${name})((?:${joint}\\2\\s?${name}){1,4})\\s?[,:]\\s?(?=[^。\\n]{0,200}(?:前者|后者|分别|都|均|第[一二]个))`,
      'giu',
    ),
    (...[, lead = '', sort = '', first = '', others = '']) => {
      const names = [
        first,
        ...others
          .split(new RegExp(joint, 'u'))
          .filter((one) => one.trim() !== '')
          .map((one) => one.replace(new RegExp(`^\\s?${sort}\\s?`, 'iu'), '')),
      ];
      return `${lead.trimEnd()}${count(names.length)}个 ${sort} ${names.join(' 和 ')},`;
    },
    isChinese,
  ],
  // `Service 三个。a:….b:….`.
  [
    new RegExp(
      `${please}${kind}\\s?([两三四五2-5]\\s?个)\\s?[。:]\\s?((?=[a-z])${name}\\s?[:,][^。\\n]{3,200}(?:[。\\n]\\s?(?=[a-z])${name}\\s?[:,][^。\\n]{3,200}){1,4})`,
      'giu',
    ),
    (...[, lead = '', sort = '', many = '', all = '']) =>
      `${lead.trimEnd()}${many}${sort}:${all.replaceAll(/[。\n]\s?/gu, ';')}`,
    isChinese,
  ],
  // `Role a 能…,Role b 能…,都在 dev`.
  [
    new RegExp(
      `${please}${kind}\\s?(${name})\\s?(?=[\\p{Script=Han}:\\d])([^。;\\n]{2,160}?)((?:[,;]\\s?(?:再|另外)?\\2(?![\\w-])\\s?${name}\\s?(?=[\\p{Script=Han}:\\d])[^。;\\n]{2,160}?){1,4})((?:[,;]\\s?(?:都|均|两者|两个|它们|统一)[^。;\\n]{2,100})?)(?=\\s?(?:[。\\n]|$))`,
      'giu',
    ),
    (said = '', ...rest) => eachOf(said, rest),
    isChinese,
  ],
];

function isList(text: string): boolean {
  return isChinese(text) && /[两俩二三四五2-5]\s?个|前者|都|均/u.test(text);
}

function eachOf(
  said: string,
  [lead = '', sort = '', first = '', own = '', others = '', behind = '']: readonly string[],
): string {
  if (kindOf(sort) === '' || new RegExp(`创建|新建|建一?个`, 'u').test(`${own}${others}`)) return said;
  const heads = new RegExp(`[,;]\\s?(?:再|另外)?${sort}(?![\\w-])\\s?(?=${name})`, 'giu');
  const items = [`${first} ${own.trim()}`, ...others.split(heads).filter((one) => one.trim() !== '')];
  return `${lead.trimEnd()}${count(items.length)}个 ${sort}:${items.join(';')}${behind === '' ? '' : `;${behind.slice(1).trim()}`}`;
}
