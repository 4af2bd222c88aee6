import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { phrases } from '../phrase.ts';
import { container } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { config, isVariable, noun, secret, variable } from './env-words.ts';

/** In small letters they say what is held, and are no variable: `the key comes from the secret jwt`. */
const held =
  /^(?:keys?|secrets?|tokens?|url|uri|dsn|address|connection|strings?|certificates?|config|database|db|login|user|username)$/u;

function one(name: string, valueFrom: JsonMap): Meaning | undefined {
  if (held.test(name)) return undefined;
  return /^(?:from|the|its|their|all|variables?|vars?|envs?|environments?|settings?|to|in|is|TLS|HTTPS?|SSL|it|a|an|value|values|and|volume|data|using|pod|container|them|should|must|will|come|comes|be|taken|passwords?|labels?|annotations?|files?|that|which|it|postgres|postgresql|mysql|mariadb|redis|mongo|mongodb|rabbitmq|kafka|credentials?)$/iu.test(
    name,
  )
    ? undefined
    : container({ env: [{ name, valueFrom }] });
}

function reference(name: string, from: string, key: string): JsonMap {
  return { name, valueFrom: { secretKeyRef: { name: from, key } } };
}

const fromSecret = (name = '', from = '', key = ''): Meaning | undefined =>
  one(name, { secretKeyRef: { name: from, key: key === '' ? name : key } });
const fromConfig = (name = '', from = '', key = ''): Meaning | undefined =>
  one(name, { configMapKeyRef: { name: from, key: key === '' ? name : key } });
const keyFirst =
  (mean: (name: string, from: string, key: string) => Meaning | undefined) =>
  (name = '', key = '', from = ''): Meaning | undefined =>
    mean(name, from, key);
const from =
  '(?: (?:should |is |be |comes? |coming |taken |read |loaded |sourced |set |populated |pulled |whose value |value |its value |that |which )*(?:from|using)|(?:的值)?(?:应?来自|取自|从|引用|来源于))';

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
  const isNamed = fieldPath === said || isVariable(name);
  return isNamed && fieldPath.includes('.') ? one(name, { fieldRef: { fieldPath } }) : undefined;
};

/** Variables whose values stand elsewhere: in a Secret, a ConfigMap, a field of the pod. */
export const envSources: Reader = phrases('env-sources', { en: 'Environment', zh: '环境变量' }, [
  [
    [
      `(?:the )?${variable}(?: ${noun})?${from} (?:the )?(?:key )?{q}([\\w.-]{1,80}){q}(?: key)? (?:in|of|from) (?:the |an? )?${secret} {name}`,
      `(?:the )?${variable}(?: ${noun})?${from} (?:the )?(?:secret|Secret)'?s? key {q}([\\w.-]{1,80}){q} (?:in|of|from) (?:the )?(?:${secret} )?{name}`,
    ],
    keyFirst(fromSecret),
  ],
  [
    `${variable} \\((?:from )?(?:the |an? )?${secret} {name},? (?:and )?(?:the )?key{is}{q}([\\w.-]{1,80}){q}\\)`,
    fromSecret,
  ],
  [
    `${variable} \\((?:from )?(?:the |an? )?${config} {name},? (?:and )?(?:the )?key{is}{q}([\\w.-]{1,80}){q}\\)`,
    fromConfig,
  ],
  [
    `(?:the )?(?:${noun} )?${variable}(?: ${noun})?${from} (?:the |an? )?${secret} {name}[/:]([\\w.-]{1,80})`,
    fromSecret,
  ],
  [
    `(?:the )?${variable}(?: ${noun})?${from} (?:the |an? )?${secret} {name} \\((?:with )?(?:the )?key{is}{q}([\\w.-]{1,80}){q}\\)`,
    fromSecret,
  ],
  [
    overLines`
      ${variable} (?:and|和) ${variable}(?: (?:should|both|are|come|taken|read|set|loaded|each|be))* ?
      from (?:the )?(?:keys )?{q}([\w.-]{1,80}){q} and {q}([\w.-]{1,80}){q} (?:of|in|from) (?:the |an? )?
      ${secret} {name}
    `,
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
    `${variable}(?:~${noun})?,?~(?:其值|值|它)?(?:应?来自|取自?|引用|来源于|从)~(?:名为)?${secret}~{name}~(?:中)?的?~{q}([\\w.-]{1,80}){q}~(?:这个)?(?:键|key)`,
    fromSecret,
  ],
  [
    `${variable}(?:~${noun})?,?~(?:其值|值|它)?(?:应?来自|取自?|引用|来源于|从)~(?:名为)?${config}~{name}~(?:中)?的?~{q}([\\w.-]{1,80}){q}~(?:这个)?(?:键|key)`,
    fromConfig,
  ],
  [
    `(?:the )?${variable}(?: ${noun})?${from} (?:the )?(?:key )?{q}([\\w.-]{1,80}){q}(?: key)? (?:in|of|from) (?:the |an? )?${config} {name}`,
    keyFirst(fromConfig),
  ],
  [
    [
      overLines`
        (?:the )?(?:${noun} )?${variable}(?: ${noun})?~${from}~(?:the )?${secret}~{name}
        (?:~(?:secret|中|里|的|,| with| and| using| in)){0,2}(?:~(?:under|at|the|with|和)){0,3}~(?:key|键)
        (?:名?为| of| named|:)?~{q}([\w.-]{1,80}){q}
      `,
      `(?:the )?(?:${noun} )?${variable}(?: ${noun})?~${from}~(?:the )?${secret}~{name}(?: secret)?`,
      `(?:the )?(?:${noun} )?${variable}(?: ${noun})?~${from}~(?:the )?{name}~(?:secret|密钥|Secret)(?:(?:'s)?(?:中的?| with| and|,)?(?: the)?~(?:key|键)(?:为)?~{q}([\\w.-]{1,80}){q})?`,
    ],
    fromSecret,
  ],
  [
    [
      overLines`
        (?:the )?(?:${noun} )?${variable}(?: ${noun})?~${from}~(?:the )?${config}~{name}
        (?:~(?:config ?map|中|里|的|,| with| and| using| in)){0,2}(?:~(?:under|at|the|with|和)){0,3}~
        (?:key|键)(?:名?为| of| named|:)?~{q}([\w.-]{1,80}){q}
      `,
      `(?:the )?(?:${noun} )?${variable}(?: ${noun})?~${from}~(?:the )?${config}~{name}(?: config ?map)?`,
      `(?:the )?(?:${noun} )?${variable}(?: ${noun})?~${from}~(?:the )?{name}~(?:config ?map|配置映射)(?:(?:'s)?(?:中的?| with| and|,)?(?: the)?~(?:key|键)(?:为)?~{q}([\\w.-]{1,80}){q})?`,
    ],
    fromConfig,
  ],
  [
    overLines`
      (?:the )?${variable}(?: ${noun})?~(?:${from}| to| set to| with| as|设置?为|:|=|(?= ?\(|~?field))~\(?
      (?:the )?(?:field(?:Ref| path| ref)?~|downward API |字段~)?{q}(
        (?:metadata|status|spec)\.[\w.\['/-]{2,60}\w|pod name(?:space)?|pod'?s? name(?:space)?|
        pod'?s? ip|node'?s? name|host ip|Pod的?名称|Pod~IP|节点名称?|命名空间
      )\]?'?\]?{q}
    `,
    fromField,
  ],
]);

const whose =
  "(?:the |its |an? |with |and |set |whose |where )*(?:(?:mysql|mariadb|postgres(?:ql)?|mongo(?:db)?|redis|database|db|root|admin|super ?user|user|default|postgres)(?:'s)? )*(?:password|(?<=password (?:of|for) [^,;\\n]{1,60}))";
const zhWhose =
  '(?:其|它的|数据库|的|root|管理员|用户|mysql|postgres(?:ql)?|redis|MySQL|PostgreSQL)*~密码,?~(?:应?来自|取自|从|引用自?|来源于|使用)';

const passwordFrom = (name = '', key = ''): Meaning => container({ passwordFrom: { name, key } });

/** A password that nobody gives a variable. */
export const passwords: Reader = phrases('password', { en: 'Password', zh: '密码' }, [
  [
    `${whose}${from} (?:the )?(?:key )?{q}([\\w.-]{1,80}){q}(?: key)? (?:in|of|from) (?:the |an? )?${secret} {name}`,
    (key = '', name = '') => passwordFrom(name, key),
  ],
  [
    [
      `${whose}${from} (?:the |an? |existing )*${secret} {name}(?:(?: secret)?,? ?(?:\\(|with |and |under |at |in |using |its |the )*key(?: of| named| called|:)? {q}([\\w.-]{1,80}){q}\\)?)?`,
      `${whose}${from} (?:the |an? |existing )*{name} secret(?:(?:'s)?,? ?(?:\\(|with |and |under |at |in |using |its |the )*key(?: of| named| called|:)? {q}([\\w.-]{1,80}){q}\\)?)?`,
      `${zhWhose}~(?:名为)?~${secret}~{name}(?:~(?:中|里)?的?~(?:键|key)?~(?:为)?{q}([\\w.-]{1,80}){q}~(?:键)?)?`,
      overLines`
        ${whose},? (?:(?:is|lives|sits|stays|stored|kept|already|found|lies) ){1,3}in (?:the |an? |our |existing )*
        ${secret} {name}(?:
          ,? ?\(?(?:(?:under|as|with|at|in|its|the|called|named) )*(?:keys?(?: of| named| called|:)?|as) ?{q}
          ([\w.-]{1,80}){q}\)?
        )?
      `,
      `(?:其|它的|数据库|的|root|管理员|用户|MySQL|PostgreSQL|Redis)*~密码~?(?:已经?)?(?:放|存|保存|存放|就)*在~?(?:名为)?~?${secret}~{name}(?:~(?:中|里)?的?~(?:键|key)?~(?:为)?{q}([\\w.-]{1,80}){q}~(?:键|字段)?)?~?(?:里面?|中)?`,
    ],
    (name = '', key = '') => passwordFrom(name, key === '' ? 'password' : key),
  ],
]);

const capitals = /^(?:the )?(?:env[a-z]*(?: [a-z]+)? )?["'`]?[A-Z][A-Z0-9_]+(?![a-z])/u;

/** Written as variables are, they are taken before anything is read of the Secret or the ConfigMap. */
export const plainSources: Reader = {
  id: 'plain-sources',
  read: (words) => envSources.read(words).filter(({ start, end }) => capitals.test(words.slice(start, end))),
};
