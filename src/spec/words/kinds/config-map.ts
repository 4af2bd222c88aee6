import { overLines } from '../../../kernel/over-lines.ts';
import type { Kind } from '../kind.ts';
import { phrases } from '../phrase.ts';
import { on, oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { toList, toPairs } from '../values.ts';

const data = (said: Record<string, string>): Meaning | undefined =>
  Object.keys(said).length === 0
    ? undefined
    : oneOf(['ConfigMap', { data: said }], ['Secret', { data: said }]);

const ofVariable = (key = '', value = ''): Meaning | undefined =>
  /^[A-Z][A-Z0-9_]+$/u.test(key) ? one(key, value) : undefined;

const one = (key = '', value = ''): Meaning | undefined =>
  /^(?:with|the|a|an|and|value|named|key|is|to|of|it|there|this|that|which|what|they|these|those|its|made)$/iu.test(
    key,
  ) ||
  /^(?:the|a|an|of|and|is|are|must|should|can|may|will|not|from|for|in|named|called|to|secret|config-?map)$/iu.test(
    value,
  )
    ? undefined
    : data({ [key]: value });

/** What Secrets hold most: said without a word for the pair. */
const credential =
  '(username|login|pass(?:word|phrase)?|(?:access |auth )?token|api[ _-]?key|client[ _-]?(?:id|secret)|用户名|密码)';

/** What Kubernetes itself looks for in the Secrets of its types. */
const typed = '["\'`]?(?<![\\w/-])(\\.dockerconfigjson|tls\\.crt|tls\\.key|ssh-privatekey)';

const credentialOf = (name = '', value = ''): Meaning | undefined => {
  const meaning = one(zhNames[name] ?? name.toLowerCase().replaceAll(' ', '-'), value);
  return meaning && { ...meaning, says: (meaning.says ?? []).filter(({ on: kind }) => kind === 'Secret') };
};
const zhNames: Readonly<Record<string, string>> = { 用户名: 'username', 密码: 'password' };

/** `the key comes from there` names none. */
const going = /^(?:comes?|is|are|lives?|sits?|goes|gets|stays?|should|must|can|may|will|has|from)$/u;

/** The keys of a Secret, whose values people rightly keep to themselves. */
const keysOnly = (said = ''): Meaning | undefined => {
  if (going.test(said)) return undefined;
  const keys = toList(said);
  const empty = Object.fromEntries(keys.map((key) => [key, '']));
  return { ...on('Secret', { data: empty }), value: keys.join(', ') };
};

const file =
  '["\'`]?([\\w-]{1,60}\\.(?:ya?ml|json|properties|conf|cfg|ini|txt|env|sh|xml|html|toml|cnf|sql|py|js))["\'`]?';

/** Lines that are indented below the name of their file. */
const below = '\\n((?:[ \\t]{1,12}[^\\n]{1,300}(?:\\n(?=[ \\t]))?){1,40})';
const contentOf = (said: string): string => {
  const lines = said.split('\n').filter((one) => one.trim() !== '');
  const edge = Math.min(...lines.map((one) => one.search(/\S/u)));
  return `${lines.map((one) => one.slice(edge).trimEnd()).join('\n')}\n`;
};

const line = String.raw`["'\x60]?[\w.-]{1,60}~[=:]~[^\s;"'\x60]{1,80}["'\x60]?`;
const linesOf = (said: string): string[] =>
  said
    .split(/,?\s(?:and|plus)\s|,\s|\s?(?:和|、|以及)\s?/u)
    .map((one) => one.replaceAll(/^["'`]|["'`.。]$/gu, ''));

export const configMap: Kind = {
  kind: 'ConfigMap',
  apiVersion: 'v1',
  names: ['config ?-?maps?', 'cm(?= ["\'`]?[a-z])', '配置(?:映射|字典|图)'],
  near: ['ConfigMap', 'Secret'],
  reader: phrases('data', { en: 'Data', zh: '数据' }, [
    [
      `(?:(?:with|and|the|its|in|data|stringData|key|whose|where|,|键|其)[ ,:]*)*${typed}(?:["'\`]?)(?: key|~?键)?(?:的值)?(?:~?(?:is|holds|has|contains|of|with|to|set to|the|value|base64|encoded|string|:|=|为|是|字符串|编码的?)~?)+{value}`,
      one,
    ],
    [
      '(?:(?:with|and|the|has|have|contains?|containing|keys?|data|包含|含有?|键)[ ,:]*)*tls\\.crt(?:,| and|、|~?和~?|&)*~?tls\\.key(?: keys?|~?两个~?(?:键|key))?',
      () => keysOnly('tls.crt, tls.key'),
    ],
    [
      `文件~?([\\w.-]{1,60})~?包含以下行:~?("[^"\\n]{1,200}"(?:、"[^"\\n]{1,200}"){0,19})`,
      (key = '', said = '') => one(key, `${said.replaceAll(/^"|"$/gu, '').replaceAll('"、"', '\n')}\n`),
    ],
    [
      [
        overLines`
          ${file}(?: file| key)?,?(?: (?:with|whose|containing|contains|has|having|of|the|two|three|following|these|in|it))*[ ]
          lines?(?: read| are| of|:)* (${line}(?:(?:, ?and |, | and | plus )${line}){0,7})
        `,
        `${file}~?,?~(?:文件)?(?:里|中)?(?:包含|有|内容为|含有)(?:以下)?[一两二三四五]?行(?:内容)?~[:,]?~(${line}(?:(?:和|、|以及|,)~?${line}){0,7})`,
      ],
      (key = '', said = '') => one(key, `${linesOf(said).join('\n')}\n`),
    ],
    [
      [
        `(?:with |and |a |the |containing |that contains? |holding |including |one |file |named |called |key |has |an? )*${file}(?: file| key)?(?: with| whose| containing| that| contains?| has| having| the| a| content| contents| of| value| is| are| text| as|:|=)*~("[^"]{1,800}"|\`[^\`]{1,800}\`|'[^']{1,800}')`,
        `(?:包含|带有|含有|和|以及|一个|名为|文件|键)*~${file}~(?:文件)?(?:,|内容|其|的|为|是|:|值)*~("[^"]{1,800}"|\`[^\`]{1,800}\`|'[^']{1,800}')`,
      ],
      one,
    ],
    [
      [
        `(?:file |key |named |called |the |a )*${file}(?: file| key)?(?: with| containing| contents?| of| the| as| follows)*:[ \\t|]{0,4}${below}`,
      ],
      (key = '', said = '') => one(key, contentOf(said)),
    ],
    [
      [
        '(?:with |and |the |a |containing |that contains? |holding |including |storing |has |having |following |some |two |three |set |stores? )*(?:data|key-?~?values?(?: pairs?)?|keys? and values?|entries|entry|pairs?|configuration|settings?|literals?)(?: of| is| are| as| with| like| such as|:|=|,)*~{pairs}',
        '(?<=(?:(?:config ?-?maps?|secrets?) ["\'`]?[a-z][\\w-]{0,60}["\'`]?:~|(?:^|[.;+\\n] ?)(?:config ?-?map|cm) [a-z][\\w-]{0,60} )){pairs}',
        '(?:with |and |the |containing |two |three |following )*keys?(?: named| called| of| are|:)*~{pairs}',
        '(?:包含|带有|含有|有|以下|两个|三个)*键(?:值对?)?(?:为|是|:)*~{pairs}',
        overLines`
          (?:
            with|containing|contains|holding|including|storing|stores|that has|having|set|has|and|,
          ) {pairs}(?= data| as data|,|\.|;|$| and| in it| plus| along| as well| in (?:the )?namespace)
        `,
        '(?:包含|带有|含有|存储|具有|有|其|内容|的|为|是|和|以及|以下|两个|三个)*(?:数据|键值对?|配置(?:项|数据)?|条目|内容)(?:为|是|:|包括|包含|如下)*~{pairs}',
        '(?:包含|带有|含有|存储|具有|,)~{pairs}(?!.{0,3}标签)',
        '(?:里面|其中|里边|内|里)(?:包含|存放|放|有|含有?)(?:了|着)?~{pairs}',
      ],
      (said = '') => data(toPairs(said)),
    ],
    [
      '(?<![\\w.-])((?:[A-Za-z_][\\w.-]{0,60}=[^\\s,;=]{1,100}(?: |(?=[,.;]|$))){2,12})',
      (said = '') => data(toPairs(said)),
    ],
    [
      [
        '(?:with |and |the |a |an? |one |containing |has |set |sets |that contains? )*(?:data )?key(?: named| called| of|:)*~{key}(?![\\w-])(?: (?:with|and(?= (?:its|the|a|values?|set|has|with))|has|having|set|to|equal|its|the|a|that|whose|containing|is|of|as))*(?: values?)?(?: of| is| to| as| equal| set|:|=)*~{value}',
        '(?<!(?:variables?|env|vars?) ["\'`]?)(?:and )?{key} (?:key )?(?:with|having) (?:the |a )?value(?: of|:)? {value}',
        '(?:set|setting|maps?|mapping|assign(?:ing)?) (?:the )?(?:key )?{key} (?:equal )?to (?:the )?(?:value )?(?:of )?{value}',
        '(?:包含|一个|有|其|的|和|并|以及)*(?:键|key)(?:为|是|名为|:)*~{key}~(?:,|和|且|的|对应|、|其|并)*(?:值|value)(?:为|是|:|设为|设置为)*~{value}',
        '键{key}(?:的值)?(?:应?改)?(?:为|是|:|设为|设置为)+~{value}',
        '(?:has |have |with |and |the |key |set )*{key} (?:is |be )?(?:set |changed )(?:equal )?to {value}',
        '(?:an? )?(?:additional |new |further |another )?(?:entry|item|key|value) {key} (?:with|having|of) (?:the |a )?(?:value(?: of)? )?{value}',
        '(?:with |and |, )?["`]([\\w.-]{1,80})["`] (?:is|as|=|set to|being) ("[^"\\n]{0,300}"|`[^`\\n]{0,300}`)',
        '(?<=[:,.;] ?(?:and )?|and |data |keys |keys are )([A-Z][A-Z0-9_]{1,60}) (?:is|with (?:the )?value(?: of)?|set to) {value}',
        '["`]([\\w.-]{1,80})["`]~(?:的值)?(?:为|是)~("[^"\\n]{0,300}"|`[^`\\n]{0,300}`)',
        '(?:and |, ?|: ?|data:? )+["\'`]?([A-Za-z][\\w-]{0,40}[._-][\\w.-]{1,60})["\'`]? (?:with |as )?("[^"\\n]{0,300}"|`[^`\\n]{0,300}`)',
        '(?:add|adding|添加) ([a-z][\\w.-]{1,60})=([\\w./:-]{1,100})',
        '{key}(?:的)?值?(?:设置?为|设为)~{value}',
        '{key}~?(?:这个)?键?的(?:取?值|内容)(?:应|需)?(?:为|是|:)~{value}',
      ],
      one,
    ],
    [
      '(?<![\\w.-])([A-Z][A-Z0-9_]{2,60}) \\((?!secret|from|key|config|field)["\'`]?([^()\\s"\'`]{1,80})["\'`]?\\)',
      ofVariable,
    ],
    [
      [
        `(?:with |and |containing |holding |for |the |an? |, ?)+${credential}(?: is| of| set to|:|=)*~{value}`,
        `(?:包含|带有|含有|和|,|、|其)*~${credential}~(?:为|是|:|=)*~{value}`,
      ],
      credentialOf,
    ],
    [
      [
        '(?:with |and |the |containing |that has |that contains? |holding |including |has |two |three )*keys(?: named| called| of|:)* {names}',
        '(?:with |and |the |containing |that has |that contains? |holding |including |has |an? |one |single )*key(?: named| called|:)* {name}(?! (?:with|set|equal|to|=))',
        '(?:包含|带有|含有|有|其|的|和|以及|两个|三个|一个)*键(?:名?为|是|有|:|包括|叫)*~{names}',
      ],
      keysOnly,
    ],
    [
      ['immutable(?:{is}true)?(?!{is}false)', '不可变(?:的)?'],
      () => oneOf(['ConfigMap', { immutable: true }], ['Secret', { immutable: true }]),
    ],
    [
      [
        '(?:of |with |secret )*type{is}["\'`]?(Opaque|(?:[a-z0-9-]{1,30}\\.){0,3}kubernetes\\.io/[a-z-]{2,30})["\'`]?',
        '(?<=secret [^.;]{0,40})\\((kubernetes\\.io/[a-z-]{2,30})\\)',
        '["\'`]?(Opaque|(?:[a-z0-9-]{1,30}\\.){0,3}kubernetes\\.io/[a-z-]{2,30})["\'`]?~(?:type|类型)',
        '类型(?:为|是|:)~["\'`]?(Opaque|(?:[a-z0-9-]{1,30}\\.){0,3}kubernetes\\.io/[a-z-]{2,30})["\'`]?',
      ],
      (type = '') => oneOf(['Secret', { type }]),
    ],
  ]),
  given: (body) => body,
  body: ({ data: said, immutable }) => ({
    ...(said === undefined ? { data: {} } : { data: said }),
    ...(immutable === true ? { immutable } : {}),
  }),
};
