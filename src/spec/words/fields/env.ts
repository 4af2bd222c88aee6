import type { JsonMap } from '../../../kernel/json.ts';
import { phrases } from '../phrase.ts';
import { container } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toList, toPairs } from '../values.ts';

const noun = '(?:env(?:ironment)?(?: ?-?variables?| ?-?vars?|s)?|环境变量)';
const variable = '["\'`]?([A-Za-z_][A-Za-z0-9_]{1,80})["\'`]?';

function values(said: string): Meaning | undefined {
  const env = Object.entries(toPairs(said)).map(([name, value]) => ({ name, value }));
  return env.length === 0 ? undefined : container({ env });
}

function one(name: string, valueFrom: JsonMap): Meaning | undefined {
  return /^(?:from|the|its|their|all|variables?|vars?|envs?|environments?|settings?|to|in|is|TLS|HTTPS?|SSL|it|a|an|value|values|and|volume|data|using|pod|container|them)$/iu.test(
    name,
  )
    ? undefined
    : container({ env: [{ name, valueFrom }] });
}

function reference(name: string, from: string, key: string): JsonMap {
  return { name, valueFrom: { secretKeyRef: { name: from, key } } };
}

const isVariable = (name: string): boolean => /^[A-Z_][A-Z0-9_]+$/u.test(name);

const fromSecret = (name = '', from = '', key = ''): Meaning | undefined =>
  one(name, { secretKeyRef: { name: from, key: key === '' ? name : key } });
const fromConfig = (name = '', from = '', key = ''): Meaning | undefined =>
  one(name, { configMapKeyRef: { name: from, key: key === '' ? name : key } });
const keyFirst =
  (mean: (name: string, from: string, key: string) => Meaning | undefined) =>
  (name = '', key = '', from = ''): Meaning | undefined =>
    mean(name, from, key);
const plain = (name = '', value = ''): Meaning | undefined =>
  /^(?:from|the|and|to|of|is|a|an)$/iu.test(value) ||
  /^(?:variables?|vars?|named|with|to|from|the|is|are|called)$/iu.test(name)
    ? undefined
    : container({ env: [{ name, value }] });

const secret = '(?:kubernetes )?(?:secret|密钥|机密)(?: named| called|名为)?';
const config = '(?:config~-?map|配置映射|配置字典)(?: named| called|名为)?';
const from =
  '(?: (?:should |is |be |comes? |coming |taken |read |loaded |sourced |set |populated |pulled |whose value |value |its value )*(?:from|using)|(?:的值)?(?:应?来自|取自|从|引用|来源于))';

const fields: Readonly<Record<string, string>> = {
  'pod name': 'metadata.name',
  'pod namespace': 'metadata.namespace',
  'pod ip': 'status.podIP',
  'node name': 'spec.nodeName',
  'host ip': 'status.hostIP',
  'service account': 'spec.serviceAccountName',
  'service account name': 'spec.serviceAccountName',
  'pod uid': 'metadata.uid',
  节点名称: 'spec.nodeName',
  节点名: 'spec.nodeName',
  pod名称: 'metadata.name',
  pod的名称: 'metadata.name',
  命名空间: 'metadata.namespace',
  podip: 'status.podIP',
};

const fromField = (name = '', said = ''): Meaning | undefined => {
  const plainField = said
    .toLowerCase()
    .replace(/^the |'s/gu, '')
    .trim();
  const fieldPath = fields[plainField] ?? fields[plainField.replaceAll(' ', '')] ?? said;
  return fieldPath.includes('.') ? one(name, { fieldRef: { fieldPath } }) : undefined;
};

const all =
  (field: 'configMapRef' | 'secretRef') =>
  (names = ''): Meaning =>
    container({ envFrom: toList(names).map((name) => ({ [field]: { name } })) });

export const env: Reader = phrases('env', { en: 'Environment', zh: '环境变量' }, [
  [
    [
      `(?:the )?${variable}(?: ${noun})?${from} (?:the )?(?:key )?{q}([\\w.-]{1,80}){q}(?: key)? (?:in|of|from) (?:the )?${secret} {name}`,
      `(?:the )?${variable}(?: ${noun})?${from} (?:the )?(?:secret|Secret)'?s? key {q}([\\w.-]{1,80}){q} (?:in|of|from) (?:the )?(?:${secret} )?{name}`,
    ],
    keyFirst(fromSecret),
  ],
  [
    `(?:the )?${variable}(?: ${noun})?${from} (?:the )?${secret} {name} \\((?:with )?(?:the )?key{is}{q}([\\w.-]{1,80}){q}\\)`,
    fromSecret,
  ],
  [
    `${variable} (?:and|和) ${variable}(?: (?:should|both|are|come|taken|read|set|loaded|each))* ?from (?:the )?keys {q}([\\w.-]{1,80}){q} and {q}([\\w.-]{1,80}){q} (?:of|in|from) (?:the )?${secret} {name}`,
    (...[first = '', second = '', a = '', b = '', from = '']) =>
      container({ env: [reference(first, from, a), reference(second, from, b)] }),
  ],
  [
    `${variable}(?:~${noun})?,?~(?:其值|值|它)?(?:应?来自|取自|引用|来源于)~(?:名为)?${secret}~{name}~(?:中)?的?~(?:键|key)~(?:为)?{q}([\\w.-]{1,80}){q}`,
    fromSecret,
  ],
  [
    `${variable}(?:~${noun})?,?~(?:其值|值|它)?(?:应?来自|取自|引用|来源于)~(?:名为)?${config}~{name}~(?:中)?的?~(?:键|key)~(?:为)?{q}([\\w.-]{1,80}){q}`,
    fromConfig,
  ],
  [
    `(?:the )?${variable}(?: ${noun})?${from} (?:the )?(?:key )?{q}([\\w.-]{1,80}){q}(?: key)? (?:in|of|from) (?:the )?${config} {name}`,
    keyFirst(fromConfig),
  ],
  [
    [
      `(?:the )?${variable}(?: ${noun})?~${from}~(?:the )?${secret}~{name}(?:~(?:secret|中|里|的|,| with| and| using| in)){0,2}(?:~(?:under|at|the|with|和)){0,3}~(?:key|键)(?:名?为| of| named|:)?~{q}([\\w.-]{1,80}){q}`,
      `(?:the )?${variable}(?: ${noun})?~${from}~(?:the )?${secret}~{name}(?: secret)?`,
      `(?:the )?${variable}(?: ${noun})?~${from}~(?:the )?{name}~(?:secret|密钥|Secret)(?:(?:'s)?(?:中的?| with| and|,)?(?: the)?~(?:key|键)(?:为)?~{q}([\\w.-]{1,80}){q})?`,
    ],
    fromSecret,
  ],
  [
    [
      `(?:the )?${variable}(?: ${noun})?~${from}~(?:the )?${config}~{name}(?:~(?:config ?map|中|里|的|,| with| and| using| in)){0,2}(?:~(?:under|at|the|with|和)){0,3}~(?:key|键)(?:名?为| of| named|:)?~{q}([\\w.-]{1,80}){q}`,
      `(?:the )?${variable}(?: ${noun})?~${from}~(?:the )?${config}~{name}(?: config ?map)?`,
      `(?:the )?${variable}(?: ${noun})?~${from}~(?:the )?{name}~(?:config ?map|配置映射)(?:(?:'s)?(?:中的?| with| and|,)?(?: the)?~(?:key|键)(?:为)?~{q}([\\w.-]{1,80}){q})?`,
    ],
    fromConfig,
  ],
  [
    `(?:the )?${variable}(?: ${noun})?~(?:${from}| to| set to| with| as|设置?为|:|=)~(?:the )?(?:field(?:Ref| path| ref)? |downward API )?{q}((?:metadata|status|spec)\\.[\\w.\\['/-]{2,60}\\w|pod name(?:space)?|pod'?s? name(?:space)?|pod'?s? ip|node'?s? name|host ip|Pod的?名称|Pod~IP|节点名称?|命名空间)\\]?'?\\]?{q}`,
    fromField,
  ],
  [
    [
      `(?:load|take|import|use|expose|get|set|with|inject|populate)?s? ?(?:all |the )*(?:${noun}s? |keys? |values? |entries |data ){0,2}(?:as ${noun}s? )?from (?:all (?:the )?keys (?:in|of) )?(?:the )?${config} {names}(?: as (?:${noun}s?))`,
      `(?:load|take|import|get|inject|populate|set)s? (?:all |the |its )*(?:${noun}s?) from (?:the )?${config} {names}`,
      `envFrom(?: with| using| the|:)* ${config} {name}`,
      `(?:load(?:s|ing)?|all|every|each|set|inject|expose|import)? ?(?:all |the |every |each )*keys? (?:of|in|from) (?:the )?${config} {name} (?:as|becomes?|into|to) (?:an? )?(?:${noun}s?)`,
      `(?:将|把)?~${config}~{name}~(?:中)?的?(?:所有|全部)(?:的)?(?:键|数据|内容|键值)*(?:加载|导入|注入|作为|设为|设置为)*(?:为)?(?:环境变量)`,
      `(?:从|将|把)~${config}~{names}(?:中|的)*(?:加载|导入|注入|读取|引入)?(?:所有|全部)(?:的)?(?:键|数据|内容)?(?:加载|导入|注入|作为|设为|设置为)*(?:环境变量)`,
    ],
    all('configMapRef'),
  ],
  [
    [
      `(?:load|take|import|get|inject|populate|set)s? (?:all |the |its )*(?:${noun}s?) from (?:the )?${secret} {names}`,
      `envFrom(?: with| using| the|:)* ${secret} {name}`,
      `(?:load(?:s|ing)?|all|every|each|set|inject|expose|import)? ?(?:all |the |every |each )*keys? (?:of|in|from) (?:the )?${secret} {name} (?:as|becomes?|into|to) (?:an? )?(?:${noun}s?)`,
      `(?:将|把)?~(?:密钥|Secret)~{name}~(?:中)?的?(?:所有|全部)(?:的)?(?:键|数据|内容|键值)*(?:加载|导入|注入|作为|设为|设置为)*(?:为)?(?:环境变量)`,
      `(?:从|将|把)~(?:密钥|Secret)~{names}(?:中|的)*(?:加载|导入|注入|读取|引入)?(?:所有|全部)(?:的)?(?:键|数据|内容)?(?:加载|导入|注入|作为|设为|设置为)*(?:环境变量)`,
    ],
    all('secretRef'),
  ],
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
    `(?:set |setting |and |设置|将|把)~${variable}~(?:is |should be |set |的值)*(?:to|=|设?置?为|:)~{value}`,
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
    `(?<![\\w.-])([A-Z_][A-Z0-9_]{2,60})=("[^"\\n]{0,200}"|'[^'\\n]{0,200}'|[^\\s"'\`,;()，。、]{1,200})`,
    (name = '', value = '') => (isVariable(name) ? plain(name, value) : undefined),
  ],
]);

function zipped(names: readonly string[], values: readonly string[]): Meaning | undefined {
  if (names.length !== values.length) return undefined;
  return container({ env: names.map((name, at) => ({ name, value: values[at] ?? '' })) });
}
