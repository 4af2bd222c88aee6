import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const place =
  '(?:测试|预发布?|预生产|生产|线上|正式|开发|(?<![\\w-])(?:prod|production|staging|dev|test|uat|qa)(?![\\w-]))';
const begin = String.raw`(?<=^|[,，、。;；:：\n]\s?)`;
const end = String.raw`(?=\s?(?:[,，。;；)）\n]|$))`;
const amount = String.raw`(\d{1,5}(?:\.\d)?\s?(?:[KMGT]i?B?(?![A-Za-z])|m(?![A-Za-z])|个?核)|[一两二三四五六七八半]\s?个?核)`;
const kept = '(?:默认|不变|不动|不改|照旧|原样|维持原样|维持不变|保持不变|一样|不用(?:改|动|变)|随意)';
const untouched = anyCase(
  String.raw`[,，;；]?\s?(?:而|但)?\s?(${place})\s?(?:环境)?\s?的?(?:内存|资源|配置|其[他它余]的?|CPU)?\s?(?:就|都|则|还是|用|按|走|保持|先)*${kept}(?:的|值|配置|资源|参数)*(?:就行|就好|就可以|即可|好了|了|吧)?${end}`,
);

/** What one environment gets, where it is told with nothing between the two, and another is told to stay as it is. */
export const chineseEnvironments: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`${begin}(?:只有|仅|只给|只|其中|给|把|但|而)?\s?(${place})\s?(?:环境)?\s?(?:的)?\s?(?:每个(?:副本|pod|实例|容器))?\s?(?:的)?\s?(内存|CPU)\s?(?:的)?\s?(limits?|上限|限制)?\s?(?:需?要|给到|给|调到|提到|加到|设为|设成|改成|改为|为|是|用|到|最多)*\s?${amount}${end}`,
    ),
    (...[, where = '', of = '', bound, much = '']) =>
      `${where}${/^[a-z]/iu.test(where) ? ' ' : '环境'}的${of}${bound === undefined ? '' : '上限'}给到 ${much}`,
    isOfSeveral,
  ],
  [untouched, '', (text) => placesIn(text).length > 1 && isListed(text)],
  [
    /^[^]{1,2000}$/gu,
    listed,
    (text) => text.search(untouched) !== -1 && placesIn(text).length > 1 && !isListed(text),
  ],
];

/** Environments that stand beside each other are those that there are. */
function isListed(text: string): boolean {
  const listing = anyCase(
    String.raw`${place}\s?(?:环境)?\s?(?:、|和|与|跟|及|,|，)\s?${place}(?:\s?(?:环境)?\s?(?:、|和|与|跟|及)\s?${place})*\s?(?:[两二三四2-4]\s?[个套])?\s?环境|[两二三四2-4]\s?[个套]\s?环境`,
  );
  return listing.test(text);
}

function placesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(anyCase(place))].map(([said]) => said))];
}

function isOfSeveral(text: string): boolean {
  return placesIn(text).length > 1;
}

/** They are told of first: `生产的内存 2Gi，测试不变`. */
function listed(text: string): string {
  const places = placesIn(text);
  const plain = text.replaceAll(untouched, '');
  return `有${places.join('和')}${places.length === 2 ? '两' : String(places.length)}个环境。${plain}`;
}
