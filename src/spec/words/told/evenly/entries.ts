import type { Rewriting } from '../../text/rewriting.ts';
import { name } from './values.ts';

const map = '(?:ConfigMap|配置映射|cm)';
const key = '[A-Za-z][\\w.-]{0,60}';
const value = '[\\w./:@+-]{1,100}';
const entry = `${key}\\s?(?:=|:\\s?|为|是|\\((?:其)?值(?:为|是)?)\\s?${value}\\)?`;
const joint = '\\s?(?:、|和|以及|,)\\s?';
const entries = `(${entry}(?:${joint}${entry}){0,7})`;
const end = '(?=\\s?(?:[,;。)\\n]|$))';
const into =
  '(?:的?(?:方式|形式))?(?:都)?(?:读进?来?|注入|导入|加载|引入|传入|放进|带进|灌进|进去|进来|到容器[里中]?)*';
const before = `(?:帮我|请|麻烦|先|再|然后|需要|要|有|建|创建|新建|一个|一份|个)*`;

/** What a ConfigMap holds, by whatever verb it is put there. */
export const entriesTold: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=^|[。;,\\n]\\s?)${before}\\s?${map}\\s?(?:名为|叫)?\\s?\\(?(${name})\\)?\\s?(?:里面?|中|内)?\\s?[,:]?\\s?(?:里面?|其中)?(?:存放?|放|保存|包含|含|有|写|:)+\\s?${entries}${end}`,
      'giu',
    ),
    holding,
    held,
  ],
  [
    new RegExp(
      `(?<=^|[。;,\\n]\\s?)${before}\\s?${map}\\s?(?:名为|叫)?\\s?\\((${name})\\)\\s?,\\s?(?:里面?|其中|内容)\\s?(?:是|为|有)?\\s?${entries}${end}`,
      'giu',
    ),
    holding,
    held,
  ],
  [
    new RegExp(
      `(?:帮我|请|麻烦)*(?:配置)?(?:放|存|写)(?:在|到|进)\\s?(?:名为)?\\s?${map}\\s?(?:名为)?\\s?(${name})\\s?(?:里面?|中)?\\s?[,:]\\s?${entries}${end}`,
      'giu',
    ),
    holding,
    held,
  ],
  [
    new RegExp(
      `(?:帮我|请|麻烦)*(?:把|将)\\s?${entries}\\s?(?:都|一起)?(?:放|存|写|塞|保存)(?:进|到|在|入)(?:名为)?\\s?(${name})\\s?(?:这个|的)?\\s?${map}(?:里面?|中)?`,
      'giu',
    ),
    (...[, all = '', one = '']) => holding('', one, all),
    held,
  ],
  [
    new RegExp(
      `(?:帮我|请|麻烦)*(?:把|将)\\s?${entries}\\s?(?:都|一起)?(?:放|存|写|塞|保存)(?:进|到|在|入)(?:名为)?\\s?${map}\\s?(${name})(?:里面?|中)?`,
      'giu',
    ),
    (...[, all = '', one = '']) => holding('', one, all),
    held,
  ],
  [
    new RegExp(`(?<![\\w-])${map}\\s?(?:名为|叫)?\\s?(${name})\\s?\\(\\s?${entries}\\s?\\)`, 'giu'),
    holding,
    held,
  ],
  [
    new RegExp(
      `(?:配置(?:映射)?)\\s?(${name})\\s?\\(\\s?ConfigMap\\s?\\)\\s?[:,]\\s?${entries}${end}`,
      'giu',
    ),
    holding,
    held,
  ],
  // All of it at once.
  [
    new RegExp(
      `(?:把|将)\\s?(${name})\\s?(?:里面?的?)?(?:全部|整个|所有(?:键|内容)|都)+(?:作为|当作?|以)环境变量${into}|环境变量从\\s?(${name})\\s?(?:里面?|中)?(?:全部|整个|整体|批量)?(?:导入|注入|加载|引入)(?=\\s?[,;。\\n]|$)`,
      'giu',
    ),
    allOfNamed,
    held,
  ],
  [
    new RegExp(
      `(?:通过|用|以|使用)?\\s?envFrom\\s?(?:方式)?(?:来)?(?:引用|使用|加载|导入|读取|引入|注入|:)\\s?(?:${map})?\\s?(${name})${end}`,
      'giu',
    ),
    '将ConfigMap $1 的所有键作为环境变量注入',
    held,
  ],
  [
    new RegExp(
      `(?:(?:把|将)\\s?(?:它|上面的配置)\\s?(?:里面?的?)?(?:整个|全部|都|整体|统统)*\\s?(?:当作?|作为|以)\\s?环境变量${into}|(?:全部|所有|整个)(?:的)?(?:配置|内容)(?:都)?(?:以|作为|当作?|用)环境变量${into}|环境变量(?:全部|都|全都|整个)+(?:来自|取自|从|引用)\\s?(?:这个|该|此|上面的)\\s?${map}(?:中|里)?(?:读取|取|拿|加载|导入|注入)?)${end}`,
      'giu',
    ),
    (said, ...rest) => allOf(said, rest),
    held,
  ],
];

/** Only of a ConfigMap that is told of. */
function allOfNamed(said: string, ...rest: readonly string[]): string {
  const [one, other] = rest;
  const text = rest.at(-1) ?? '';
  const own = one ?? other ?? '';
  const known = new RegExp(
    `${map}[\\s:]?\\s?${own}(?![\\w-])|(?<![\\w-])${own}\\s?(?:这个|的)?\\s?\\(?${map}`,
    'iu',
  );
  return known.test(text) ? `将ConfigMap ${own} 的所有键作为环境变量注入` : said;
}

/** What was told of a ConfigMap before is all read where only one has a name. */
function allOf(said: string, rest: readonly unknown[]): string {
  const [at, text] = rest.slice(-2);
  if (typeof at !== 'number' || typeof text !== 'string') return said;
  const named = new RegExp(`名为\\s?(${name})\\s?的\\s?ConfigMap|(?<![\\w-])ConfigMap\\s?(${name})`, 'gu');
  const names = [...text.slice(0, at).matchAll(named)].map(([, one, other]) => one ?? other ?? '');
  const [only, ...more] = new Set(names);
  return only === undefined || more.length > 0 ? said : `将ConfigMap ${only} 的所有键作为环境变量注入`;
}

function held(text: string): boolean {
  return /config ?map|配置映射|(?<![\w-])cm(?![\w-])/iu.test(text);
}

function holding(_: string, one = '', all = ''): string {
  const pairs = [...all.matchAll(new RegExp(entry, 'gu'))].map(([said]) =>
    said.replace(/\s?(?:=|:\s?|为|是|\((?:其)?值(?:为|是)?)\s?/u, '=').replace(/\)$/u, ''),
  );
  return `创建名为 ${one} 的ConfigMap,包含${pairs.join(',')}`;
}
