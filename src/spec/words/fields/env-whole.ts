import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import { toList } from '../values.ts';
import type { Meaning } from '../wish.ts';
import { config, noun, secret } from './env-words.ts';

const all =
  (field: 'configMapRef' | 'secretRef') =>
  (names = ''): Meaning =>
    container({ envFrom: toList(names).map((name) => ({ [field]: { name } })) });

const whole = (held: string): string =>
  `(?:all |every |each |the |of )*(?:keys?|entries|entry|values?|data) (?:of|in|from) (?:the )?${held} {name} (?:(?:should|must|will|are|is|be|get|exposed|available|loaded|imported|injected|as|to|into|become|becomes) ){1,5}(?:an? )?${noun}s?(?:,? (?:each |all )?(?:prefixed (?:with|by)|with (?:the |a )?prefix(?: of)?) ["'\`]?([A-Za-z_][A-Za-z0-9_]{0,40})["'\`]?)?`;

const wholeOf =
  (field: 'configMapRef' | 'secretRef') =>
  (name = '', prefix = ''): Meaning =>
    container({ envFrom: [{ ...(prefix === '' ? {} : { prefix }), [field]: { name } }] });

/** All keys of a ConfigMap or a Secret as variables. */
export const wholes: readonly Phrase[] = [
  [whole(config), wholeOf('configMapRef')],
  [whole(secret), wholeOf('secretRef')],
  [
    [
      overLines`
        (?:load|take|import|use|expose|get|set|with|inject|populate)?s? ?(?:all |the )*
        (?:${noun}s? |keys? |values? |entries |data ){0,2}(?:as ${noun}s? )?from (?:all (?:the )?keys (?:in|of) )?
        (?:the )?${config} {names}(?: as (?:${noun}s?))
      `,
      `(?:load|take|import|get|inject|populate|set)s? (?:all |the |its )*(?:${noun}s?) from (?:the )?${config} {names}`,
      `envFrom(?: with| using| the|:)* ${config} {name}`,
      `(?:everything|(?:all|every|each)(?: of)?(?: the| its)* (?:keys?|entries|entry|values?|variables?|pairs|settings)(?: and values)?) (?:of|in|from|out of) (?:the )?${config} {name}(?= (?:is|are|becomes?|as|into|to)(?: [a-z]{1,12}){0,4} (?:${noun}|environment)|,? and |[.;,]|$)(?:(?: [a-z]{1,12}){1,5} ${noun})?`,
      'envFrom{is}["\'`]?([a-z0-9][a-z0-9.-]{0,60}-(?:config|cm|configmap|env|settings))["\'`]?',
      `(?:load|import|inject|expose|use|add|pass|read)(?:s|ing)? (?:also )?(?:the |whole |entire |an? )*${config} {name} (?:as|into|to|in|through) (?:its |the )?${noun}`,
      `(?:load(?:s|ing)?|all|every|each|set|inject|expose|import)? ?(?:all |the |every |each )*keys? (?:of|in|from) (?:the )?${config} {name} (?:as|becomes?|into|to) (?:an? )?(?:${noun}s?)`,
      `(?:将|把)?~${config}~{name}~(?:中)?的?(?:所有|全部)(?:的)?(?:键|数据|内容|键值)*(?:加载|导入|注入|作为|设为|设置为)*(?:为)?(?:环境变量)`,
      `(?:从|将|把)~${config}~{names}(?:中|的)*(?:加载|导入|注入|读取|引入)?(?:所有|全部)(?:的)?(?:键|数据|内容)?(?:加载|导入|注入|作为|设为|设置为)*(?:环境变量)`,
    ],
    all('configMapRef'),
  ],
  [
    [
      `(?:load|take|import|get|inject|read)s? (?:all|every|each) (?:of )?(?:the )?(?:keys?|entries|entry|values?|settings) (?:of|in|from) {name} (?:as|into|to) (?:an? )?${noun}s?`,
      `(?:all|every|each) (?:of )?(?:the )?(?:keys?|entries|entry|values?|settings) (?:of|in|from) {name} becomes? (?:an? )?${noun}s?`,
      `(?:将|把)~{name}~(?:中)?的?(?:所有|全部)(?:的)?(?:键值?|条目|数据|内容)(?:加载|导入|注入|作为|设为|设置为)+(?:为)?环境变量`,
    ],
    (name = '') =>
      /^(?:config ?map|secret|envfrom)$/iu.test(name) ? undefined : container({ envFrom: [{ named: name }] }),
  ],
  [
    [
      `(?:(?:load|take|import|get|inject|populate|set)s? |(?<=[,;] ?|\\n|and |with ))(?:all |the |its )*(?:${noun}s?) from (?:the )?${secret} {names}`,
      `envFrom(?: with| using| the|:)* ${secret} {name}`,
      `(?:everything|(?:all|every|each)(?: of)?(?: the| its)* (?:keys?|entries|entry|values?|variables?|pairs|settings)(?: and values)?) (?:of|in|from|out of) (?:the )?${secret} {name}(?= (?:is|are|becomes?|as|into|to)(?: [a-z]{1,12}){0,4} (?:${noun}|environment)|,? and |[.;,]|$)(?:(?: [a-z]{1,12}){1,5} ${noun})?`,
      'envFrom{is}["\'`]?([a-z0-9][a-z0-9.-]{0,60}-(?:secrets?|creds|credentials))["\'`]?',
      `(?:load|import|inject|expose|use|add|pass|read)(?:s|ing)? (?:also )?(?:the |whole |entire |an? )*${secret} {name} (?:as|into|to|in|through) (?:its |the )?${noun}`,
      `(?:load(?:s|ing)?|all|every|each|set|inject|expose|import)? ?(?:all |the |every |each )*keys? (?:of|in|from) (?:the )?${secret} {name} (?:as|becomes?|into|to) (?:an? )?(?:${noun}s?)`,
      `(?:将|把)?~(?:密钥|Secret)~{name}~(?:中)?的?(?:所有|全部)(?:的)?(?:键|数据|内容|键值)*(?:加载|导入|注入|作为|设为|设置为)*(?:为)?(?:环境变量)`,
      `(?:从|将|把)~(?:密钥|Secret)~{names}(?:中|的)*(?:加载|导入|注入|读取|引入)?(?:所有|全部)(?:的)?(?:键|数据|内容)?(?:加载|导入|注入|作为|设为|设置为)*(?:环境变量)`,
    ],
    all('secretRef'),
  ],
  [
    [
      `(?:all|every|each)(?: of)?(?: the| its| their)* (?:keys?|entries|entry|values?|data|pairs|settings) (?:of|in|from) (?:the |this |that |its )?(config ?-?map|secret)(?: (?:should|must|will|are|is|be|get|gets|exposed|available|loaded|imported|injected|as|to|into|become|becomes)){1,5} (?:an? )?${noun}s?,? (?:each |all )?(?:prefixed (?:with|by)|with (?:the |a )?prefix(?: of)?|and (?:get |have )?(?:the )?prefix) ["'\`]?([A-Za-z_][A-Za-z0-9_]{0,40})["'\`]?`,
      `(?:该|此|这个)?(ConfigMap|Secret|配置映射|密钥)~?(?:中|里)?的?(?:所有|全部)(?:的)?(?:条目|键值?对?|数据|内容)(?:都|应该?|均|要|需)*(?:作为|成为|变成|设为|导入为|注入为|加载为)(?:带有?|具有|加上?|以)?前缀(?:为)?~["'\`]?([A-Za-z_][A-Za-z0-9_]{0,40})["'\`]?~?(?:为前缀)?的?环境变量`,
    ],
    (kind = '', prefix = '') =>
      container({ envFromKind: /secret|密钥/iu.test(kind) ? 'Secret' : 'ConfigMap', envFromPrefix: prefix }),
  ],
  [
    `envFrom{is}(?:${config} )?["'\`]?([a-z0-9][a-z0-9.-]{0,60})["'\`]?,? (?:with )?(?:the |a )?prefix(?: of|:|=)? ?["'\`]?([A-Za-z_][A-Za-z0-9_]{0,40})["'\`]?`,
    wholeOf('configMapRef'),
  ],
  [
    [
      `(?:gets?|has|have|with|load(?:s|ing)?|import(?:s|ing)?|inject(?:s|ing)?|all|every|use|uses|read(?:s|ing)?|takes?|expose(?:s|d)?)(?: (?:all|every|the|its|of|from|in|this|that|entries|entry|keys?|values?|data|contents?|variables))* (config ?-?map|secret)(?:'s)?(?: (?:data|keys|entries|values|contents))? (?:as|in|into|through|via) (?:its |the |an? )?(?:${noun}|envFrom)`,
      overLines`
        (?:
          gets?|takes?|taking|has|have|with|load(?:s|ing)?|import(?:s|ing)?|inject(?:s|ing)?|
          read(?:s|ing)?
        ) (?:all|every|each)(?: of)?(?: its| the)? (?:variables?|keys?|${noun}) (?:from|of|in) (?:this|that|the|its) (config ?-?map|secret)
        (?! ["'\x60]?[a-z0-9]+-)
      `,
      `从(?:该|此|这个|上述)~(ConfigMap|Secret|配置映射|密钥)~(?:中|里)?(?:获取|读取|加载|导入|引入|注入)(?:所有|全部)(?:的)?(?:环境变量|变量|键值对?|键)`,
      `(?:through|via|using|with|by) envFrom()(?! (?:with|the|config|secret|using))`,
      `(?:all |every |the |its |with |and )*(?:${noun}s?|env) from (?:the |that |this )?(config ?-?map|secret)(?=[,.;)\\n]|$)`,
      `(?:loads?|takes?|uses?|gets?|has|reads?|imports?) (?:it|them|that|both|all of it) as (?:its |the )?(?:${noun}s?|env)()(?![\\w-])`,
      `(?<!only )all (?:its|the|of its|of the) (?:keys?|entries|values?|pairs|settings) (?:as|become|into) (?:its |the |an? )?(?:${noun}s?|env)()(?![\\w-])`,
      `(?:将|把)?(?:该|此|这个|上述)?(ConfigMap|Secret|配置映射|密钥)(?:中)?的?(?:所有|全部)(?:的)?(?:条目|键|数据|内容|键值对?)(?:都)?(?:作为|设为|设置为|导入为|注入为?|加载为)环境变量`,
      `(?:以|通过|用|作为)环境变量(?:的)?(?:方式|形式)?(?:引入|注入|导入|加载|读取|暴露)(?:其|它|该|这个|上述)?(ConfigMap|Secret|配置映射|密钥)?(?:中)?的?(?:全部|所有)(?:的)?(?:键值对?|键|数据|内容|配置|条目)`,
    ],
    (kind = '') =>
      container({ envFromKind: /secret|密钥/iu.test(kind) ? 'Secret' : kind === '' ? '' : 'ConfigMap' }),
  ],
];
