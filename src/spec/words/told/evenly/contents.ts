import type { Rewriting } from '../../text/rewriting.ts';
import { name } from './values.ts';

const own = `["'\`]?(${name})["'\`]?`;
const key = '["\'`]?[A-Za-z][\\w.-]{0,60}["\'`]?';
const value = '["\'`]?[\\w./:@!+-]{1,100}["\'`]?';
const entry = `(?:键)?\\s?${key}\\s?(?:=|:\\s?|,?\\s?(?:其|的)?值(?:为|是)\\s?)\\s?${value}`;
const joint = '\\s?(?:、|和|以及|与|,)\\s?';
const entries = `(${entry}(?:${joint}${entry}){0,6})`;
const holder = '(ConfigMap|Secret)(?![\\w-])';
const holds = '(?:包含|含有?|内容(?:为|是)|存了?|存有|保存了?|里面?有|带有?)';
const held = (text: string): boolean => /config ?map|secret/iu.test(text) && /\p{Script=Han}/u.test(text);

/** What a ConfigMap or a Secret holds, where that is told before its name or its keys and values apart. */
export const contents: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:一个|一份)?\\s?${holds}\\s?${entries}\\s?(?:两项|这?[两二三四五]个键)?\\s?的\\s?${holder}\\s?,?\\s?(?:(?:名字|名称)?(?:叫做?|为|是)|名为|命名为)?\\s?${own}`,
      'giu',
    ),
    (...[, all = '', sort = '', one = '']) => `一个名为 ${one} 的 ${sort},包含${pairs(all)}`,
    held,
  ],
  [
    new RegExp(
      `${holds}?\\s?(${key}(?:${joint}${key}){1,4})\\s?(?:这)?[两二三四五2-5]\\s?(?:个|项)\\s?键?\\s?,\\s?(?:它们的|其)?值\\s?(?:分别|依次)\\s?(?:为|是)\\s?(${value}(?:${joint}${value}){1,4})(?=\\s?(?:[,;。]|$))`,
      'giu',
    ),
    (...[said = '', keys = '', values = '']) => inTurn(said, keys, values),
    held,
  ],
  [
    new RegExp(
      `(?:里面?|中|其中)?\\s?(?:用|通过)?\\s?(?:stringData|data)?\\s?(?:里面?|中)?(?:存放|存|保存|写入|写|放)(?:了|入|着)?\\s?(?=${entry})`,
      'giu',
    ),
    '包含',
    held,
  ],
  // How many are listed right behind it.
  [
    /(?<=包含|含有?|有|定义|设置|提供|带|创建|配置)\s?(?:以下|如下)?\s?[两二三四五2-5]\s?个\s?(?=(?:键值对?|键|环境变量|配置项|文件)\s?[:,])/gu,
    '',
  ],
  // Labels and annotations that are counted or put on.
  [/(?<=带|加|打|加上|带有|打上|添加)\s?[两二三四五2-5]\s?个\s?(?=(?:标签|注解|label|annotation)s?)/giu, ''],
  [
    new RegExp(
      `(?:并|再|且|也)?\\s?(?:加上?|添加|带上?|打上?|设置|配置|配上?)?\\s?(?:一?个|以下|如下)?\\s?注解\\s?:?\\s?["'\`]?([a-z][\\w.-]{0,60}(?:/[\\w.-]{1,60})?)["'\`]?\\s?(?:=|:\\s|设?为|的?值(?:设?为|是)|设置为|设成|用)\\s?["'\`]?([\\w./:-]{1,80})["'\`]?(?=\\s?(?:[,;。、)]|和|$))`,
      'gu',
    ),
    '注解$1="$2"',
  ],
];

function pairs(all: string): string {
  return [...all.matchAll(new RegExp(entry, 'giu'))]
    .map(([said]) =>
      said.replace(/^键\s?/u, '').replace(/\s?(?:=|:\s?|,?\s?(?:其|的)?值(?:为|是)\s?)\s?/u, '='),
    )
    .join(',');
}

function inTurn(said: string, keys: string, values: string): string {
  const split = new RegExp(joint, 'u');
  const [names, own] = [keys.split(split), values.split(split)];
  if (names.length !== own.length) return said;
  return `包含${names.map((one, at) => `${one.trim()}=${(own[at] ?? '').trim()}`).join(',')}`;
}
