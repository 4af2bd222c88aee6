import { phrases } from '../phrase.ts';
import { container } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toList, toPairs } from '../values.ts';

export const noun = '(?:env(?:ironment)?(?: ?-?variables?| ?-?vars?|s)?(?![A-Za-z])|环境变量)';
export const variable = '["\'`]?(?<![\\w.-])([A-Za-z_][A-Za-z0-9_]{1,80})["\'`]?';

function values(said: string): Meaning | undefined {
  const env = Object.entries(toPairs(said)).map(([name, value]) => ({ name, value }));
  return env.length === 0 ? undefined : container({ env });
}

/** Short names of things that are no variables. */
const things = /^(?:CPU|GPU|RAM|TLS|SSL|TCP|UDP|HTTPS?|PVC?|HPA|PDB|DNS|API|URL|YAML|RW[OX]|UID|GID|TTL)$/u;

export const isVariable = (name: string): boolean => /^[A-Z_][A-Z0-9_]+$/u.test(name) && !things.test(name);

const plain = (name = '', value = ''): Meaning | undefined =>
  /^(?:from|the|and|to|of|is|a|an)$/iu.test(value) ||
  /^(?:variables?|vars?|named|with|to|from|the|is|are|called)$/iu.test(name)
    ? undefined
    : container({ env: [{ name, value }] });

export const secret = '(?:kubernetes )?(?:secret|密钥|机密)(?: named| called|名为)?';
export const config = '(?:config~-?map|cm(?= )|配置映射|配置字典)(?: named| called|名为)?';
/** Several words that go on to the end of what is said, and say nothing else. */
const notSaid =
  '(?!(?:and|with|on|in|at|for|using|as|then|to|replicas?|copies|ports?|image|via|by|inside|under|also|instead|please|now|namespace|deployment|service|containers?|pods?|when|so|expose|run|mount|env|variable|value)(?![\\w-]))';
const sentence = `${notSaid}[A-Za-z][\\w!'-]{0,40}(?:\\s${notSaid}[A-Za-z][\\w!'-]{0,40}){1,9}`;

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

export const env: Reader = phrases('env', { en: 'Environment', zh: '环境变量' }, [
  [
    [
      `(?:with |and |has |have |using |gets? |use |uses |the |exactly |all )*same ${noun}s?(?: settings)?(?: as (?:the |in )?{name})?`,
      `(?:使用|并|和|与|具有|有|用)*(?:{name}~)?(?:相同|同样|一样|一致)的?(?:~?${noun})(?:配置|设置)?`,
    ],
    (sameEnvAs = '') => container({ sameEnvAs }),
  ],
  [whole(config), wholeOf('configMapRef')],
  [whole(secret), wholeOf('secretRef')],
  [
    [
      `(?:load|take|import|use|expose|get|set|with|inject|populate)?s? ?(?:all |the )*(?:${noun}s? |keys? |values? |entries |data ){0,2}(?:as ${noun}s? )?from (?:all (?:the )?keys (?:in|of) )?(?:the )?${config} {names}(?: as (?:${noun}s?))`,
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
      `(?:gets?|has|have|with|load(?:s|ing)?|import(?:s|ing)?|inject(?:s|ing)?|all|every|use|uses|read(?:s|ing)?|takes?|expose(?:s|d)?)(?: (?:all|every|the|its|of|from|in|this|that|entries|entry|keys?|values?|data|contents?|variables))* (config ?-?map|secret)(?:'s)?(?: (?:data|keys|entries|values|contents))? (?:as|in|into|through|via) (?:its |the |an? )?(?:${noun}|envFrom)`,
      `(?:gets?|takes?|taking|has|have|with|load(?:s|ing)?|import(?:s|ing)?|inject(?:s|ing)?|read(?:s|ing)?) (?:all|every|each)(?: of)?(?: its| the)? (?:variables?|keys?|${noun}) (?:from|of|in) (?:this|that|the|its) (config ?-?map|secret)(?! ["'\`]?[a-z0-9]+-)`,
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
  [
    '(?:with |and |the |using )*(?:jvm|java)(?: |-)?(?:opts|options|arg(?:ument)?s|flags|参数|选项)(?: of| are|:|=|为|是|用)?~["\'`]?((?:-[A-Za-z][\\w:=+.,%/-]{1,60}[\\w%](?: (?=-))?){1,8})["\'`]?',
    (said = '') => plain('JAVA_TOOL_OPTIONS', said),
  ],
  [`值为~{value}~的~${noun}~${variable}`, (value = '', name = '') => plain(name, value)],
  [
    [
      `${noun} {keys} (?:should (?:be )?|are |be |and )*(?:set )?to {values}(?:,? respectively)?`,
      `${noun}~{keys}~(?:应?该?)?(?:分别)?(?:设置?为|为|是)~{values}`,
    ],
    (names = '', said = '') => zipped(toList(names), toList(said)),
  ],
  [
    [
      `(?:with |and |the |an? |set |sets |setting |add |has |use )*(?:following )?${noun}{is}{pairs}`,
      `(?:with|and|设置|,) {pairs} (?:as (?:an? )?)?${noun}`,
    ],
    (said = '') => values(said),
  ],
  [
    [
      `(?:with |and |the |an? |set |setting |add |has )*${noun}~(?:named |called |名为|叫做?)?~${variable}~(?:,|that is |which is |is |and |should be |设置为?)*(?:with |having |and )?(?:the |a )?(?:its )?(?:的)?(?:(?:value|值)(?: of| is| set to| as|为|是|:)?|set to|to|as|of|=|:|为|是|设置?为|with)~{value}`,
      `(?:the )?${variable} ${noun} (?:should be |is |set |must be )*(?:to|as|with value|=)~{value}`,
      `(?:and |with )(?:one )?(?:named |called )?${variable} (?:with |having )(?:the |a )?value(?: of)? {value}`,
    ],
    plain,
  ],
  [
    `(?:sets? |setting |with |and |设置|将)*${variable}~(?:should be |must be |be )*(?:set to|to|=|is|:|设置?为|为)~["'\`]?(-{1,2}[A-Za-z][\\w-]{0,40}(?:[ =][\\w./:-]{1,80}\\w)?)["'\`]?(?=[,;.\\n]|$| and )`,
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    `(?:sets? |setting |change |with |and |设置)*${variable} to (${sentence})(?=[,;.!\\n]|$| and )`,
    (name = '', value = '') => (isVariable(name) && name.length > 4 ? plain(name, value) : undefined),
  ],
  [
    `(?:sets? |setting |and |设置|将|把|、|和|,(?=~[A-Z_]{2,40}~?(?:设|为|to )))~${variable}~(?:is |should be |set |的值)*(?:to|=|设?置?为|:)~{value}`,
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    [
      `(?:the )?(?:${noun} )?${variable} (?:should|must|will|shall) (?:now )?(?:be|become|equal|have (?:the )?value(?: of)?) {value}`,
      `(?:with |and )?${variable} set to {value}`,
      `${noun} ${variable} (?:should|must) have (?:the )?value(?: of)? {value}`,
    ],
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    '(?<![\\w.-])([A-Z][A-Z0-9]*_[A-Z0-9_]{1,60}) \\((?!secret|from|key|config|field|metadata|spec|status|the )["\'`]?([^()\\s"\'`]{1,80})["\'`]?\\)',
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    `(?:and |with |where |, ?)?(?<![\\w.-])["'\`]?([A-Z][A-Z0-9]*_[A-Z0-9_]{1,60})["'\`]? (?:is|equals|being|as|of)(?: set to| equal to)? {value}`,
    (name = '', value = '') =>
      /^(?:set|read|taken|from|the|not|also|required|an?|loaded|in|injected|to)$/iu.test(value) ||
      !isVariable(name)
        ? undefined
        : plain(name, value),
  ],
  [
    `(?:with |and |the |set )*${noun} ([A-Z][A-Z0-9_]{1,60}) (?:to )?(on|off|true|false|yes|no|enabled|disabled|\\d{1,9})(?![\\w.])`,
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    `(?:with |and |change |update )*${variable} to ("[^"\\n]{1,300}"|'[^'\\n]{1,300}'|\`[^\`\\n]{1,300}\`)`,
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
  [
    `(?<![\\w.-])([A-Z_][A-Z0-9_]{1,60}) ?= ?("[^"\\n]{0,200}"|'[^'\\n]{0,200}'|(?:\\$\\(\\w{1,60}\\)|[^\\s"'\`,;()，。、]){1,200})`,
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
]);

function zipped(names: readonly string[], values: readonly string[]): Meaning | undefined {
  if (names.length !== values.length) return undefined;
  return container({ env: names.map((name, at) => ({ name, value: values[at] ?? '' })) });
}
