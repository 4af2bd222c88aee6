import { overLines } from '../../../../kernel/over-lines.ts';
import { container } from '../../say.ts';
import type { Frame } from './anyhow.ts';
import { held, heldIn, noWord } from './held.ts';

const subject = { en: 'Environment', zh: '环境变量' };
const variable = /["'`]?(?<![\w.-])(?<variable>[A-Z][A-Z0-9_]{1,60})(?![\w.-])["'`]?/u;
const key = new RegExp(
  overLines`
    (?:键|(?<![\w-])[Kk]ey(?![\w-])|字段)(?:名)?(?:名为|为|是|叫|用|:)? ?["'\x60]?(?<key>${noWord}[A-Za-z_][\w.-]{0,80})["'\x60]?|
    ["'\x60]?(?<![\w.-])(?<before>${noWord}[A-Za-z_][\w.-]{0,80})["'\x60]?(?:这个|的)? ?(?:键|(?<![\w-])[Kk]ey(?![\w-])|字段)
  `,
  'u',
);
const taking =
  /环境变量|变量|env|容器|应用|密码|用户名|读出来|来自于?|取自|获取|获得|读取|引用|注入|加载|导入|映射|作为|同名|里边?|从|由|自|值|应该|塞|写|传/giu;

/** Where variables come from, in whichever words it is told. */
export const sourced: readonly Frame[] = [
  {
    id: 'env-key-anyhow',
    subject,
    topics: [/键|(?<![\w-])key(?![\w-])|字段/giu],
    must: [held, key, variable],
    sense: taking,
    mean: (_, __, told) => {
      const { kind, name } = heldIn(told);
      const [own = '', at = ''] = [told['variable'], told['key'] ?? told['before']];
      if (name === undefined) return container({ envOf: [{ names: [own], kind, keys: [at] }] });
      const ref = kind === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef';
      return container({ env: [{ name: own, valueFrom: { [ref]: { name, key: at } } }] });
    },
  },
  {
    id: 'env-whole-anyhow',
    subject,
    topics: [
      /全部|整个|所有|批量|一股脑儿?|整体|一次性|全都?|统统/giu,
      /导|注入|加载|引入|灌|塞|读|进来|env ?from|环境变量/giu,
    ],
    must: [held],
    may: [
      /(?:(?:统一)?(?:加上?|带)?前缀|prefix)(?:为|是|用|:)?(?:加上?)? ?["'`]?(?<prefix>[A-Za-z_]\w{0,40})["'`]?/u,
    ],
    isInTwo: true,
    sense: /环境变量|变量|env(?: ?from)?|键值?对?|key|配置项?|内容|入|到|进|从|里面?|都/giu,
    unless: /(?:全部|所有|整个)(?:的)?(?:键|key)?(?:挂|写)/u,
    mean: (_, __, told) => {
      const { kind, name } = heldIn(told);
      const field = kind === 'Secret' ? 'secretRef' : 'configMapRef';
      const prefix = told['prefix'];
      if (name === undefined) return undefined;
      return container({ envFrom: [{ ...(prefix !== undefined && { prefix }), [field]: { name } }] });
    },
  },
];

/** What others know better where they know it. */
export const args: Frame = {
  id: 'args-anyhow',
  subject: { en: 'Command', zh: '命令' },
  topics: [/参数|(?<![\w-])args?(?![\w-])/giu],
  value: /(?<![\w-])(--?[a-z][^\s,;。()\p{Script=Han}]{0,120}(?: [^\s,;。()\p{Script=Han}]{1,120}){0,12})/u,
  sense: /启动|命令行|运行|附加|后面|额外|传入?|with|the|pass/giu,
  mean: (value) => container({ args: value.split(' ') }),
};
