import { mentions } from '../mentions.ts';
import type { Leaf } from './values.ts';

/** Whether words speak of a value: by a word of the path that leads to it, by itself, or as people call it. */
export type Ties = (leaf: Leaf) => boolean;

export function tiesOf(said: string): Ties {
  const words = inDigits(said);
  const spoken = new Set(stemsOf(words));
  // `public-holiday` does not speak of what is public.
  const alone = new Set(stemsOf(words.replaceAll(/[a-z]+(?:-[a-z]+)+/gu, ' ')));
  return ({ path, value }) => {
    const steps = path.filter((step) => !dull.has(step) && !/^\d+$/u.test(step));
    const at = `.${path.join('.')}`;
    return (
      isSaid(String(value).toLowerCase(), words) ||
      stemsOf(steps.join(' ')).some((one) => spoken.has(one)) ||
      (typeof value === 'string' && stemsOf(value.slice(0, 200)).some((one) => alone.has(one))) ||
      called.some(([where, asked]) => where.test(at) && asked.test(words))
    );
  };
}

const numbers: readonly (readonly [RegExp, string])[] = [
  [/\bone\b|一(?=[个次台])/gu, '1'],
  [/\btwo\b|\btwice\b|[二两]/gu, '2'],
  [/\bthree\b|三/gu, '3'],
  [/\bfour\b|四/gu, '4'],
  [/\bfive\b|五/gu, '5'],
  [/\bsix\b|六/gu, '6'],
  [/\bseven\b|七/gu, '7'],
  [/\beight\b|八/gu, '8'],
  [/\bnine\b|九/gu, '9'],
  [/\bten\b|十(?!\p{Script=Han})/gu, '10'],
];

function inDigits(words: string): string {
  return numbers.reduce((text, [word, digit]) => text.replaceAll(word, ` ${digit} `), words);
}

function isSaid(value: string, words: string): boolean {
  if (/^\d+$/u.test(value)) return new RegExp(`(?<!\\d)${value.slice(0, 20)}(?!\\d)`, 'u').test(words);
  return (
    value.length > 1 && (mentions(words, value) || (/\p{Script=Han}/u.test(value) && words.includes(value)))
  );
}

function stemsOf(text: string): string[] {
  const parts = text.replaceAll(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase();
  return (parts.match(/[a-z][a-z0-9]{2,40}/gu) ?? []).map(stem).filter((word) => !dull.has(word));
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/u, '') : word;
}

/** Words that stand on the way to everything, or in every sentence. */
const dull: ReadonlySet<string> = new Set(
  'spec template metadata annotation annotations label labels container containers data item items rule rules name value kind type key http https kubernetes nginx ingress com org net dev www app apps the and for that this with from into let make wants want please set change true false null none not all any new more less one two its has have will shall should than then when where local default'.split(
    ' ',
  ),
);

/** What people say of fields without their names. */
const called: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\.schedule$/u,
    /schedul|cron|hour|night|morning|noon|daily|weekly|monthly|every|o'clock|\b\d{1,2} ?(?:am|pm)\b|\d:\d\d|每|点|凌晨|夜|早|晚|周|月|定时/u,
  ],
  [
    /\.(?:tolerations|nodeSelector|nodeAffinity|nodeName)\b/u,
    /\bnodes?\b|taint|tolerat|\bspot\b|\bgpus?\b|\barm(?:64)?\b|\bpool\b|machine|architect|节点|污点|容忍|机器|架构/u,
  ],
  [/\.(?:env|envFrom)\./u, /\benv\b|variable|环境变量/u],
  [/\.clusterIPs?\b/u, /headless|cluster ?ip|无头/u],
  [/\.(?:egress|ingress)\.\d+\.ports\./u, /\bdns\b|\bports?\b|端口|解析/u],
  [/^\.ingress\./u, /\bingress|\bexpos|\boutside\b|入口|暴露/u],
  [/\bcors\b/u, /cross[\s-]?origin|\bcors\b|跨域/u],
  [/\.suspend$/u, /suspend|pause|stop|resume|暂停|停|恢复/u],
  [/\.ports\.|\.port$|Port$/u, /\bports?\b|expos|listen|端口|暴露|监听/u],
  [/^\.(?:data|binaryData)\./u, /setting|config|配置|设置|参数/u],
  [/\.concurrencyPolicy$/u, /overlap|concurren|parallel|same time|at once|重叠|并发|同时/u],
  [
    /\.(?:storage|storageClassName|accessModes)\b/u,
    /volume|storage|disk|space|bigger|larger|存储|卷|盘|空间/u,
  ],
  [
    /\.(?:volumes|volumeClaimTemplates|volumeMounts)\./u,
    /volume|mount|folder|director|disk|file|卷|挂载|目录|文件/u,
  ],
  [/\.(?:rules|subjects|roleRef)\b/u, /\brbac\b|permission|role|权限|角色/u],
  [/\.(?:tls|certificate\w*)\b/u, /\btls\b|https|certificate|证书/u],
  [/\.(?:minReplicas|maxReplicas|replicas)$/u, /scal|cop(?:y|ies)|instance|pods?\b|replica|副本|扩|缩|实例/u],
  [
    /\.(?:minAvailable|maxUnavailable)$/u,
    /drain|evict|\bmove|maintenance|disrupt|upgrad|\bup\b|\bdown\b|at a time|中断|驱逐|维护|迁移|排空/u,
  ],
  [/\.affinity\b/u, /affinity|spread|together|apart|near|away|亲和|分散|分布/u],
  [/\.metadata\.(?:annotations|labels)\./u, /annotat|\blabel|\btag\b|注解|标签|标注/u],
];
