import { overLines } from '../../kernel/over-lines.ts';

const quote = '["\'`]?';
const stop = overLines`
  (?!
    (?:
      with|that|which|for|in|and|to|using|named|called|on|is|are|should|must|of|the|a|an|from|as|by|
      it|its|this|or|be|has|have|running|runs?|at|under|into|where|when|then|not|no|set|within|via|
      also|name|yet|will|can|whose|but|resource|object|manifest|yaml|config|configuration|file|uses?|
      needed|required|wanted|requested|above|below|stringData|container(?=\sports?\s)|following|given|existing|same|every|each|all|any|
      whole|entire|complete|full|too|instead|please|now|first|itself
    )(?![\w-])
  )
`;
const link = overLines`
  (?:
    [:=]|
    (?:
      should|must|will|is|are|be|set|equals?|of|to|as|at|with|using|named|called|value|the|a|an|it|
      number|its|has|changed
    )(?![\w-]|\.\w)|
    应?改为|应?改成|提高到|提升到|降低到|降到|增加到|减少到|固定为|固定在|指定成|更改为|修改为|调整为|应该?当?|必须|需要?|被|设置?为|设置?成|设定为|设置|配置为|指定为|要求|限制?为|为|是|
    等于|到|名为|叫做|叫|至|成|的值|值|在|于|采用|使用|选用|用|填|给
  )
`;
const size = overLines`
  (?<![\w.])\d{1,12}(?:\.\d{1,4})?\s?(?:
    [KMGTP]iB?|[KMGTP]B?|kilobytes?|megabytes?|gigabytes?|terabytes?|kibibytes?|mebibytes?|gibibytes?|
    tebibytes?|gigs?|兆字?节?|吉字?节?
  )(?![A-Za-z])
`;
const number =
  '(?:\\d{1,6}|a\\ssingle|single|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\\sdozen|twenty|fifty)';
const numeral = '[一二两俩三四五六七八九十]{1,3}';
const key = '["\'`]?(?<![A-Za-z0-9_])[A-Za-z_][\\w./-]{0,120}["\'`]?';
/** Never the rest of a word that something before it has begun. */
const value =
  '(?<!\\w(?=\\w))(?:"[^"\\n]{0,300}"|\'[^\'\\n]{0,300}\'|`[^`\\n]{0,300}`|(?:\\$\\(\\w{1,60}\\)|[^\\s"\'`,;()，。、；\\p{Script=Han}]){1,200})';
/** An image with its tag is no pair, nor is `in namespace dev: all pods`, nor the head of a list. */
const pair = overLines`
  (?!${quote}[a-z0-9][\w./-]{0,120}:v?\d{1,4}(?:\.\d|[.-][a-z]))
  (?!${quote}[a-z][\w-]{0,60}:\s(?:all|any|every|each|only)\s(?:other\s)?[a-z])
  (?!${quote}[a-z][\w-]{0,60}:\s(?:\d{1,4}|one|two|three|four|five)\s?(?:replicas?|pods|copies|instances|个|副本)(?!\w))
  (?!${quote}(?:peers|sources|parties|callers|clients|destinations|targets|things|kinds):\s)
  (?!${quote}[a-z][\w-]{0,60}:\s(?:[*•–-]\s|\d{1,2}[.)]\s))
  (?!${quote}[a-z][\w-]{0,60}:\s(?:init|(?:an?|the|another)(?:\s[a-z-]{1,20}){0,2})\s(?:containers?|pods?|jobs?|services?|volumes?)(?!\w))
  (?!${quote}[a-z][\w-]{0,60}:\s(?:please|define|create|write|make|add|give|provide|generate|produce|express|draft)\s(?:an?|the|me|us|one|some)\s)
  (?!${quote}[a-z][\w-]{0,60}:\s(?:namespace|host|hosts|domain|ingress|image|replicas?|memory|cpu)\s["'\x60]?[a-z0-9])
  (?:["'\x60]${key}\s?[:=]\s?[^"'\x60\n]{1,200}["'\x60]|${key}\s?[:=]\s?${value})
`;
const name = `${quote}(?<![A-Za-z0-9_-])${stop}[a-z0-9](?:[-a-z0-9.]{0,80}[a-z0-9])?${quote}`;
const also =
  '(?:\\s?(?:,\\s?(?:and\\s|和|以及|及)?|and\\s|和\\s?|、\\s?|以及\\s?|与\\s?|或\\s?|或者\\s?|or\\s|&\\s?)\\s?)';
const list = (one: string): string => `(${one}(?:${also}${one}){0,15})`;

/** What ends like a file is no host. */
export const noFile = String.raw`(?!(?:json|ya?ml|conf|cfg|toml|ini|xml|txt|properties|sql)(?![\w.-]))`;

/** What `{...}` in a phrase stands for. Every quantifier is bounded. */
export const macros: Readonly<Record<string, string>> = {
  /** What may stand between a thing and its value. */
  is: `(?<![A-Za-z](?=[A-Za-z]))(?:\\s?${link}){0,4}\\s?`,
  q: quote,
  the: '(?:(?:the|a|an|its|their|this|that|existing|new|my|your)\\s){0,2}',
  a: '(?:一个|一份|个|该|这个|此|名为|叫做?|现有的?|已有的?|\\s){0,3}',
  named:
    '(?:\\s?(?:named|called|name|with\\sname|with\\sthe\\sname|of\\sname|is|[:=]|名为|叫做?|名称为|为))?\\s?',
  name: `(${name})(?!\\w)`,
  names: list(`${name}(?!\\w)`),
  int: '["\'`]?(\\d{1,10})["\'`]?(?!\\w|\\.\\d|\\s?%|\\])',
  num: '(\\d{1,9}(?:\\.\\d{1,4})?)',
  /** A numeral of Chinese is no part of the word that it stands behind. */
  count: `((?<![\\w./]|[\\w"'\`/]:)${number}(?!\\w|\\.\\d)|${numeral}(?!\\w|\\.\\d))`,
  port: '["\'`]?:?(\\d{1,5})["\'`]?(?!\\w|\\.\\d|\\s?%)',
  path: '["\'`]?((?<!:/)/(?!/)(?:[\\w.@*$/{}-]{0,200}[\\w*/$}-])?)["\'`]?',
  size: `["'\`]?(${size})["'\`]?`,
  cpu: overLines`
    ["'\x60]?(?<![\w.])(
      \d{1,6}(?:\.\d{1,3})?m?(?![\w.]*\d|[A-Za-z]|\s?(?:[KMGT]i?B?(?!\w)|%))|half(?:\san?|\sof\sa)?|
      a\squarter(?:\sof\sa)?|one|two|three|four|an?|半个?|[一二两三四五六七八]个?
    )["'\x60]?
  `,
  time: overLines`
    ["'\x60]?(
      (?:\d{1,8}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|
      (?:half\san?|an?)(?=(?:\s|-)?(?:sec|min|hour|hr|day))|[半一二两三四五六七八九十]{1,3})(?:\s|-)?
      (?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|秒钟?|分钟?|个?小时|天)?
    )["'\x60]?(?![\w.]*\d)(?![A-Za-z%])
  `,
  percent: '(\\d{1,3})\\s?(?:%|percent|per\\scent)',
  amount:
    '["\'`]?(\\d{1,5}\\s?%?|one|two|three|four|five|ten|(?:an?\\s|one\\s)?(?:quarter|third|half|fifth)|[一二两三四五])["\'`]?(?!\\w)',
  key: `(${key})`,
  keys: list(key),
  value: `(${value})`,
  /** A value that is no word of the sentence. */
  word: `((?=["'\`])${value}|(?<![A-Za-z0-9_])${stop}${value})`,
  values: list(value),
  pair: `(${pair})`,
  pairs: `(${pair}(?:(?:${also}|\\s(?=${key}=[^\\s=]))${pair}){0,15})`,
  quoted: '("[^"\\n]{1,800}"|`[^`\\n]{1,800}`|\'[^\'\\n]{1,800}\')',
  array: '(\\[[^\\]\\n]{1,1500}\\])',
  host: overLines`
    ["'\x60]?(?:https?://)?((?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.){1,6}${noFile}[a-z]{2,24})["'\x60]?
    (?![\w-]|\.\w|/[\w.-]{1,60}["'\x60]?\s?[:=])
  `,
  ip: '["\'`]?(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})["\'`]?(?![\\w/])',
  cidr: '["\'`]?(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}/\\d{1,2})["\'`]?',
  image:
    '["\'`]?(?<![A-Za-z0-9_/-])((?:[a-z0-9][\\w.-]{0,100}(?::\\d{2,5}(?=/))?/){0,5}[a-z0-9](?:[\\w.-]{0,100}\\w)?(?::\\w(?:[\\w.-]{0,120}\\w)?)?(?:@sha256:[0-9a-f]{64})?)["\'`]?',
};
