import { literally } from '../../../../kernel/literally.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese } from './sentences.ts';

const label = '((?=[a-z])[\\w./-]{1,60})\\s?(?:=|(?:的值)?(?:为|是))\\s?([\\w.-]{1,60}?)';
const node = '(?:节点|机器|主机|node)';
const end = '(?=\\s?(?:[,;。)\\n]|$))';
const start = '(?<=[,;。:\\n]\\s?)';
const must = '(?:必须|一定要?|只能|只许|务必|硬性要求?|要求|必需)';
const soft = '(?:尽量|最好|优先|首选|尽可能|倾向于?|软性|偏好|能.{0,2}则)';
const lands = '(?:落在?|上|跑在?|调度(?:到|在)?|放在?|运行在|部署(?:到|在)|去|用|选|在)*';
const weight = `(?:\\s?[,(、]?\\s?权重\\s?(?:为|是|:)?\\s?(\\d{1,3})\\s?\\)?)`;
const not = '(?:不要|别|不能|不许|不得|不可以?|不|避免|禁止|勿)';
const beside = '(?:和|与|跟|同)';
const together =
  '(?:挤|放|跑|落|待|部署|调度|在|同|位于|共用|共处|到)*\\s?(?:同?一(?:个|台)\\s?(?:节点|机器|主机|node)|同一?(?:节点|机器|主机|台机器|node)|一起|一块儿?)(?:上|里)?';
const pods =
  '(?:标签(?:为|是)?\\s?)?([a-z][\\w./-]{0,60})\\s?[=:]\\s?([\\w.-]{1,60})\\s?(?:标签)?的?\\s?(?:Pods?|副本|实例)?';
const isPlaced = (text: string): boolean =>
  isChinese(text) && /节点|机器|主机|node|zone|区|打散|分布/iu.test(text);

/** On which nodes something runs and beside whom it does not, told by what must be and by what would be better. */
export const placing: readonly Rewriting[] = [
  [
    new RegExp(
      `${start}(?:Pod\\s?)?${soft}\\s?${lands}\\s?${label}(?:\\s?的?\\s?${node}(?:上)?)?${weight}`,
      'giu',
    ),
    '软性节点亲和 $1 In $2 权重 $3',
    (text) => isPlaced(text) && !/cron|反亲和[^;。]{0,20}软/iu.test(text),
  ],
  [
    new RegExp(
      `${start}(?:Pod\\s?)?${must}\\s?${lands}\\s?${label}\\s?(?:的\\s?${node}(?:上)?)?${end}`,
      'giu',
    ),
    (said = '', ...rest) => required(said, rest),
    isPlaced,
  ],
  [
    new RegExp(
      `${start}(?:Pod\\s?)?(?:反亲和(?:性)?\\s?[:,]?\\s?)?(?:(?:软|硬)(?:性)?\\s?[:,]?\\s?)?(?:(${soft})|${must})?\\s?${not}\\s?${beside}\\s?${pods}\\s?${together}(?:${weight})?${end}`,
      'giu',
    ),
    (...[said = '', isSoft, key = '', value = '', heavy]: (string | undefined)[]) =>
      isSoft === undefined && (heavy !== undefined || /软/u.test(said))
        ? said
        : apart(key, value, isSoft === undefined ? undefined : (heavy ?? '100')),
    isPlaced,
  ],
  [
    new RegExp(
      `${start}同一(?:个|台)?\\s?${node}(?:上)?\\s?(${soft})?\\s?${not}\\s?(?:放|跑|有|出现|部署|调度)(?:两个|多个|2\\s?个)\\s?${pods}(?:${weight})?${end}`,
      'giu',
    ),
    (...[, isSoft, key = '', value = '', heavy]: (string | undefined)[]) =>
      apart(key, value, isSoft === undefined ? undefined : (heavy ?? '100')),
    isPlaced,
  ],
  [
    /(?:可以?|能|要|需要?|也)*容忍(?:所有|一切|全部|任何)(?:的)?污点|(?:所有|一切|全部|任何)(?:的)?污点(?:都|全)*(?:要|能|可以?)?容忍/gu,
    '容忍所有污点',
    isChinese,
  ],
  [
    /(?<=[,;。]\s?)(?:能|可以?|要|需要?|也)容忍\s?(?=[a-z][\w./-]{1,60}(?:=[\w.-]{1,60})?:(?:No|Prefer))/gu,
    '容忍污点 ',
    isChinese,
  ],
  [/(?<=[,;。]\s?)容忍\s?(?=[a-z][\w./-]{1,60}(?:=[\w.-]{1,60})?:(?:No|Prefer))/gu, '容忍污点 ', isChinese],
];

/** What must be is told of the same nodes as what would be better; by itself a selector says it. */
function required(said: string, rest: readonly string[]): string {
  const [key = '', value = ''] = rest;
  const text = rest.at(-1) ?? '';
  const isBeside = /节点亲和/u.test(text.replace(new RegExp(literally(said), 'u'), ''));
  return isBeside ? `硬性节点亲和 ${key} In ${value}` : `要求节点标签 ${key}=${value}`;
}

function apart(key: string, value: string, heavy: string | undefined): string {
  return heavy === undefined
    ? `必需的 Pod 反亲和性,标签 ${key}=${value},拓扑键 kubernetes.io/hostname`
    : `Pod 反亲和性,权重 ${heavy},标签 ${key}=${value},拓扑键 kubernetes.io/hostname`;
}
