import { overLines } from '../../../kernel/over-lines.ts';
import { longest } from '../longest.ts';
import type { Understood } from '../wish.ts';
import type { Previews } from './saying.ts';

export type PreviewsReading = {
  readonly words: string;
  readonly previews?: Previews;
  readonly understood: readonly Understood[];
};

const request = String.raw`(?:(?:open\s)?(?:github\s)?(?:pull\s?-?requests?|prs?|merge\s?-?requests?|mrs?)(?![\w-]))`;
const each = String.raw`(?:(?:every|each|any|all|the|our|new|an?)\s){0,3}`;
const noun = String.raw`(?:environments?|envs?|apps?|applications?|deployments?|deploys?|instances?|stacks?|namespaces?|copy|copies|clusters?|sites?|urls?)`;
const kind = String.raw`(?:previews?|ephemeral|review|throw-?away|temporary|short-?lived|on-?demand|dynamic|disposable)`;
const polite = String.raw`(?:(?:and|also|plus|please|with|we|i|i'd|we'd|would|like|love|want|need|to|can|could|you|it|should|add|set\sup|spin\sup|bring\sup|create|make|have|get|give\sus|enable|support|deploy|start|run|let|then|let's|use|automatic(?:ally)?|its|own|separate|isolated|an?|the|our)[\s,]+){0,12}`;
const named = String.raw`["'\x60]?(?<LABEL>[a-z][\w./:-]{0,48}\w)["'\x60]?`;
const label = (at: number): string => overLines`
  (?:,?\s\(?(?:(?:but|and)\s)?(?:only\s)?(?:(?:for|if|when|where|on)\s)?(?:(?:those|the\sones|ones|it|they|that|which|prs?|pull\srequests)\s)*
    (?:(?:with|have|has|having|carry|carries|carrying|are|is|get|gets|bear)\s)*
    (?:(?:the|a)\slabel\s(?:named\s|called\s)?${named.replace('LABEL', `a${at}`)}|label\s${named.replace('LABEL', `b${at}`)}|(?:labell?ed|tagged)\s(?:with\s|as\s)?${named.replace('LABEL', `c${at}`)}|the\s${named.replace('LABEL', `d${at}`)}\slabel|\(?label:\s?${named.replace('LABEL', `e${at}`)})\)?
  )?
`;

const host = String.raw`(?:,?\s\(?(?:(?:and|each|reachable|available|served|at|under|on|with|the|host|url|domain)\s){1,5}(?<host>(?:pr|mr|preview)-?(?:<\w{1,10}>|\{{1,2}\.?\w{1,10}\}{1,2}|n|x|number|num|id|\d{1,5})(?:[.-][a-z0-9-]{1,40}){1,5})\)?)?`;

const patterns = [
  // a preview environment for every pull request
  overLines`
    (?<![\w-])${polite}(?:${kind}\s)(?:${noun})(?:\s(?:per|for|on|of|in|from|with)\s${each}${request})${label(1)}${host}
  `,
  // PR previews, per-PR environments
  overLines`
    (?<![\w-])${polite}(?:per[\s-])?(?:pull\s?-?request|pr|mr|merge\s?-?request)[\s-](?:based\s|specific\s)?(?:${kind}(?:\s${noun})?|(?<=per[\s-](?:pr|mr|pull\s?-?request)[\s-])${noun})(?![\w-])${label(2)}${host}
  `,
  // every pull request gets an environment of its own
  overLines`
    (?<![\w-])(?:(?:and|also|plus|please|deploy|run|start)\s){0,3}(?:every|each|all|any|new|open|our|the)\s${each}${request}${label(3)}\s(?:(?:should|must|shall|will|to|also|automatically|can|needs?|wants?|into|in)\s){0,3}
    (?:(?:gets?|have|has|be\sgiven|come\swith|be\sdeployed(?:\s(?:to|in|into))?|deploys?(?:\s(?:to|in|into))?|runs?\sin|spins?\sup|into|to)\s)?(?:(?:its|their|an?|own|separate|isolated)\s){1,3}(?:${kind}(?:\s${noun})?|${noun})(?:\sof\s(?:its|their)\sown)?(?![\w-])
  `,
  // previews, where nobody says of what
  String.raw`(?<![\w-])${polite}(?:(?:preview|ephemeral|review)\s(?:environments|envs|apps|deployments|deploys))(?!\s(?:for|per|of|on)\s)(?![\w-])${label(4)}${host}`,
  overLines`
    (?:并且?|还|再|另外|也|请|需要|希望|要|想|能|支持|开启|启用|[，,\s]){0,6}(?:只)?(?:为|给|对|让)?(?:(?:带有?|打上?了?|有|标有)\s?["'“「]?(?<zhLabel>[a-z][\w-]{1,40})["'”」]?\s?(?:标签|label)\s?的\s?)?(?:每个|每一个|每条|所有|各个?|新的?)?\s?的?(?:PR|MR|pull\s?requests?|merge\s?requests?|拉取请求|合并请求)\s?
    (?:都|各|自动|也|上|里|时|中|要|应该?|能|可以|会|部署|创建|生成|启动|起|建|开|搭建?|配|有|提供|准备|一个|一套|个|独立的?|单独的?|自己的?|对应的?|的|\s){0,10}(?:预览|临时|评审|短期)\s?(?:环境|部署|实例|版本)?
  `,
  String.raw`(?:并且?|还|再|另外|也|请|需要|希望|要|想|加上?|支持|开启|启用|[，,\s]){0,6}(?:PR|MR|pull\s?request|合并请求|拉取请求)?\s?(?:预览|临时)环境\s?[（(]?(?:每个|per)\s?(?:PR|MR|pull\s?request|合并请求|拉取请求)\s?(?:一个|一套)?[)）]?`,
].map((source) => new RegExp(source, 'giu'));

const refused =
  /(?:(?<!\w)(?:no|not|without|don't|never|skip|drop|remove)\s[^,.;]{0,40}|不要?[^，。；]{0,12}|不需要[^，。；]{0,12})$/iu;
const everyOne = /(?<!\w)(?:every|each|all|any|per)(?!\w)|每|所有|都/iu;
/** By which its row is known. */
export const previewsSubject = { en: 'Preview environments', zh: '预览环境' };
/** What is filtered by where somebody does not mean all of them. */
const usual = 'preview';
/** What stands for it in a host that somebody gives as an example. */
const number = /(?<=^(?:pr|mr|preview)-?)(?:<\w+>|\{+\.?\w+\}+|number|num|id|n|x|\d+)(?=[.-])/u;
/** `a preview environment for every pull request`: a name of an environment is none of these. */
export function readPreviews(words: string): PreviewsReading {
  const none = { words, understood: [] };
  if (
    words.length > longest ||
    !/preview|ephemeral|review|throw-?away|temporary|short-?lived|on-?demand|dynamic|disposable|(?<!\w)(?:prs?|mrs?|pull\s?-?requests?|merge\s?-?requests?)(?!\w)|预览|临时/iu.test(
      words,
    )
  )
    return none;
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    const found = pattern.exec(words);
    if (found !== null && !refused.test(words.slice(Math.max(0, found.index - 60), found.index)))
      return told(found, words);
  }
  return none;
}

function told({ 0: said, index, groups = {} }: RegExpExecArray, words: string): PreviewsReading {
  const { host: shown, ...labels } = groups;
  const named = Object.values(labels).find((one) => one !== undefined);
  const label = named ?? (everyOne.test(said) ? undefined : usual);
  const address = shown === undefined ? {} : { host: shown.toLowerCase().replace(number, '{{.number}}') };
  const previews = { ...(label !== undefined && { label }), ...address };
  const value = ['pullRequest', ...Object.entries(previews).map(([key, one]) => `${key}: ${one}`)].join(', ');
  return {
    words: `${words.slice(0, index).trimEnd()}, ${words.slice(index + said.length)}`,
    previews,
    understood: [{ said: said.replaceAll(/^[\s,，]+|[\s,，]+$/gu, ''), subject: previewsSubject, value }],
  };
}
