import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const place =
  '(?:测试|预发布?|预生产|生产|线上|正式|开发|(?<![\\w-])(?:prod|production|staging|dev|test|uat|qa)(?![\\w-]))';
const joint = String.raw`\s?(?:、|和|与|跟|及|以及)\s?`;
const places = String.raw`(${place}(?:\s?环境)?(?:${joint}${place}(?:\s?环境)?){1,3})\s?(?:这)?(?:[两三四2-4]\s?[个套])?(?:环境)?`;
const value = String.raw`["'\x60]?(?:[\w./:%-]{1,80}|[一二两三四五六七八九十半]{1,3})["'\x60]?(?:\s?个?核|\s?个(?:副本|实例)?|\s?副本)?`;
const values = `(${value}(?:${joint}${value}){1,3})`;
const variable = String.raw`((?<![\w-])[A-Z][A-Z0-9_]{2,60}(?![\w-]))`;
const sets = '(?:都)?(?:跑|用|给到?|设为|设成|设置为|要|起|开|为|是|有|走|:|：)*';
const end = String.raw`(?=\s?(?:[,，。;；)）\n]|$))`;
const amounts = '((?:内存|CPU)(?:的)?(?:上限|请求|限制|limits?|requests?)?)';
const amount = String.raw`\d{1,5}(?:\.\d)?\s?(?:[KMGT]i?B?(?![A-Za-z])|m(?![A-Za-z])|个?核)`;
const count = String.raw`(\d{1,3}|[一二两三四五六七八九十])\s?个?(?:副本|实例)?`;
const han = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** What is said of several environments in their order, or of each behind the field that it is of. */
export const chineseRespective: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`${variable}\s?(?:的值)?(?:在)?\s?${places}\s?(?:里|中|上|下)?\s?分别\s?${sets}\s?${values}${end}`,
    ),
    (...[said = '', of = '', list = '', own = '']) =>
      ofEach({ said, list, own }, (at, one) => `${at} ${one}`, `${of}：`),
    han,
  ],
  [
    anyCase(
      String.raw`${places}\s?(?:里|中|上|下)?(?:的)?\s?${variable}\s?(?:的值)?分别\s?${sets}\s?${values}${end}`,
    ),
    (...[said = '', list = '', of = '', own = '']) =>
      ofEach({ said, list, own }, (at, one) => `${at} ${one}`, `${of}：`),
    han,
  ],
  [
    anyCase(String.raw`${places}(?:的)?\s?域名\s?分别\s?${sets}\s?${values}${end}`),
    (...[said = '', list = '', own = '']) =>
      ofEach({ said, list, own }, (at, one) => `${at}用 ${one}`, '域名'),
    han,
  ],
  [
    anyCase(String.raw`${places}(?:的)?\s?${amounts}\s?分别\s?${sets}\s?${values}${end}`),
    (...[said = '', list = '', of = '', own = '']) =>
      ofEach({ said, list, own }, (at, one) => `${environment(at)}的${of}给到 ${one}`),
    han,
  ],
  [
    anyCase(
      String.raw`${places}\s?(?:里|中|上)?[,，]?\s?(?:的)?(?:副本数?|实例数?)?\s?分别\s?${sets}\s?${values}\s?(?:副本|实例)?${end}`,
    ),
    (...[said = '', list = '', own = '']) =>
      /\d{1,3}\s?个|[一二两三四五六七八九十]\s?个|副本|实例/u.test(said) && !/[./%]|\d[A-Za-z]/u.test(own)
        ? ofEach(
            { said, list, own },
            (at, one) => `${environment(at)} ${one.replace(/\s?个?(?:副本|实例)?$/u, '')} 个副本`,
          )
        : said,
    han,
  ],
  // `内存上限测试给 256Mi，生产给 1Gi`.
  [
    anyCase(
      String.raw`(?<=^|[,，。;；\n]\s?)${amounts}\s?[:：,，]?\s?(${place}(?:\s?环境)?\s?${sets}\s?${amount}(?:\s?[,，、;；]\s?${place}(?:\s?环境)?\s?${sets}\s?${amount}){1,3})${end}`,
    ),
    (...[, of = '', all = '']) =>
      [...all.matchAll(anyCase(String.raw`(${place})(?:\s?环境)?\s?${sets}\s?(${amount})`))]
        .map(([, at = '', one = '']) => `${environment(at)}的${of}给到 ${one}`)
        .join('，'),
    han,
  ],
  // `测试前后端都 1 个，生产前端 2 个、后端 4 个`.
  [
    anyCase(
      String.raw`(?<=^|[,，。;；\n]\s?)(${place})(?:\s?环境)?\s?(?:的)?前后端\s?(?:都|各|均|各自)*(?:只)?${sets}\s?${count}\s?[,，;；]?`,
    ),
    (...[, at = '', many = '']) => `${environment(at)}：前端 ${many} 个副本，后端 ${many} 个副本。`,
    han,
  ],
  [
    anyCase(
      String.raw`(?<=^|[,，。;；\n]\s?)(${place})(?:\s?环境)?\s?(?:的)?(前端|后端)\s?${sets}\s?${count}\s?[,，、]?\s?(前端|后端)\s?${sets}\s?${count}\s?[,，;；]?${String.raw`(?=\s?(?:[。\n]|$|${place}))`}`,
    ),
    (...[, at = '', one = '', many = '', other = '', more = '']) =>
      `${environment(at)}：${one} ${many} 个副本，${other} ${more} 个副本。`,
    han,
  ],
];

type Row = { readonly said: string; readonly list: string; readonly own: string };

/** Each place with its own value; as it was said where they do not go together. */
function ofEach({ said, list, own }: Row, write: (at: string, one: string) => string, head = ''): string {
  const split = anyCase(joint);
  const [names, each] = [list.split(split).map((one) => one.replace(/\s?环境$/u, '')), own.split(split)];
  if (names.length !== each.length) return said;
  return head + names.map((at, order) => write(at, (each[order] ?? '').trim())).join('，');
}

function environment(at: string): string {
  return /^[a-z]/iu.test(at) ? `${at} ` : `${at}环境`;
}
