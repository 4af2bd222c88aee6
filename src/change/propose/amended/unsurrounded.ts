import { overLines } from '../../../kernel/over-lines.ts';
import { literally } from '../../../kernel/literally.ts';
import { wantsAnother } from '../../../spec/words/given/another.ts';
import { kinds } from '../../../spec/words/kinds.ts';
import { textOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';

const these =
  '(?:这|那)?(?:一)?(?:份|个|段|条)?(?:下面|以下|下列|上面|以上|上述|现有|已有|我)?(?:的|这个|这份|这段|该)?';
const what =
  '(?:Kubernetes\\s?|K8s\\s?)?(?:(?!(?:Service|ConfigMap|Secret|HPA|PDB|Ingress)\\s?(?:来|用于))[A-Za-z]{2,30}\\s?)?(?:的)?(?:YAML|清单|配置文件|配置|文件|manifest|定义|对象|资源|策略|模板)?';
const alter = '(?:修改|调整|更新|变更|改动|改造|修正|优化|改|完善)';
const once = '(?:一下|下|几处|几个地方|些?内容)?';
const rest =
  '(?:其[余他它]|别|剩下|余下|没提到|未提及|未提到)的?(?:一切|东西|地方|内容|字段|部分|配置|设置|都|全部|均|全)*';
const stays =
  '(?:请)?(?:都|均|全部|一律)?(?:保持(?:不变|不动|原样|现状|一致)?|维持(?:不变|原样)|不要?(?:变|动|改动?|修改|碰)|不用(?:动|改)|别(?:动|改)|勿动|不作修改|不做(?:修改|改动)|照旧|原样保留|原样|不变)';
const start = '(?<=^|[。；;！\\n]\\s?)';
const around = [
  // 把下面的 Deployment 改一下：
  `${start}(?:请|麻烦|帮我|帮忙|需要|想要?|希望|你)*\\s?(?:把|将|给|对|为|在)\\s?${these}\\s?${what}\\s?(?:做|作|进行|要|需要)?(?:如下|以下)?(?:的)?${alter}${once}\\s?[：:，,]`,
  `${start}(?:请|麻烦|帮我|帮忙|需要|想要?|希望|你)*\\s?${alter}${once}\\s?${these}\\s?${what}\\s?[：:，,]`,
  `${start}(?:我有)?${these}\\s?${what}\\s?(?:需要|要|得)(?:做|作|进行)?(?:如下|以下)?(?:的)?${alter}${once}\\s?[：:，,]`,
  `${start}(?:这|下面|以下|上面)是(?:我们?)?(?:现有|目前|已有|当前|现在)?的?\\s?${what}\\s?[：:，,。]`,
  `${start}(?:请)?在\\s?${these}\\s?${what}\\s?的?基础上\\s?[，,]?`,
  // `其它字段不要动`, `给出完整清单`
  `[，,；;。]?\\s?(?:并且?|同时|但)?${rest}\\s?${stays}(?=\\s?(?:[，,。；;]|$))`,
  `[，,；;。]\\s?(?:并且?|最后|然后)?(?:请)?(?:给出|输出|返回|提供|写出|贴出)(?:修改|更新|调整|改好|补全)?(?:后|过)?的?(?:一份)?完整的?\\s?(?:YAML|清单|配置|文件|manifest|内容)(?:文件|清单)?(?=\\s?(?:[，,。；;]|$))`,
  `[，,；;]\\s?(?:[A-Z][A-Z\\d_]{2,60}\\s?(?:、|和|与|,)?\\s?){1,4}(?:都|均)?(?:保持)?(?:不变|不动|原样)(?=\\s?(?:[，,。；;]|$))`,
  // `补全 TODO：`
  `${start}(?:请|麻烦|帮我|帮忙)*(?:把|将)?\\s?(?:补全|填上|填写|填好|完善|补齐|补充)?\\s?${these}(?:清单|YAML|文件|配置)?(?:里面?|中)?(?:的|缺的|缺少的)?(?:[两三]个|所有|全部)?\\s?(?:TODO|探针)(?:处|部分|项)?(?:的内容)?(?:请)?(?:补全|填上|补上|补齐|完善)?\\s?[：:，,。]`,
].join('|');
const asides = new RegExp(around, 'giu');
/** Right behind it begins what shall be done. */
const within = new RegExp(
  overLines`
    ${start}(?:请|麻烦|帮我)*\s?(?:在|给|为)\s?(?:这|那)?(?:个|份)?(?:下面|以下|上面|上述)?(?:的|这个|这份|该)?\s?
    (?:Pod|Deployment|StatefulSet|DaemonSet|CronJob|Job|ConfigMap|Role|ClusterRole|NetworkPolicy)\s?(?:里面?|中)\s?[，,]?\s?
    (?=(?:增加|添加|新增|加上?|追加|补充|删除|移除|去掉|改|把|将|不|容器))
  `,
  'giu',
);
const idle =
  /(?:^|(?<=[，,。；;：:\n]\s?))(?:并且?|同时|另外|还要?)?(?:要)?(?:让|使得?|令)\s?(?:它|其)?(?=[^，,。；;\n]{2})(?!\s?(?:下面|以下|这个|该|[A-Za-z]))/gu;

/** What Chinese says around a change, that there is one, of what, and that nothing else changes, is no wish of its own. */
export function unsurrounded(given: Given): Given {
  if (given.documents.length === 0 || !/\p{Script=Han}/u.test(given.words)) return given;
  if (/TODO/iu.test(given.words) && isOpen(given)) return given;
  const words = given.words.replaceAll(asides, '').replaceAll(within, '').replaceAll(idle, '');
  return words === given.words || words.trim() === '' ? given : { ...given, words };
}

/** A field without a value, which the words are there to fill. */
function isOpen({ documents }: Given): boolean {
  return JSON.stringify(documents).includes(':null');
}

/** What else people call it. */
const short: Readonly<Record<string, string>> = {
  PersistentVolumeClaim: 'pvc|持久卷(?:声明|申领)',
  PersistentVolume: 'pv|持久卷',
  HorizontalPodAutoscaler: 'hpa|自动伸缩',
  PodDisruptionBudget: 'pdb',
  NetworkPolicy: '网络策略|策略',
  Service: 'svc|服务',
  StatefulSet: 'sts',
  DaemonSet: 'ds',
  ConfigMap: 'cm',
  ServiceAccount: 'sa|服务账[号户]',
  Namespace: '命名空间|ns',
};

/** What nobody names is what is quoted: who reads the words by their kind needs to hear it. */
export function spokenOf(given: Given): Given {
  const [only, ...more] = given.documents;
  const kind = textOf(only?.['kind']);
  if (kind === undefined || more.length > 0 || !/\p{Script=Han}/u.test(given.words)) return given;
  const isNamed = new RegExp(`(?<![a-z])(?:${literally(kind)}|${short[kind] ?? kind})(?![a-z])`, 'iu').test(
    given.words,
  );
  return isNamed || wantsAnother(given.words, given.documents, kinds)
    ? given
    : { ...given, words: `该 ${kind}。${given.words}` };
}
