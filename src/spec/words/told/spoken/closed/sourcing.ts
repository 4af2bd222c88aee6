import { overLines } from '../../../../../kernel/over-lines.ts';
import type { Spoken } from '../spoken.ts';
import { closed } from './closed.ts';

const name = '["\'`]?(?<name>[a-z0-9][a-z0-9.-]{0,62})["\'`]?';
const kind = '(?<kind>secret|config ?-?map|密钥|配置映射)(?!\\w)';
const variable = /["'`]?(?<![\w.-])(?<variable>[A-Z][A-Z0-9_]{1,60})(?![\w.-])["'`]?/u;
const key = new RegExp(
  overLines`
    (?:键|key|字段)(?:名)?(?:名为|为|是|叫|:)? ?["'\x60]?(?<key>[A-Za-z_][\w.-]{0,80})["'\x60]?|
    ["'\x60]?(?<![\w.-])(?<before>[A-Za-z_][\w.-]{0,80})["'\x60]?(?:这个|的)? ?(?:键|key|字段)
  `,
  'u',
);
const idle =
  /环境变量|变量|容器|应用|读出来|来自于?|取自|获取|获得|读取|引用|注入|加载|导入|设置|映射|使用|通过|作为|同名|名为|定义|里面|[应该其它从由用自设成到为的值中里并将把拿取读来]/gu;

const sources = [
  `(?:名为|叫)?${name}(?:这个|的| )${kind}`,
  `${kind}(?:名为|叫|:)? ?${name}`,
  `(?:该|这个|此|上述) ?${kind}`,
];

/** Which key of which map a variable takes, in whatever order: `从名为 a 的 ConfigMap 的 b 键获取环境变量 C 的值`. */
export const sourcing: readonly Spoken[] = sources.map((source) =>
  closed({
    where: /(?:键|key|字段)/iu,
    must: [new RegExp(source, 'iu'), key, variable],
    idle: [idle],
    write: (told) => {
      const held = /^(?:config|配置)/iu.test(told['kind'] ?? '') ? 'ConfigMap' : 'Secret';
      const at = told['key'] ?? told['before'] ?? '';
      const of = told['name'] === undefined ? `该${held}` : `${held.toLowerCase()} ${told['name']}`;
      return `环境变量${told['variable'] ?? ''}来自${of}的键${at}`;
    },
  }),
);
