import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { host } from '../hosts.ts';
import { foundAt } from './found-at.ts';

const it = String.raw`(?:it|this|they|the\s(?:app|site|service|page|shop|api|product|system))`;
const end = String.raw`(?=\s?(?:[.,;。，；\n]|$))`;

/** How it is reached and by whom, as people say it who know of no field. */
export const reached: readonly Rewriting[] = [
  ...foundAt,
  // Where it is found, and where it is not.
  [
    anyCase(
      overLines`
        (?<![\w-])${it}\s(?:
          lives|will\slive|should\slive|sits|is\sfound|goes\slive|will\sbe|can\sbe\sfound|
          should\sbe\sfound
        )\s(?:at|on|under)\s(?:https?://)?(?=${host})
      `,
    ),
    'host ',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:and|please|${it}|should|must|be|is|only|just|expose[ds]?|keep|make)\s){0,5}
        (?:reachable|accessible|available|visible|expose[ds]?|open|keep|used?)\s(?:(?:it|this)\s)?
        (?:only\s)?(?:
          internally|inside(?:\sthe\scluster)?|within\sthe\scluster|from\sinside(?:\sthe\scluster)?|
          in\sthe\scluster\sonly|cluster-?internal(?:ly)?
        )(?:\sonly)?${end}
      `,
    ),
    'no ingress',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:and|but|please)\s){0,3}(?:
          (?:don't|do\snot|never|no\sneed\sto)\s(?:expose|publish|open|make)\s(?:${it}|them|anything)(?:\savailable|\sreachable|\saccessible|\sup)?|
          (?:${it}\s)?(?:(?:must|should|may|can|shall|need)(?:\snot|n't)|cannot|can't|isn't|is\snot|never)\s(?:to\s)?(?:be\s)?(?:reach(?:able|ed)|access(?:ible|ed)|available|exposed|visible|public)
        )\s?(?:outside(?:\sof)?\sthe\scluster|(?:from|to|on|for)\s(?:the\s)?(?:internet|outside(?:\sworld)?|public|web)|externally|publicly|outside)${end}|
        (?<![\w-])(?:(?:and|but|please)\s){0,3}keep\s(?:${it}|them)\sprivate${end}
      `,
    ),
    'no ingress',
  ],
  [
    anyCase(
      overLines`
        (?:只|仅)(?:有|允许|让|能由)?\s?(?:带有?|有|打了|标签(?:为|是)?|label\s?(?:为|是)?){1,2}\s?
        ([a-z][\w./-]{0,80}\s?=\s?\w(?:[\w.-]{0,60}\w)?)\s?(?:这个)?(?:标签|label)?的?\s?(?:pod|服务|应用|客户端)?\s?
        (?:才)?(?:能够?|可以)?\s?(?:访问|调用|连接?)(?:它|本?服务|应用|进来)?
      `,
    ),
    'NetworkPolicy 只允许来自标签为 $1 的 Pod 的入站流量',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:please|and|only|it|should|must)\s){0,4}(?:allow|accept|let\sin|admit)s?\s
        (?:(?:traffic|only|calls|connections|access|requests|from|in)\s){0,4}pods\s
        (?:(?:with|that|which|have|has|carry|are|labell?ed|the|labels?)\s){1,5}
        ([a-z][\w./-]{0,80}=\w(?:[\w.-]{0,60}\w)?)(?:\slabel)?(?:\sonly)?(?![\w-])
      `,
    ),
    'only pods with the label $1 may reach it',
  ],
];
