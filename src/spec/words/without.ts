import { overLines } from '../../kernel/over-lines.ts';
import { refusing } from './text/negation.ts';
import { matches } from './phrase.ts';
import type { Meaning, Reader } from './wish.ts';

const things: readonly (readonly [RegExp, string])[] = [
  [/ingress|入口|域名/iu, 'ingress'],
  [/network ?polic(?:y|ies)|网络策略/iu, 'networkPolicy'],
  [/hpa|(?:horizontal ?pod ?)?auto-?scal\w*|自动扩缩容?|自动伸缩|弹性伸缩/iu, 'autoscale'],
  [/pdb|(?:pod ?)?disruption ?budgets?|(?:pod)?中断预算/iu, 'podDisruptionBudget'],
  [/dockerfile|docker file/iu, 'dockerfile'],
  [/manifests?|kubernetes|k8s|清单/iu, 'manifests'],
  [/service ?account|服务账[号户]/iu, 'serviceAccount'],
  [/tls|https|ssl/iu, 'tls'],
  [/service(?! ?-?(?:links?|monitors?|mesh|names?|types?|ports?|entr(?:y|ies))(?!\w))|服务/iu, 'service'],
];
const softly = String.raw`(?:\s(?:for now|needed|required|please|yet|again|any ?more|after all|either|at all))*`;
const thing = things.map(([pattern]) => pattern.source).join('|');
const english = new RegExp(
  String.raw`\b(?:${refusing.en}|not\s(?:through|via|by|using|behind))\s+(?:an?\s+|any\s+|the\s+)?((?:${thing})(?:,?\s(?:or|nor)\s(?:an?\s|any\s|the\s)?(?:${thing})){0,5})(?!\s(?:account\s)?tokens?)${softly}`,
  'giu',
);
const later = new RegExp(
  String.raw`\b(?:the\s+|an?\s+)?(${thing})\s(?:(?:is|are)\s)?(?:no longer|not|isn't|aren't)\s(?:needed|wanted|required|necessary)${softly}`,
  'giu',
);
const making =
  '(?:使用|创建|新建|建立?|生成|产生|添加|加上?|有|配置|配上?|设置|设|写|做|搞|弄|上|开启?|启用|部署|起|来|要)';
const chinese = new RegExp(
  String.raw`(?:${refusing.zh})(?:再|去|给|单独|额外|\s)*${making}?(?:一?个)?\s*(${thing})`,
  'giu',
);
const zhLater = new RegExp(
  String.raw`(?:把)?(${thing})\s?(?:就|也|先|都|暂时)*(?:${refusing.zh}|不必|删掉|拿掉|关掉|不(?=[建配弄做上开设]))(?:再|去|单独|\s)*${making}?(?:了|吧|掉|上)*(?=\s?(?:$|[,.;。，；、\n]))`,
  'giu',
);

/** Negations; read first, so that nobody takes the thing that is not wanted for a wish. */
export const without: Reader = {
  id: 'without',
  read: (words) =>
    matches(words, { en: 'Left out', zh: '不包含' }, ...patterns).filter(
      ({ asked, end }) => !asked?.without?.some((one) => isWantedIn(words.slice(end), one)),
    ),
};

/** Said after it was refused: `we do want the ingress after all`. */
function isWantedIn(words: string, refused: string): boolean {
  const name = things.find(([, one]) => one === refused)?.[0].source ?? '';
  return new RegExp(
    overLines`
      (?<!(?:not|n't|longer|never)\s(?:actually\s|really\s)?)(?<!\w)(?:add|want|need|bring back|restore|enable|include|re-?add|put back)
      (?:\s(?:back|the|an?|in|again|our|that|to have)){0,4}\s(?:${name})|(?:${name})\s(?:back|again|after all)(?!\w)|
      (?:加回|恢复|还是要|要回|重新(?:加上?|启用|创建))\s?(?:${name})|(?:${name})\s?(?:还是要|加回|恢复|要回)
    `,
    'iu',
  ).test(words);
}

const patterns = [english, later, chinese, zhLater].map((pattern) => [pattern, mean] as const);

function mean(text = ''): Meaning | undefined {
  const found = text
    .split(/,?\s(?:or|nor)\s/iu)
    .flatMap((one) => things.find(([pattern]) => pattern.test(one))?.[1] ?? []);
  return found.length === 0 ? undefined : { asked: { without: found }, value: found.join(', ') };
}
