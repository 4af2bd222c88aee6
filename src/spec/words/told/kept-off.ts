import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from '../text/rewriting.ts';

const key = String.raw`["'\x60]?((?:[a-z0-9][a-z0-9.-]{0,80}/)?[a-z][\w.-]{0,60}?)["'\x60]?`;
const value = String.raw`["'\x60]?(\w(?:[\w.-]{0,60}\w)?)["'\x60]?`;
const not = String.raw`(?:do\snot|don't|does\snot|doesn't|never|not|must\snot|mustn't|should\snot|shouldn't|may\snot|can\s?not|can't)`;

/** What shall stay off nodes is not sent to them: the label that follows is one that they must not have. */
export const keptOff: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:(?:please|and|but|so|it|they|the\s(?:app|pods?|service))\s){0,4}(?:
        ${not}\s(?:to\s)?(?:ever\s)?(?:be\s)?(?:run|scheduled?|placed?|put|land|deploy(?:ed)?|go|start(?:ed)?|end\sup)(?:\s(?:it|them|anything|pods))?\s(?:on|onto|to)|
        (?:keeps?|stays?)\s(?:it\s|them\s|this\s|the\s(?:app|pods?)\s)?(?:off|away\sfrom|clear\sof)|avoid(?:s|ing)?|(?:never|not)\son|anywhere\s(?:but|except)(?:\son)?)\s
        (?:the\s|any\s|all\s|our\s|those\s){0,2}(?:[a-z]{2,15}\s)?(?:nodes?|machines?|hosts?)\s\(?(?:(?:that|which|with|having|have|carrying|carry|where|are|the|an?|labels?|labell?ed)\s){0,4}
        ${key}(?:=|:\s?|\sis\s(?:set\sto\s)?)${value}(?![\w/:])\)?(?:\s?,\s)?
      `,
      'giu',
    ),
    ', nodeAffinity $1 NotIn $2. ',
  ],
  [
    new RegExp(
      String.raw`(?:请|千万|绝对|也)*(?:不要|别|不能|不许|禁止|避免|不得)(?:被|让它)?(?:调度|部署|跑|放|运行|落)?(?:到|在)?\s?(?:带有?|有|标签(?:为|是)?|打了)*\s?${key}=${value}\s?(?:这个)?(?:标签)?的\s?(?:节点|机器|主机)(?:上面?|里)?[,，]?`,
      'giu',
    ),
    '，nodeAffinity $1 NotIn $2。',
  ],
];
