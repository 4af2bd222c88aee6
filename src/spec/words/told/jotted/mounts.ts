import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese } from './sentences.ts';

const path = '/[\\w./-]{1,60}';
const joint = '\\s?(?:、|和|与|以及|及)\\s?';
const end = '(?=\\s?(?:[,;。)\\n]|$))';
const zone = '(?:可用区|zone|AZ|区域)';

/** Folders of the host in one breath, ports that are the host's too, modes of files, and how pods are spread. */
export const mounts: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=[,;。:\\n]\\s?)(?:把|将)?\\s?(?:宿主机|主机|节点)?(?:上)?的?\\s?(${path}(?:${joint}${path}){1,3})\\s?(?:这?[两几三]个目录)?(?:分别|依次)?(?:以)?(只读)?(?:方式)?(?:地)?(?:分别|依次)?挂载?(?:到|在|进)\\s?(${path}(?:${joint}${path}){1,3})\\s?(\\(?只读\\)?)?${end}`,
      'gu',
    ),
    (said = '', ...rest) => eachOf(said, rest),
    (text) => isChinese(text) && /daemonset|host|主机|节点|agent|export/iu.test(text),
  ],
  [
    /(?<=端口\s?(?:号)?\s?\d{2,5}\s?,?)(?:,?\s?(?:同时|并|也|还|且))*\s?(?:占用?|占住|绑|绑定|映射|暴露)(?:到|在)?\s?(?:宿主机|主机|节点)(?:上)?(?:的)?(?:端口)?\s?(\d{2,5})/gu,
    ',主机端口 $1',
    isChinese,
  ],
  [
    /(?<=[,;。]\s?)hostNetwork\s?(?:打开|开启|启用|开|on)(?=\s?(?:[,;。)\n]|$))/giu,
    'hostNetwork 为 true',
    isChinese,
  ],
  [
    /(?<=[,;。]\s?)(?:文件)?(?:权限|模式)(?:为|是|设为|:)?\s?(0[0-7]{3})(?=\s?(?:[,;。)\n]|$))/gu,
    'defaultMode $1',
    (text) => isChinese(text) && /secret|configmap/iu.test(text),
  ],
  [
    new RegExp(
      `(?<=[,;。]\\s?)(?:按|跨|在)\\s?([a-z][\\w.-]{1,60}/[\\w.-]{1,40}|${zone})\\s?(?:之间|间)?(?:来)?(?:均匀)?(?:打散|分布|分散|铺开|摊开)\\s?[,(]\\s?(?:最大)?(?:偏差|maxSkew|倾斜度?|最多差)\\s?(?:为|是|:)?\\s?(\\d)\\s?[,、]\\s?(?:(排不开|做不到|不满足|满足不了)(?:就|则|时)?(不)?(?:调度|算了)|(DoNotSchedule|ScheduleAnyway))\\)?${end}`,
      'giu',
    ),
    (...[, where = '', skew = '', , isNot, word]: (string | undefined)[]) =>
      `topologySpreadConstraints:maxSkew为${skew},topologyKey为${where.includes('/') ? where : 'topology.kubernetes.io/zone'},whenUnsatisfiable为${word ?? (isNot === undefined ? 'ScheduleAnyway' : 'DoNotSchedule')}`,
    isChinese,
  ],
];

function eachOf(said: string, rest: readonly (string | undefined)[]): string {
  const [from = '', isAhead, to = '', isBehind] = rest;
  const [ours, theirs] = [from, to].map((row) => row.split(new RegExp(joint, 'u')));
  if (ours?.length !== theirs?.length) return said;
  const only = isAhead === undefined && isBehind === undefined ? '' : '只读';
  return (ours ?? []).map((one, at) => `宿主机 ${one} ${only}挂载到 ${theirs?.[at] ?? ''}`).join(',');
}
