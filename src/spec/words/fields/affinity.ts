import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { lazily } from '../phrase.ts';
import { textOf } from '../merge.ts';
import { oneOf } from '../say.ts';
import { toList } from '../values.ts';
import type { Claim, Reader } from '../wish.ts';

const plain = '[a-z][\\w.-]{0,60}(?:/[\\w.-]{1,60})?';
/** A word alone is a label only after a word for one. */
const key = overLines`
  ["'\x60]?(?:
    (?<=(?<![\w-])(?:labels?|key|node ?-?affinity|标签|键)(?: named| called|为|是|:)?\s?["'\x60]?)|
    (?<![\w./-])(?=[a-z][a-z0-9]*[-./])
  )(${plain})["'\x60]?(?![\w/])
`;
const value = overLines`
  (?!
    (?:
      should|must|and|or|not|are|is|be|has|have|preferred|required|with|nodes?|only|on|it|its|
      label|labels|exists?|weight|tolerat\w+|us(?:e|es|ing)|mount\w*|runs?|running|expos\w+|sets?|
      prefer\w*|ideally|spread|images?|containers?|ports?|commands?|name\w*|call\w*|cpu|memory|args?|env\w*|
      replicas?|pods?|the|an?
    )(?![\w-])
  )(?:"[^"\n]{1,60}"|'[^'\n]{1,60}'|[\w.-]{0,60}\w)
`;
const list = `${value}(?:(?:, ?or |, ?and |, ?| or |,? and |或者?|和|、)${value}){0,8}`;
const values = `(\\(\\s?${list}\\s?\\)|(?:\\[\\s?)?${list}\\s?\\]?)`;
const link = overLines`
  (?:
    \s?(?:
      =(?=\s?[\w"])|:(?=\s)|
      (?:which |that )?(?:is|are|be|has|have|equals?|equal|being|set)(?! not)(?![a-z])|
      (?:to|with|one of|either|in(?! not)|the|values?|operator|of|any of|In)(?![a-z])|等于|属于|
      的?值?(?:应)?(?:为|是|在)|之一
    )\s?
  ){1,6}
`;
const not =
  "(?:\\s?(?:is |are |operator )?(?:not in|NotIn|not|is not|isn't|不等于|不为|不在|不是)(?![a-z])\\s?(?:one of |any of |either )?)";
const { pattern: told } = lazily(`${key}(?:(${not})|${link})${values}(?:之一)?`);
const { pattern: there } = lazily(`${key} ?(exists|does not exist|Exists|DoesNotExist|存在|不存在)`);

/** A zone by its name, with or without the label that tells it. */
const { pattern: zone } = lazily(overLines`
  (?<![\w-])zone (?:named |called )?["'\x60]?([a-z]{2,12}(?:-[a-z0-9]{1,12}){1,4})["'\x60]?(?![\w./-])(?: \(["'\x60]?topology\.kubernetes\.io/zone["'\x60]?\))?|
  (?:到|在|位于)?(?:可用区|区域)~(?:为|是)?["'\x60]?([a-z]{2,12}(?:-[a-z0-9]{1,12}){1,4})["'\x60]?(?![\w./-])(?:~\(["'\x60]?topology\.kubernetes\.io/zone["'\x60]?\))?
`);
const scheduled =
  /^(?![^]*(?:cluster|集群))[^]*(?:schedul|plac(?:e|ing)|prefer|favou?r|ideally|possible|first choice|weight|must|requir|pinned|调度|优先|必须)/iu;

const nodes =
  /(?<![\w-])nodes?(?![\w-]|:\w| ?ports?)|(?<!\w)node ?-?affinity|节点(?!端口)|(?:run|runs|scheduled) (?:only )?where/iu;
/** What other things say of nodes. */
const others = /tolerat|taint|容忍|污点|node ?selector|节点选择器|annotation|注解/iu;
const pods =
  /pod[- ]?(?:anti-?)?affinity|反亲和|anti-?affinity|Pod 亲和|pods? (?:labell?ed|with|that)(?![\w-])/iu;
const strengths =
  /(prefer\w*|favou?r\w*|ideally|soft|(?:if|where|when) possible|rather|first choice|at best|优先|首选|尽量|偏好|最好|软)|(requir\w*|must|only|hard|has to|needs? to|必须|必需|只能?|仅|硬)/giu;
const longest = 160;

/**
 * What nodes must or should be like, told by a label and its values: `zone is a or b`, in whatever words stand around it.
 * Whether it must follows from the last word before it that says so.
 */
export const affinity: Reader = {
  id: 'affinity',
  read: (words) => [
    ...[...words.matchAll(told())].flatMap((match) => {
      const [, label = '', isNot, said = ''] = match;
      const list = toList(said.replaceAll(/^[[(]\s?|\s?[\])]$/gu, ''));
      const operator = isNot === undefined ? 'In' : 'NotIn';
      return list.length === 0 ? [] : claimOf(words, match, { key: wholeKey(label), operator, values: list });
    }),
    ...[...words.matchAll(there())].flatMap((match) => {
      const [, label = '', said = ''] = match;
      const operator = /not|不/iu.test(said) ? 'DoesNotExist' : 'Exists';
      return claimOf(words, match, { key: label, operator });
    }),
    ...[...words.matchAll(zone())].flatMap((match) => {
      const values = [match[1] ?? match[2] ?? ''];
      return claimOf(words, match, { key: 'topology.kubernetes.io/zone', operator: 'In', values }, scheduled);
    }),
  ],
};

function claimOf(
  ...[words, match, expression, about = nodes]: readonly [string, RegExpExecArray, JsonMap, RegExp?]
): Claim[] {
  const [said] = match;
  const from = Math.max(0, match.index - longest);
  const before = words.slice(from, match.index).replace(/^[^]*(?:[.;](?=\s)|[。;\n])/u, '');
  const after = words
    .slice(match.index + said.length, match.index + said.length + 60)
    .replace(/[.;。;\n][^]*$/u, '');
  const around = `${before} ${after}`;
  const weight = weightIn(before, around);
  const near = weight === undefined ? around : words.slice(from, match.index) + after;
  const own = `${before} ${after.replace(/,[^]*$/u, '')}`;
  if (!about.test(near) || isOther(expression, own) || isPassed(words, match)) return [];
  if (isPair.test(said.trim()) && weight === undefined && !/affinity|亲和/iu.test(around)) return [];
  return [
    {
      ...meaning(expression, weight),
      start: match.index - ledIn(before),
      end: match.index + said.length,
      subject: { en: 'Placement', zh: '调度' },
    },
  ];
}

/** How much of what stands before says how strong it is, in the words that others are rewritten to. */
const ledIn = (before: string): number => led.exec(before)?.[0].length ?? 0;
const led =
  /(?:it )?(?:requires? |prefers? |preferred |required )node affinity(?: with weight \d{1,3})?(?: for| with) $/iu;

/** `x in the y` says where something stands. */
const isPassing = /^["'`]?[\w./-]+["'`]?\s(?:(?:in|with|to|of) )?the\s/iu;

/** `disktype: ssd` is a selector, unless the words speak of affinity. */
const isPair = /^["'`]?[\w./-]+["'`]?\s?[:=]\s?["'`]?[\w.-]+["'`]?$/u;

/** Only what is preferred has a weight; the last word before it says whether it is. */
function weightIn(before: string, around: string): number | undefined {
  const strength = [...before.matchAll(strengths)].at(-1);
  const weight = /(?:weight|权重)(?: of| is|:|=|为|是)*\s?(\d{1,3})/iu.exec(around)?.[1];
  const isPreferred = strength === undefined ? weight !== undefined : strength[1] !== undefined;
  return isPreferred ? Number(weight ?? '1') : undefined;
}

function isOther({ key: label }: JsonMap, around: string): boolean {
  const name = textOf(label) ?? '';
  return isImage.test(name) || /affinity|亲和/iu.test(name) || pods.test(around) || others.test(around);
}

function isPassed(words: string, { index, 0: said }: RegExpExecArray): boolean {
  const before = words.slice(Math.max(0, index - 80), index);
  const isPlace = isPlaced.test(said) && begins.test(before) && !strong.test(before);
  return isPassing.test(said) || isPlace || /^(?:'s)? namespace/iu.test(words.slice(index + said.length));
}

/** `a node agent, node-exporter in monitoring`: what something is called, and its namespace. */
const isPlaced = /^["'`]?[\w-]+["'`]?\sin\s["'`]?[\w-]+["'`]?$/iu;
const strong = /affinity|weight|prefer|requir|must|label|亲和|权重|优先|必须|标签/iu;
const begins = /(?:^|[,:;(]\s?|(?<![\w-])(?:deploy|install|run|create|launch)\s)$/iu;

/** `hostname In node-1`: nodes have their own label for that. */
function wholeKey(label: string): string {
  return /^hostname$/iu.test(label) ? 'kubernetes.io/hostname' : label;
}

const isImage = /^(?:registry|docker|quay|ghcr|gcr)\./u;

function meaning(expression: JsonMap, weight: number | undefined): Omit<Claim, 'start' | 'end' | 'subject'> {
  const matchExpressions = [expression];
  const set =
    weight === undefined
      ? { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } }
      : { preferredDuringSchedulingIgnoredDuringExecution: [{ weight, preference: { matchExpressions } }] };
  return oneOf(
    ['workload', { pod: { affinity: { nodeAffinity: set } } }],
    ['PersistentVolume', { nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions }] } } }],
  );
}
