import { han, matter, piece, type Told } from '../sentence.ts';
import { each } from '../values.ts';
import { sourceIn, sources } from '../sources.ts';

const listed = String.raw`(?<=[a-z]_[a-z0-9_]{1,40}(?:,\s|\sand\s|,\sand\s))[a-z][a-z0-9]{2,40}(?=\s(?:from|out\sof|come|are|in|live|sit))|(?<=(?:holds|contains|provides|has|keeps|with)\s)[a-z][a-z0-9]{2,40}(?=(?:,\s|\sand\s)[a-z][a-z0-9]{2,40}(?:\s|$))|(?<=(?:holds|contains|provides|has|keeps|with)\s[a-z][a-z0-9]{2,40}\sand\s)[a-z][a-z0-9]{2,40}(?=\s|$)|[a-z][a-z0-9]{2,40}(?=(?:,\s|\sand\s|,\sand\s)[a-z][a-z0-9]{0,40}_[a-z0-9_]{1,40}(?![\w.-]))`;
const reread = String.raw`(?<=(?<![\w-])(?:read|reads|expects?|needs?|wants?|uses?|gets?|knows|sees)\s(?:it|that|them|this)\sas\s["'\x60]?)[a-z][a-z0-9]{3,40}(?![\w-])`;
const named = String.raw`[a-z][a-z0-9]{0,40}(?:_[a-z0-9]{1,40}){1,8}|TZ|LANG|(?<=(?<![\w-])(?:env(?:ironment)?\s)?variable\s["'\x60]?)(?!(?:is|of|in|to|that|called|named|with|for|should|must)(?![\w-]))[a-z][\w]{1,60}|(?<=变量\s?["'\x60]?)[a-z]\w{1,60}`;
/** Words that are nothing but values: of others nobody knows whether they say more. */
const words =
  'true|false|yes|no|on|off|debug|info|warn|warning|error|trace|fatal|verbose|production|prod|development|staging|json|text|utc';
const token = String.raw`[\w./:@%+~?&=-]{0,200}`;
const value = String.raw`(?<=(?<![\w-])(?:to|be|is|as|value|equals?|of|with|看到|为|成|是|等于|值)[\s:=]{1,3}["'\x60]?)(?:(?:${words})(?![\w./:-])|(?=${token}[\d/:@.])(?:[\w./:@%+~?&=-]|,(?=\w)){0,200}[\w/])(?![\w%])`;
/** Right behind its name: `RETRIES (3)`, `RETRIES: 3`, `FEATURE_FLAGS being new-cart`. */
const behind = String.raw`(?<=[a-z0-9]_[a-z0-9_]{1,60}["'\x60]?\s?\()\w[\w./:@%+~?&=-]{0,100}(?=\))|(?<=[a-z0-9]_[a-z0-9_]{1,60}["'\x60]?:\s["'\x60]?|[a-z0-9]_[a-z0-9_]{1,60}["'\x60]?\sbeing\s["'\x60]?)(?!(?:from|in|an?|the|set|of|not|secret|key)(?![\w-]))\w(?:[\w./:@%+~?&=-]{0,100}\w)?|(?<=[a-z0-9]_[a-z0-9_]{1,60}[\"'\x60]?\s(?:should|must|has\sto|needs\sto|shall|will)\sbe\s[\"'\x60]?)(?!(?:from|in|an?|the|set|of|not|secret|key|taken|read|available|there|different|left|stored|passed|given|present|empty|optional|required|changed|kept)(?![\w-]))\w(?:[\w./:@%+~?&=-]{0,100}\w)?(?=[\"'\x60]?(?:[,;)]|\sand\s|$))|(?<=[A-Z][A-Z0-9_]{1,60}(?:\sbeing|:)?\s\(?)\d{1,9}(?![\w./:%-]|\s?(?:%|percent|replicas|pods))`;
const assigned = String.raw`(?<=[\w"'\x60]\s?=\s?["'\x60]?)[\w/](?:(?:[\w./:@%+~?&=-]|,(?=\w)){0,200}[\w/=])?`;

const spoken = [
  String.raw`(?<value>${assigned}|${behind}|${value})`,
  String.raw`(?<name>(?:${named}|${listed}|${reread})(?![\w.-]))`,
  String.raw`(?<sign>=)`,
  each,
  piece('now', 'currently|right now|today|at the moment|when|while|whenever'),
  han('now', '如果|除非|否则|目前|当前|现在|时候|期间'),
  piece('give', 'being|that of|those of'),
  piece('variable', '(?:(?:env|environment|config) )?(?:variables?|vars?|envs?)|environment'),
  han('variable', '环境变量|变量|环境'),
];

/** Plain values for a program: `it expects FEATURE_FLAGS=beta,search in its environment`. */
export const variables = matter(
  String.raw`[a-z]_[a-z]|(?<![\w-])TZ(?!\w)|variable|变量`,
  [
    // A name of one word, beside one that can be nothing else.
    String.raw`(?<name>(?<=[a-z]_[a-z0-9_]{1,40}[^.;\n]{1,80})(?!(?:key|secret|value|name|field|port|config|variables?|env|and|to|with|is)(?!\w))[a-z][a-z0-9]{2,40}(?=\s\(\w|:\s\w|\s\d{1,9}(?![\w.%:])|\sbeing\s))`,
    ...spoken,
    piece(
      'give',
      'set|sets|values?|pass(?:ed)?|given?|gives?|expects?|wants?|see|sees|put|add|define[ds]?|equals?|run|runs|running|start(?:ed)?|use|uses|receives?|provide[ds]?|export(?:ed)?|inject(?:ed)?|assign(?:ed)?|called|named|inside',
    ),
    han('give', '运行时?|启动时?|传入?|传递?|注入|定义|加上?|添加|看到|等于|值|里面|名为|叫做?|成|为|一个'),
  ],
  given,
);

function given(told: Told): string | undefined {
  const [names, values] = [told.all('name'), told.all('value')];
  if (told.hasOneOf('now', 'each') || names.length === 0 || names.length !== values.length) return undefined;
  if (!names.every((name) => isPlain(name))) return undefined;
  return names.map((name, at) => `set ${name} to \`${values[at] ?? ''}\``).join(', ');
}

/** What is secret is no plain value, and the port of a program is told in other ways. */
function isPlain(name: string): boolean {
  return /^[A-Z][A-Z0-9_]+$/u.test(name) && !/(?:^|_)(?:PORT|PASSWORD|PASSWD|SECRET|TOKEN|KEY)$/u.test(name);
}

/** Values that stand in a ConfigMap or Secret: `SMTP_HOST and SMTP_PORT can be found in the config map mail`. */
export const variableSources = matter(
  String.raw`secret|(?<![\w-])key(?!\w)|config[\s-]?map|密钥|密文|配置字典`,
  [
    // What the secret is for, where all else of it is said.
    piece(
      'subject',
      '(?<=(?:^|[,;.] |and )(?:(?:the|our|its|an?) )?)(?:[a-z][a-z0-9]{1,20} ){0,2}(?:(?:api|access|auth|signing|encryption|webhook|private|client|bearer|licen[cs]e) )?(?:keys?|tokens?|secret key|credentials?|passwords?|licen[cs]es?)(?: (?:for|of|to) [a-z][a-z0-9]{1,20})?(?= (?:is|are|lies|lives|sits|comes|stands|was|can be)(?: [a-z]{2,9}){0,2} (?:in|from|under|inside|as) )',
    ),
    ...sources,
    piece(
      'whole',
      '(?:all|every|each|everything|whole|entire)(?: (?:of|the|its|single|one))*(?: (?:keys?|entry|entries|values?|contents?|data|pairs?))?|keys|entries|contents?',
    ),
    han('whole', '(?:所有|全部|整个|每个)的?(?:键值?对?|内容|变量|数据|条目|值|key)?'),
    ...spoken,
    piece('noted', '(?:(?:api|db|database) )*(?:passwords?|tokens?|user|username)'),
    piece(
      'reader',
      '(?:the |our )?(?:app|application|program|service|code|it)(?= (?:reads?|expects?|needs?|wants?|uses?|gets?|knows|sees) (?:(?:it|that|them|this) as|[a-z0-9]{1,20}_[a-z0-9]))',
    ),
    piece(
      'there',
      'expects?|wants?|knows|sees|gets?|needs?|stored|lives?|sits?|lies|comes?|kept|held|found|find|reads?|(?:be )?read|taken?|takes?|out|there|called|named|holds?|contains?|provided|provides|uses?|using|inside|located|available|pick(?:ed)?|up|fetched|fetch|values?|keys?|under|load(?:ed)?|inject(?:ed)?|import(?:ed)?|expose[ds]?|turn(?:ed)?|becomes?|pass(?:ed)?|set|respectively|mapped|filled|read',
    ),
    han(
      'there',
      '里面|当中|其中|中|取(?:出|自|得)?|读(?:取|出)?|来自|从|存(?:在|放)?|放(?:在)?|拿|键名?|字段|值|密码|名为|名叫|叫做?|key|注入|加载|导入|作为|当作|变成|成为|成|当|引用|使用|用|获取',
    ),
  ],
  drawn,
);

function drawn(told: Told): string | undefined {
  const source = sourceIn(told);
  const [names, keys] = [told.all('name'), told.all('key')];
  if (source === undefined || told.hasOneOf('now', 'value', 'sign')) return undefined;
  if (names.length === 0) return allOf(told, source);
  if (told.has('whole') || !names.every((name) => /^[A-Z][A-Z0-9_]+$/u.test(name))) return undefined;
  // A word that may be the key, or may say what the variable is.
  if (keys.length === 0 && told.hasOneOf('noted', 'subject')) return undefined;
  if (keys.length !== 0 && keys.length !== names.length) return undefined;
  return names
    .map((name, at) => `${name} from the ${source}${keys.length === 0 ? '' : ` with key ${keys[at] ?? ''}`}`)
    .join(', ');
}

function allOf(told: Told, source: string): string | undefined {
  const isMeant = told.has('whole') && told.has('variable') && !told.has('key');
  return isMeant ? `all keys of the ${source} as environment variables` : undefined;
}
