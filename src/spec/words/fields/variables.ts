import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { phrases, type Mean, type Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import { toList } from '../values.ts';
import type { Meaning, Reader } from '../wish.ts';
import { isVariable } from './env-words.ts';
import { ownShare, shareIn } from './own-shares.ts';

const q = '["\'`]?';
const variable = `${q}(?<![\\w./-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+){0,8})(?![\\w.-])${q}`;
const lead =
  '(?:(?:and|with|also|plus|env|a|an|the|environment|variables?|vars?|named|called|set|sets|环境变量|并|和) ?:? ?)*';
const is = overLines`
  (?:
    ,? ?(?:
      should|must|will|which|that|is|are|be|gets?|takes?|holds?|has|have|shows?|reads?|comes?|taken|
      read|set|filled|value|its|as|to|from|of|with|by|via|through|using|=|:|<-|->|the|值|应|设置?|取自?|来自|
      获取|从|为|是|自|的
    )
  ){0,6} ?
`;
/** `IP` and `NODE` are words, unless they are long enough for a name. */
const isOwn = (name: string): boolean => isVariable(name) && name.length > 3;

const to = (name: string, valueFrom: JsonMap): Meaning | undefined =>
  isOwn(name) ? container({ env: [{ name, valueFrom }] }) : undefined;

/** What a pod may know of itself, as people say it. */
const fields: readonly (readonly [say: string, fieldPath: string])[] = [
  [
    "(?:node ?name|(?:the )?name of (?:the|its) node|(?:the )?node's name|(?:the )?node (?:it|the pod) (?:runs|is|lands|sits) on|(?:所在)?节点(?:的)?(?:名称?|名字))",
    'spec.nodeName',
  ],
  [
    "(?:pod ?IP|(?:the |its )?(?:own )?IP(?: address)? of (?:the|its) pod|its IP(?: address)?|(?:the )?pod's (?:own )?IP(?: address)?|its own IP(?: address)?|Pod~?的?~?IP(?:地址)?)",
    'status.podIP',
  ],
  [
    "(?:host ?IP|(?:the )?IP(?: address)? of (?:the|its) (?:node|host)|(?:the )?(?:node|host)'s IP(?: address)?|(?:节点|主机)的?~?IP(?:地址)?)",
    'status.hostIP',
  ],
  [
    "(?:pod ?name|(?:the )?name of (?:the|its) pod|(?:the )?pod's (?:own )?name|its own name|Pod~?的?(?:名称?|名字))",
    'metadata.name',
  ],
  [
    "(?:pod ?namespace|(?:the )?namespace of (?:the|its) pod|(?:the )?pod's namespace|(?:its|the) (?:own )?namespace(?:'s name)?(?! ?[\\x22\\x27\\x60(]?[a-z][\\w-]{0,60}[\\x22\\x27\\x60)]?(?=[,.;]|$))(?! (?:of|named|called))|(?<=来自|取自|为|是|[:=])~?命名空间(?!~?[a-z])|Pod~?(?:所在)?的?命名空间)",
    'metadata.namespace',
  ],
  [
    '(?:the |its )service ?account(?: name)?(?: of the pod| it runs as)?(?! [a-z][\\w]*-)|(?:Pod~?的?)?服务[账帐][户号](?:的?(?:名称|名字?))?(?!~?[a-z])',
    'spec.serviceAccountName',
  ],
];

const path =
  '((?:metadata\\.(?:name|namespace|uid)|metadata\\.(?:labels|annotations)\\[[\'"][\\w./-]{1,80}[\'"]\\]|spec\\.(?:nodeName|serviceAccountName)|status\\.(?:hostIPs?|podIPs?))(?![\\w]))';

const ofPod: readonly Phrase[] = [
  [
    [
      `${lead}${variable},?${is}(?:pod )?(?:field ?-?ref|field ?-?path|field|字段)?[: ]*(?:the )?(?:field ?path )?[:=]?~?${q}${path}${q}`,
      `${lead}${variable}~?(?:\\(|,)~?(?:from )?(?:the )?(?:field ?-?ref|field)?[: ]*${path}\\)?`,
    ],
    (name = '', fieldPath = '') => to(name, { fieldRef: { fieldPath } }),
  ],
  ...fields.map(([say, fieldPath]): Phrase => [
    `${lead}${variable},?${is}${say}(?![\\w/-]|\\.\\w)`,
    (name = '') => to(name, { fieldRef: { fieldPath } }),
  ]),
];

const resource = '((?:limits|requests)\\.(?:cpu|memory|ephemeral-storage|hugepages-\\w+))(?![\\w])';
const own = '(?:resource ?-?field ?-?ref|resource(?: field)?|资源)?[: ]*';
const named = '["\'`]?(?!(?:resources?|field|key|the|its|container)(?![\\w-]))([a-z][a-z0-9-]{0,60})["\'`]?';

const ofResources: readonly Phrase[] = [
  [
    `${lead}${variable},?${is}${own}(?:the )?(?:container )?${named} ${resource}`,
    (name = '', containerName = '', said = '') =>
      to(name, { resourceFieldRef: { containerName, resource: said } }),
  ],
  [
    `${lead}${variable},?${is}${own}${resource}(?: of| in| for) (?:the )?(?:container )?${named}`,
    (name = '', said = '', containerName = '') =>
      to(name, { resourceFieldRef: { containerName, resource: said } }),
  ],
  [
    `${lead}${variable}~?${is}~?容器~?${named}~?的?(?:资源)?~?${resource}`,
    (name = '', containerName = '', said = '') =>
      to(name, { resourceFieldRef: { containerName, resource: said } }),
  ],
  [
    `${lead}${variable},?${is}${own}${resource}`,
    (name = '', said = '') => to(name, { resourceFieldRef: { resource: said } }),
  ],
  [
    `${lead}${variable}(?!, ?how),?${is}${ownShare}(?! (?:in|as|into|under) ["'\`]?[A-Z]{2})`,
    (name = '', said = '') => to(name, { resourceFieldRef: shareIn(said) }),
  ],
  [
    [
      `${lead}${ownShare} (?:is |goes |comes |shows up |available |put ){0,2}(?:in|as|into|under|through|to) (?:the )?(?:environment )?(?:variable )?${variable}`,
      `(?:将|把)?~?${ownShare}~?(?:作为|存入|放入|写入|放到|放在|给|到|为)(?:环境变量)?~?${variable}`,
    ],
    (said = '', name = '') => to(name, { resourceFieldRef: shareIn(said) }),
  ],
];

const kind = '(config ?-?map(?: ?-?key)?(?: ?-?ref)?|secret(?: ?-?key)?(?: ?-?ref)?|配置映射|密钥)';
const key = '["\'`]?([A-Za-z][\\w.-]{0,60}\\w)["\'`]?(?<!\\.)';

const keyed = (name: string, said: string, ref: JsonMap): Meaning | undefined =>
  to(name, { [/^(?:secret|密钥)/iu.test(said) ? 'secretKeyRef' : 'configMapKeyRef']: ref });

const ofKeys: readonly Phrase[] = [
  [
    `${lead}${variable},?${is}(?:an? |the )?${kind}(?: named| called|:)?~?${named}/${key}`,
    (...[name = '', said = '', from = '', one = '']) => keyed(name, said, { name: from, key: one }),
  ],
  [
    `${lead}${variable},?${is}what ${key} (?:says|holds|contains|is) (?:in|of) (?:an? |the )?${kind}(?: named| called)? ${named}`,
    (...[name = '', one = '', said = '', from = '']) => keyed(name, said, { name: from, key: one }),
  ],
  [
    overLines`
      ${lead}${variable},?${is}(?:key )?(?!
        (?:
          taken|read|set|come|comes|coming|loaded|sourced|fetched|filled|value|stored|kept|found|be|is|
          it
        )(?!\w)
      )${key} (?:of|in|from) (?:an? |the )?${kind}(?: named| called)? ${named}
      (?!,? ?\(?(?:with |the |its |under )*keys?(?!\w))
    `,
    (...[name = '', one = '', said = '', from = '']) =>
      /^(?:key|keys|value)$/u.test(one) ? undefined : keyed(name, said, { name: from, key: one }),
  ],
];

const text: Mean = (name = '', value = '') =>
  isOwn(name) ? container({ env: [{ name, value }] }) : undefined;

/** `the database is orders (POSTGRES_DB)`, and names without a line in them before what only values look like. */
const besideValues: readonly Phrase[] = [
  [
    `(?:is|as|at|from|equals|=|:) (?:the |an? )?["'\`]?((?!(?:the|it|them|that|this|which|secret|key|one|all|an?|in|user|password|host|port|name|database)(?![\\w./:-]))[\\w./:@-]{1,80}\\w)["'\`]? \\(["'\`]?((?:[A-Z0-9]+_){1,5}(?:HOST|HOSTNAME|USER|USERNAME|DB|DATABASE|NAME|URL|URI|PORT|PATH|DIR|ADDR|ADDRESS|SERVER|ENDPOINT|LEVEL|MODE|REGION|ID|ENV|TZ|DSN))["'\`]?\\)`,
    (value = '', name = '') => (isVariable(value) ? undefined : text(name, value)),
  ],
  [
    `(?:and |with |where |, ?)?(?<![\\w.-])["'\`]?([A-Z][A-Z0-9]{4,40})["'\`]? (?:should be |must be |is |equals |being |as )(?:set to )?(["'\`][^"'\`\\n]{1,120}["'\`]|/[\\w./-]{1,120}|\\d{1,9}(?![\\w.%]))`,
    text,
  ],
];

const held = '(config ?-?map(?: ?-?ref)?|secret(?: ?-?ref)?|配置映射|密钥)(?: named| called|:|名为)?';
const prefix = '["\'`]?([A-Za-z_][A-Za-z0-9_]{0,40})["\'`]?(?![\\w-])';

const whole: Mean = (said = '', name = '', prefixed = '') =>
  container({
    envFrom: [
      { prefix: prefixed, [/^(?:secret|密钥)/iu.test(said) ? 'secretRef' : 'configMapRef']: { name } },
    ],
  });

/** Variables by their capitals, wherever their values come from. */
export const variables: Reader = phrases('variables', { en: 'Environment', zh: '环境变量' }, [
  [
    overLines`
      ${lead}((?:[A-Z][A-Z0-9_]{3,60}(?:, ?and |, ?| and )){1,9}[A-Z][A-Z0-9_]{3,60}) (?:(?:are|come|get|is|read|taken|filled|set|respectively|values?) ){1,4}
      (?:from|to|by|with) ((?:${path}(?:, ?and |, ?| and )){1,9}${path})(?:,? respectively)?
    `,
    (said = '', from = '') => zipped(toList(said), toList(from)),
  ],
  ...ofPod,
  ...ofResources,
  ...ofKeys,
  ...besideValues,
  [
    `(?<=(?:env|environment|环境变量)(?:[^.。]|[.](?=\\S)){0,300})(?:(?:and|with|also|set|将|和|、|;) ?)*${variable}(?: is| reads| says| has the value| with (?:the |a )?value(?: of| set to)?| having (?:the )?value(?: of)?| set| equals?(?: to)?| to|:|为|是|设置?为){1,2} ?("[^"\\n]{1,200}"|'[^'\\n]{1,200}')`,
    text,
  ],
  [
    [
      `(?:(?:also|and|load|loads|import|take|get|expose|envFrom|env|from|all|every|everything|each|the|keys?|entries|values?|variables|of|in|with|:) )*${held}~${named},? (?:\\()?(?:(?:comes?|is|are|and|with|an?|the|each|all|get|added|loaded|imported|as|env|environment|variables|using|under) ){0,7}(?:prefix(?:ed)?(?: of| with| by|:|=)?|before (?:its|their|the|each) (?:names?|keys?)) ?${prefix}`,
      `(?:另外|并|再)?(?:加载|导入|引入|注入|将|把|从)?~?${held}~?${named}~?(?:中)?的?(?:所有|全部)的?(?:键值?对?|数据|内容|条目)(?:加载|导入|注入|作为|设为|为|环境变量)*[,、]?~?(?:并)?(?:加上|添加|使用|以)?前缀(?:为|是|:)?~?${prefix}`,
    ],
    whole,
  ],
  [
    `(?:(?:and|everything|all|keys?|entries|of|in|from|the|every) )*${held} ${named} (?:[a-z]{1,10} ){0,4}with ${prefix} (?:before|in front of) (?:its|their|the|each) (?:names?|keys?)`,
    whole,
  ],
]);

function zipped(names: readonly string[], paths: readonly string[]): Meaning | undefined {
  if (names.length !== paths.length) return undefined;
  const env = names.map((name, at) => ({ name, valueFrom: { fieldRef: { fieldPath: paths[at] ?? '' } } }));
  return container({ env });
}
