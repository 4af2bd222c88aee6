import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { hearing, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

const polite = String.raw`(?:(?:please|and|also|but|use|using|with|make|keep|it|should|must|be|is|an?|the|do|want|we|i|follow(?:ing)?|according\sto|all)\s){0,8}`;
const end = String.raw`(?:\s(?:please|as\spossible|where\spossible|too|as\swell))?(?=\s?(?:[.,;!)\n]|$|and\s|but\s))`;

/** What people ask for that all that is written here does anyway. */
const sayings: readonly Saying[] = (
  [
    [`${polite}multi-?\\s?stage(?:\\s(?:docker\\s?)?builds?)?${end}`, '多阶段构建', 'built in stages'],
    [
      `${polite}(?:(?:images?|it)\\s(?:as\\s)?(?:small|lean|slim|minimal)|(?:small|lean|slim|minimal)\\s(?:docker\\s|container\\s)?images?)${end}`,
      '镜像(?:要|尽量|尽可能|越)*(?:精简|小)(?:一?点|一些|越好)?',
      'only what runs is in the image',
    ],
    [
      `${polite}(?:tag(?:ged)?\\s(?:the\\s|our\\s)?images?\\s(?:with|by)|images?\\s(?:are\\s|is\\s)?tagged\\s(?:with|by)|tags?\\s(?:is|are|=|(?:comes?|is\\staken|are\\staken|derived)\\sfrom))\\s(?:the\\s)?(?:git\\s|short\\s|commit\\s){1,3}(?:sha|hash|id)${end}`,
      '镜像(?:标签|tag)?(?:用|使用|按|打)(?:成|上)?\\s?(?:git\\s?)?(?:commit|提交)\\s?(?:sha|id|号|哈希)?',
      'tags are commits',
    ],
    [
      `(?:the\\s|number\\sof\\s)*(?:(?:replicas?|copies|image(?:\\stags?)?|tags?|host(?:\\s?names?)?|domains?|resources?|ports?)(?:\\s?,\\s?(?:and\\s)?|\\sand\\s)?(?:the\\s|number\\sof\\s)*){1,6}\\s?(?:should|must|shall|need\\sto|have\\sto|can)\\s(?:all\\s)?be\\s(?:configurable|adjustable|parametri[sz]ed|overridable|customi[sz]able|changeable|values)${end}`,
      'values\\s?(?:里|中)?(?:面)?(?:能|可以?|要能|支持)(?:改|配置?|调整?|设置)(?:副本数?|镜像(?:标签|版本)?|域名|资源|端口|和|与|、|，|等)+',
      'in the values of the chart, or in a patch of an overlay',
    ],
    [
      `${polite}(?:(?:kubernetes|k8s|docker|security|industry|common|usual|current)\\s){0,2}best[\\s-]practices${end}`,
      '(?:按|遵循|符合|使用)(?:照)?(?:k8s|kubernetes|安全|行业)?\\s?最佳实践(?:来)?',
      'linted before it is proposed',
    ],
    [
      `(?:please\\s)?(?:do\\snot|don't|never|not)\\s(?:to\\s)?(?:schedule|run|place|land|be\\sscheduled)(?:\\s(?:it|them|anything|pods|the\\sapp|the\\spods)){0,2}\\s(?:on|to)\\s(?:the\\s|any\\s)?(?:control[\\s-]?plane|master)s?(?:\\snodes?)?${end}`,
      '(?:不要|别|不能|不许)(?:调度|跑|放)(?:到|在)?\\s?(?:master|控制面|控制平面|主)\\s?节点(?:上)?',
      'nothing here tolerates their taint',
    ],
    [
      `(?:please\\s|and\\s){0,2}(?:(?:do\\snot|don't|never|not|must\\snot|should\\snot)\\s(?:to\\s)?(?:run|be\\srun|start)|(?:it|nothing|containers?|pods?|the\\sapp)\\s(?:must|should|may|can)(?:\\snot|n't)\\s(?:run|be\\srun))(?:\\s(?:it|them|anything|containers?|the\\s(?:app|container|pods?))){0,2}\\sas\\s(?:the\\s)?root(?:\\suser)?${end}`,
      '(?!)',
      'no container runs as root',
    ],
    [
      `${polite}(?:highly\\savailable|high(?:ly)?[\\s-]?availability)${end}`,
      '高可用(?:部署|一点|些)?',
      'copies on several nodes, with a budget',
    ],
    [
      `${polite}production[\\s-](?:ready|grade|quality)${end}`,
      '生产(?:级|可用)(?:别)?的?',
      'profile production',
    ],
  ] as const
).map(([en, zh, value]) => ({
  pattern: anyCase(overLines`(?<![\w-])(?:${en})|${zh}`),
  subject: { en: 'So anyway', zh: '本来如此' },
  value: () => value,
  over: () => (spec) => spec,
}));

export const already: Telling = hearing(sayings);
