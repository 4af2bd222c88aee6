import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import type { Kind } from '../kind.ts';
import { mentionsOf } from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mention.ts';
import { keptBy } from './kept-by.ts';
import type { Span } from '../span.ts';

export type Goal = {
  readonly kind: Kind;
  /** The words before it, without what it was. */
  readonly before: string;
  readonly told: string;
  /** What it is called ahead of its kind. */
  readonly name?: string;
  /** The words behind it. */
  readonly after: string;
};

const verb = overLines`
  (?:turn|convert|change|transform|make|migrate|rewrite|re-?write|wrap|upgrade|switch|move|put|translate|refactor|promote|replace|rework|recast|
  rebuild|restructure|redo|redefine|remodel|recreate|re-create|re-?express|express|port|transition|evolve|restate|reshape|recode|rewritten|turn(?:ed)?\s(?:around|over))(?:e?d|s|ing)?
`;
const article =
  '(?:(?:be\\s)?(?:an?|the|its?|one|equivalent|proper|matching|kubernetes|single|real|full|plain|bare|simple|standalone|one-off|opaque)\\s){0,3}';
const count = '(?:\\d{1,3}[\\s-]replicas?\\s)?';
const it =
  '(?:this|that|the|my|our|it|given|above|following|below|quoted|existing|old|bare|plain|single|standalone|one-off)';

/** What says right before a kind that the quoted object becomes one. */
const into = new RegExp(
  overLines`
    (?:
      (?<!\w)${verb}(?!\w)[^.;\n]{0,80}?(?<!\w)(?:in ?to|to|as|with|by)\s${article}(?<told>${count})$|
      (?<!\w)(?:make|makes|making)\s(?:${it}\s){1,3}(?:[\w-]{1,30}\s){0,2}?(?:into\s)?an?\s(?<counted>${count})$|
      (?<!\w)(?:as|give me|i want|i need|want|need|should be|run as|instead use|use)\s(?:an?|the)\s$|
      (?<!\w)(?:${it}\s){1,3}(?:[\w-]{1,30}\s)?(?:should|ought\sto|must|has\sto|had\sto|needs?\sto)\s(?:really\s|actually\s|rather\s|better\s|instead\s)?(?:have\sbeen|become|be)\s(?:rather\s|really\s|actually\s)?an?\s$|
      (?<!\w)(?:rather\sthan|instead\sof|in\splace\sof)\s(?:an?\s|${it}\s)[\w\s-]{1,40}?,?\s(?:i(?:'d)?|we(?:'d)?|there\sshould\sbe|please)?\s?(?:need|want|would\slike|like|prefer|use|have|create|write|make|give\sme|provide)?(?:\s(?:to\shave|to\sget|to\suse|to\ssee|me))?\s?an?\s(?<thus>${count})$|
      (?<!\w)(?:what|work|task)\s[^.;\n]{0,50}?(?:should|shall|must|has\sto|is\sto|ought\sto)\sbe\s(?:done|performed|run|executed|handled|expressed|carried\sout|taken\sover)\s(?:once\s|(?:one|a)\ssingle\stime\s)?(?:by|as|in)\s${article}$|
      (?<!\w)what\s(?:i|we)\s(?:really\s|actually\s)?(?:want|need|would\slike|am\safter|are\safter)(?:\sinstead|\snow)?\sis\s${article}(?<wanted>${count})$|
      (?<!\w)(?:writ|extract|produc|run|express)\w{0,3}\s(?:it|this|that|them)\s(?:down\s|out\s)?(?:in\s?to|as)\s${article}$|
      (?<!\w)(?:have|get|let)\s(?:${it}\s?){1,3}(?:[\w-]{1,30}\s){0,2}(?:be\s)?(?:replaced|run|managed|kept|maintained|controlled|taken\sover|superseded|turned|rewritten)\s(?:by|with|into|as|through)\s(?:an?|the|its?)\s(?<had>${count})$|
      (?<!\w)(?:wrap|put|embed|place|enclose)\s[^.;\n]{0,60}?(?<!\w)(?:in|inside|within|around)\s(?:an?|one)\s(?<wrapped>${count})$|
      (?:->|=>|→|⇒)\s?${article}$|
      (?:根据|基于|依据|按照|用|以|把)(?:下面|上面|这个|该|给定|以下|上述|现有)?的?(?:这个)?\s?(?:Job|Pod|Deployment|任务)[^。\n]{0,12}?(?:写|创建|生成|编写|做|建)(?:一?个)?(?<from>[^，。\n]{0,40}的)?\s?$|
      (?:改[成为写造]{1,2}|转[换变化成为]{1,2}|变[成为]{1,2}|换成|重写[成为]|封装[成为]|重构[成为]|迁移[成到]|升级[成为])(?:一个|等价的|对应的|由|单个|单独的?|独立的?|普通的?|一次性的?){0,2}(?<said>[^,，。;；\n]{0,48}的)?\s?$|
      (?:应该|应当|更适合|最好)(?:是|用|使用|写成|做成|改用|换成)(?:一个)?\s?$
    )
  `,
  'iu',
);
const spoken = `(?:it|them|(?:${it}\\s){1,3}(?:(?:pod|job|deployment|stateful\\s?set|daemon\\s?set|replica\\s?set|replication\\s?controller|cron\\s?job|config\\s?map|secret|ingress|role)s?(?:\\s(?:below|above|given(?:\\shere)?|shown))?)?)`;
/** What says right behind a kind that it is made of the quoted object, and what of it stays said. */
const outOf = new RegExp(
  overLines`
    ^(?<kept>(?:\s(?:of|with)\s[\w-]{1,12}\s(?:replicas?|copies|pods|instances)|\s(?:named|called|by\sthe\sname(?:\sof)?)\s[\w'"\x60-]{1,65}|,\s[a-z0-9]+(?:-[a-z0-9]+){1,6},|\s\([^()\n]{1,80}\)){0,2})\s(?:
      (?:(?:versions?|variants?|forms?|equivalents?|counterparts?)\s(?:of|for|to)|out\sof|from|based\son|instead\sof|rather\sthan|in\splace\sof|in\sexchange\sfor)\s(?:an?\s)?${spoken}(?![\w-])|
      (?:should|shall|must|is\sto|has\sto|can)\sbe\s(?:made|built|created|derived|written|generated)\s(?:from|out\sof)\s(?:the\s(?:pod\s)?template\sof\s)?${spoken}(?![\w-])|
      (?<verb>(?:that|which|to)\s(?:runs?|executes?|starts?|repeats?))\s${spoken}(?![\w-])|
      (?:that|which|to)\s(?:does?|performs?|runs?|executes?)\s(?:exactly\s|precisely\s|just\s)?(?:the\s(?:very\s)?same(?:\s(?:work|thing|job|task|command)s?)?(?:\sas\s${spoken}(?:\sdoes)?)?|what\s${spoken}(?:\s(?:does|do|performs?|runs?))?)(?![\w-])|
      (?:is\sto\s|should\s|shall\s|must\s|has\sto\s|ought\sto\s|will\s)(?:take\sthe\splace\sof|take\sover\sfrom|replace|supersede|run|manage)\s${spoken}(?![\w-])|
      (?:(?:that|which|to)\s(?:manages?|keeps?|wraps?|replaces?|controls?|owns?)|for)\s${spoken}(?![\w-])
    )|
    ^\s?(?:来)?(?:管理|管|运行|跑|承载|包装|部署|代替|替换|接管|托管)(?:
      (?:上面|下面|这个|该|给定|以下|上述|它)的?(?:这个)?\s?(?:Pod|Job|Deployment|任务)?|
      的?\s?(?:Pod|Job|Deployment|任务)|\s?(?=[,，。;；\n]|$)
    )
  `,
  'iu',
);
/** `deployment instead of pod`: without a word that points at it. */
const insteadOf =
  /^\s(?:instead\sof|rather\sthan)\s(?:an?\s)?(?:plain\s|bare\s|single\s)?(?:pod|job|deployment|stateful\s?set|daemon\s?set|replica\s?set)(?![\w-])/iu;

/** Of what is bare and no verb tells of another object as well. */
const bare = /^(?:as|give|i |want|need|should be|run|instead\suse|use)/iu;

/** What becomes another kind beside what runs pods. */
const counterparts: Readonly<Record<string, readonly string[]>> = {
  ConfigMap: ['Secret'],
  Secret: ['ConfigMap'],
  Ingress: ['HTTPRoute'],
};

/** The kind that it is to be: another one that runs pods, or its counterpart, told as what becomes of it. */
export function goalIn(words: string, kinds: readonly Kind[], from: string): Goal | undefined {
  const own = counterparts[from];
  const goals = kinds.filter(({ kind, isWorkload }) => own?.includes(kind) ?? isWorkload === true);
  const mentions = mentionsOf(words, kinds, []);
  const asked = mentions.filter(({ kind }) => kind !== from);
  const others = asked.filter(({ kind }) => goals.some((one) => one.kind === kind));
  const keepers = others.filter(({ kind }) => kind !== 'Pod');
  const origins = mentions.filter((one) => one.kind === from);
  for (const mention of [...keepers, ...others.filter((one) => isOnePod(one, words))]) {
    const kind = goals.find((one) => one.kind === mention.kind);
    const found = kind === undefined ? undefined : becoming(words, mention, origins);
    if (kind === undefined || found === undefined) continue;
    const isDoubtful =
      own !== undefined || kind.kind === 'Pod' || asked.some((one) => one.kind !== kind.kind);
    if (found.isBare && isDoubtful) continue;
    const { isBare: _bare, ...goal } = found;
    return { kind, ...goal };
  }
  const kept = keptBy(words, { from, asked, goals });
  return kept && { ...kept, before: without(kept.before, origins), told: '' };
}

/** `a bare Pod`, not one of those that something keeps. */
function isOnePod({ kind, article, isPlural, start }: Mention, words: string): boolean {
  const isNew = article !== 'known' || /[成为个裸的]\s?$/u.test(words.slice(0, start));
  return kind === 'Pod' && isNew && !isPlural;
}

type Found = Omit<Goal, 'kind'> & { readonly isBare: boolean };

function becoming(words: string, { start, end }: Mention, origins: readonly Mention[]): Found | undefined {
  const after = words.slice(end);
  const made = outOf.exec(after) ?? insteadOf.exec(after);
  if (made !== null) return outOfIt(made, words.slice(0, start), after);
  const said = into.exec(words.slice(Math.max(0, start - 140), start));
  if (said === null) return undefined;
  const told = Object.values(said.groups ?? {}).find((one) => one !== undefined) ?? '';
  const head = words.slice(0, start - said[0].length);
  const before = without(isArrow(said[0]) ? withoutLeader(head, origins) : head, origins);
  const own = namedAhead.exec(told)?.[1];
  const isBare = bare.test(said[0]);
  return {
    before: before.replace(notThis, ''),
    told: told.replace(namedAhead, ''),
    ...present({ name: own }),
    after,
    isBare,
  };
}

/** `This should not be a Deployment.` */
const notThis =
  /(?<=^|[.;\n]\s?)[^.;\n]{0,60}(?<!\w)(?:(?:should|must|need|ought\sto|is|was)(?:\snot|n't)|does(?:\snot|n't)\shave\sto)\s(?:(?:have\sbeen|be|stay|remain)\s)?(?:an?\s)?[.;,]?\s?$/iu;

/** What stands between the kind and what it is made of stays said. */
function outOfIt(made: RegExpExecArray, words: string, after: string): Found {
  const { kept = '', verb: does = '' } = made.groups ?? {};
  const left = after.slice(made[0].length);
  const before = words.replace(/(?<![\w-])an?\s$/iu, '');
  return { before, told: '', after: [kept, does, left].filter(Boolean).join(' '), isBare: false };
}

/** `名为 nightly 的`. */
const namedAhead = /(?:名为|名叫|叫做?|名称为)\s?["'`]?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'`]?\s?的/iu;

function isArrow(said: string): boolean {
  return /^[-=→⇒]/u.test(said);
}

/** `Pod -> DaemonSet`: of what stands before an arrow nothing is left. */
function withoutLeader(words: string, origins: readonly Mention[]): string {
  const last = origins.findLast(({ end }) => end <= words.length);
  return last === undefined || words.slice(last.end).trim() !== '' ? words : words.slice(0, last.end);
}

/** The words without the last of the mentions in them. */
function without(words: string, mentions: readonly Span[]): string {
  const last = mentions.findLast(({ end }) => end <= words.length);
  return last === undefined ? words : `${words.slice(0, last.start)}${words.slice(last.end)}`;
}
