import { overLines } from '../../../kernel/over-lines.ts';
import type { DeliveryWish, Saying } from './saying.ts';

const refusing = overLines`
  (?:
    no\sneed\s(?:for|of|to\s(?:use|write|make|create|have))|
    (?:do\snot|don['’]t|needn['’]t|won['’]t|will\snot|should\snot|shouldn['’]t|must\snot|can\snot|can['’]t|cannot)\s(?:need|want|use|have|like|create|make|write|generate|add|run)(?:\sto\s(?:use|have))?|
    never\suse|skip|avoid|instead\sof|rather\sthan|no|not|without
  )
  (?:\s(?:using|with|via|by|in|as|any|an?|the|our))*
`;
const refused = String.raw`\s(?:is|are|was|were)(?:n['’]t|\snot|\sno\slonger)\s(?:needed|wanted|used|required|necessary|an\soption|in\suse|what\swe\s(?:use|want))`;
const softly = String.raw`(?:\s(?:please|here|yet|at\sall|either|any\s?more|(?:for|in)\s(?:this|now|it|that)(?:\s(?:one|repo|repository|app|service|project|case))?))*`;
const leading = String.raw`(?:(?:as|since|because|but|and|so)\s)?(?:(?:we|i|you|please|just|really|currently)\s){0,3}`;
/** What such a tool has besides is refused alone: `no Argo CD notifications`. */
const parts = String.raw`(?!\s(?:image|notification|rollout|workflow|event|project|sync|ui|server|prun|self|hook|operator|controller|webhook|values?\b|tests?\b)|镜像|通知|同步)`;
const zhRefusing =
  '(?:因为|由于)?(?:我们|这里|这次|目前|暂时|现在)*(?:不(?:用|要|使用|需要|想用|走)|无需|没有用?|别用|不必用)(?:使用|生成|写|做)?';
const zhRefused = '(?:就|也|都|先|暂时|这里|我们)*(?:不用|不要|不需要|没必要|用不上|用不着)(?:了|吧|使用)*';

/** Before all that asks for one of them: who refuses a tool names it as well. */
export const refusedTools: readonly Saying[] = [
  refusal('helm', String.raw`helm(?:\s?(?:charts?|v?3)|\s?图表|\s?包)?|charts?`, {}),
  refusal('kustomize', String.raw`kustomiz(?:e|ations?)(?:\s(?:overlays?|base|files?))?`, {
    output: 'plain',
  }),
  refusal('argocd', String.raw`argo\s?-?cd(?:\s(?:application(?:\s?set)?|app)s?)?`, { gitops: 'none' }),
  refusal('flux', String.raw`flux\s?(?:cd|v?2)?`, { gitops: 'none' }),
  refusal('gitops', 'gitops', { gitops: 'none' }),
];

/** Whatever else is asked for counts more than what is left when this one is not used. */
function refusal(value: string, tool: string, wish: DeliveryWish): Saying {
  const named = String.raw`(?:${tool})(?![\w/=-]|\.\w)${parts}`;
  const pattern = new RegExp(
    overLines`
      (?<![\w/:.=-])${leading}(?:${refusing}\s${named}|(?:(?:an?|the)\s)?${named}${refused})${softly}(?![\w/=-])|
      ${zhRefusing}\s?${named}|${named}\s?${zhRefused}
    `,
    'giu',
  );
  return { pattern, subject: { en: 'Left out', zh: '不包含' }, value, mean: () => wish };
}
