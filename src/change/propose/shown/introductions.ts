import { plainly } from './plainly.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { complaint } from '../../../spec/words/text/lead.ts';
import { rewritten } from '../../../spec/words/text/rewriting.ts';
import { besideQuotes } from '../../../spec/words/given/given.ts';

export type Introduced = {
  readonly words: string;
  /** What is shown shall stand in the repository. */
  readonly isBrought: boolean;
};

/** Words without what only says that something is shown, what it is, or that it shall be kept. */
export function withoutIntroductions(words: string): Introduced {
  const { said, quotes } = besideQuotes(words);
  const pieces = said.split(/(?<=[.!?;:,]\s)|(?<=[。！？；：，])|(?<=\n)/u);
  const told = pieces.map((piece) => (isIntroduction(piece) ? '' : piece)).join('');
  const rest = told.replace(bringing, '').replace(bringingInChinese, '');
  return { words: `${rewritten(rest, plainly).trim()}\n${quotes}`, isBrought: rest !== told };
}

function isIntroduction(piece: string): boolean {
  const plain = piece.trim().replace(/[.!?;:,。！？；：，]+$/u, '');
  if (plain === '' || plain.length > 160) return false;
  return complaint.test(plain) || (!asking.test(plain) && (shows.test(plain) || showsInChinese.test(plain)));
}

const asking = new RegExp(
  overLines`
    (?<![\w-])(?:
      should|must|needs?|wants?|please|add|change|set|make|give|use|put|scale|raise|lower|increase|decrease|remove|drop|delete|rename|write|
      create|turn|convert|only|no\slonger|instead|without
    )(?![\w-])|
    请|需要|希望|改|加|换|删|去掉|调|设|补|缺|写|生成
  `,
  'iu',
);

const now = String.raw`(?:(?:currently|right\snow|at\sthe\smoment|today|now|at\spresent)\s?)?`;
const shows = new RegExp(
  overLines`
    ^(?:(?:hi|hello|hey|fyi|btw|for\s(?:context|reference|information|background))[,:!]?\s?){0,2}
    (?:and\s|so\s|as\s)?(?:
      $|
      (?:here|this|that|below|the\sfollowing|these|it)(?:'s|\s(?:is|are|was))\s${now}(?:what|how|the|our|my|all|one|a|an|from|in|deployed|running)(?![\w-])|
      (?:here|below|this|that|these)(?:'s|\s(?:is|are))?$|
      (?:(?:our|the|my|its|your)\s)?${now}(?:current\s)?[\w./-]{1,60}(?:\s[\w./-]{1,40}){0,7}?\s${now}(?:looks?|reads?|is|are|runs?|works?)\s(?:like\s)?(?:this|that|these|below|as\sfollows)(?:\s${now})?$|
      (?:the\s)?current\s(?:state|setup|situation|manifests?|yaml|version|deployment)(?:\s(?:in|of|on)\s[\w\s./-]{1,60})?$|
      (?:this\sis\s)?(?:an?\s|the\s)?(?:output|result)\sof\s[^,;]{1,80}$|
      (?:kubectl|oc|helm|kustomize)\s[^,;]{1,80}?\s(?:gives?|shows?|prints?|returns?|outputs?)(?:\s(?:me|us))?(?:\sthis|\sthe\sfollowing)?$|
      (?:kubectl|oc|helm)(?:\s[^,;]{1,60}?)?(?:\s(?:says|complains|reports|fails(?:\swith)?))?$|
      (?:we|i)\s(?:(?:already|currently|now|still)\s)?(?:have|run|use|got|deploy)\s(?:this|it|these|the\sfollowing|(?:our|the)\s[\w\s-]{1,30}\s(?:like|with)\sthis)(?![\w-])
    )
  `,
  'iu',
);
const showsInChinese =
  /^(?:你好|您好|大家好)?(?:这(?:个)?(?:就)?是|以下是|下面(?:这个|这份|的)?(?:就)?是)|(?:如下|是这样的?|长这样|见下(?:方|面|文)?|如下所示|如下图)(?:[)）])?$|^(?:当前|目前|现在|线上|生产)(?:环境)?(?:的)?(?:状态|配置|清单|情况|[\w\s]{1,30})(?:是|为)?$|已经有[^，。]{0,40}(?:见下|如下)/u;

const manifest = String.raw`(?:this|it|that|them|these|(?:the|this|that|our|these)\s(?:\w+\s){0,2}?(?:manifests?|yaml|object|file|deployment|one)s?)`;
const repository = String.raw`(?:(?:in|into|to|under)\s(?:the|our|this|my)?\s?(?:repo(?:sitory)?|git|version\scontrol|source\scontrol|gitops\srepo(?:sitory)?))`;
const bringing = new RegExp(
  overLines`
    (?:(?:so|and|then|now|but)\s)?(?:please\s)?(?:(?:i'd|i\swould|we'd|we\swould)\slike\s(?:to\s(?:have|bring|put)\s)?|(?:can|could)\syou\s|we\swant\s(?:to\s)?)?(?:please\s)?(?:
      (?:commit|check\sin|bring|import|take\sover|adopt)\s${manifest}(?:\s${repository})?|
      (?:put|add|bring|store|save|keep|track|have|get|check|place|move)\s${manifest}\s(?:in\s)?${repository}|
      (?<=like\s)${manifest}\s${repository}
    )(?:\sas(?:\sit)?\sis)?(?:\stoo)?
  `,
  'iu',
);
const bringingInChinese =
  /(?:请|麻烦)?(?:帮我|帮忙)?(?:把|将)?(?:它|其|这个|这份|下面这个|它们)?(?:原样)?(?:纳入|放进|放到|放入|加入|加到|提交到|收进|导入|存到|入)(?:我们的?|这个)?(?:代码)?(?:仓库|git|版本库|代码库)(?:管理|里面?|中|来)?/iu;
