import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { scalar } from '../merge.ts';
import { oneOf } from '../say.ts';
import type { Claim, Reader } from '../wish.ts';

const clause = /(?:[^.;。；\n]|\.(?=\S)){6,400}/gu;
/** Exit codes, or that a pod was disrupted; each with what is said beside it. */
const causes = new RegExp(
  overLines`
    (?:
      onExitCodes:?(?:\s(?:container ?(?:name)?)?:?\s?[a-z][\w-]{0,60},?)?(?:\soperator:?)?\s
      (?:(?<beside>NotIn)|In)(?:\svalues?:?)?\s?\[?(?<listed>\d{1,3}(?:,\s?\d{1,3}){0,9})\]?
    )|
    (?<except>other than |not (?:in |one of )?|以外|除)?(?:
      exit(?:s|ed|ing)?(?:\s?with)?(?:\s(?:the|an?))?(?:\s?(?:status|exit))?(?:\s?codes?)?|
      (?:exit|status)\s?codes?|退出(?:状态)?码|返回码
    )(?:\s?(?:is|are|of|in|为|是|:|=)){0,2}\s?\[?
    (?<codes>\d{1,3}(?:(?:,\s?|\s?(?:or|and|to)\s|-|、|或|和|到)\d{1,3}){0,9})\]?|
    (?<disrupted>
      DisruptionTarget|disruptions?|disrupted|evicted|evictions?|preempt\w{1,5}|(?:被)?驱逐|中断|抢占
    )
  `,
  'giu',
);
const actions: readonly (readonly [RegExp, string])[] = [
  [/FailIndex|fails? (?:only )?(?:the|that|this|its) index|使?(?:该|这个)?索引失败/iu, 'FailIndex'],
  [
    new RegExp(
      overLines`
        FailJob|job (?:should |must |will |is to )?(?:be )?(?:fails?|failed|ends|stops|aborted)|
        fails? (?:the |this )?(?:whole |entire )?(?:job|it all)|fail immediately|
        not (?:be )?retr(?:y|ied)|(?:Job|任务|作业)(?:立即|直接|整体|整个)?失败|失败(?:整个)?(?:Job|任务)
      `,
      'iu',
    ),
    'FailJob',
  ],
  [/Ignore|ignor|(?:not|n't|never) (?:be )?count|忽略|不计入|不算/iu, 'Ignore'],
  [/(?<!ac)Count(?!er|y)|counts? (?:towards|against|as)|计入/u, 'Count'],
];
const whose = new RegExp(
  overLines`
    (?:container|容器)\s?["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?|
    (?:\d|codes?)\s(?:of|from|in)\s(?:the\s)?["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?|
    (?:when|if)\s["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?\s(?:ends|exits|ended|exited|stops|returns)
  `,
  'iu',
);
const noName = /^(?:it|the|a|an|any|that|this|pod|which|exits?|with|ends?|has|is|in|should|of|and|then)$/u;

/** `the job fails if main exits with code 42`: what becomes of the job when pods fail. */
export const failureRules: Reader = {
  id: 'failure-rules',
  read: (words) => {
    if (!/job|任务|作业|podFailurePolicy/iu.test(words)) return [];
    return [...words.matchAll(clause)].flatMap(({ index, 0: said }): Claim[] => {
      const rules = rulesIn(said);
      if (rules.length === 0) return [];
      const set = { controller: { podFailurePolicy: { rules } } };
      const named = said.search(/podFailurePolicy/iu);
      const start = index + (named > 0 ? named : said.length - said.trimStart().length);
      const end = index + said.trimEnd().length;
      return [
        {
          ...oneOf(['Job', set], ['CronJob', set]),
          value: rules.map(({ action }) => scalar(action)).join(', '),
          start,
          end,
          subject: { en: 'Lifecycle', zh: '运行' },
        },
      ];
    });
  },
};

function rulesIn(said: string): JsonMap[] {
  const found = [...said.matchAll(causes)];
  return found.flatMap((match, at) => {
    const from = (found[at - 1]?.index ?? -1) + 1;
    const until = found[at + 1]?.index ?? said.length;
    const action = actionOf(said, match, { from, until });
    if (action === undefined) return [];
    return [{ action, ...(match.groups?.['disrupted'] === undefined ? onCodes(said, match) : onDisruption) }];
  });
}

const onDisruption: JsonMap = { onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] };

function onCodes(said: string, { groups = {} }: RegExpExecArray): JsonMap {
  const [, a, b, c] = whose.exec(said) ?? [];
  const name = [a, b, c].find((one) => one !== undefined && !noName.test(one));
  const values = codesIn(groups['codes'] ?? groups['listed'] ?? '');
  const operator = (groups['except'] ?? groups['beside']) === undefined ? 'In' : 'NotIn';
  return { onExitCodes: { ...(name === undefined ? {} : { containerName: name }), operator, values } };
}

function codesIn(said: string): Json[] {
  const [, low, high] = /^(\d{1,3})\s?(?:to|-|到)\s?(\d{1,3})$/u.exec(said) ?? [];
  if (low !== undefined && high !== undefined)
    return Array.from({ length: Math.max(0, Number(high) - Number(low) + 1) }, (_, at) => Number(low) + at);
  return (said.match(/\d{1,3}/gu) ?? []).map(Number);
}

type Range = { readonly from: number; readonly until: number };

/** The action that stands nearest: right before the cause, or after it. */
function actionOf(
  said: string,
  { index, 0: cause }: RegExpExecArray,
  { from, until }: Range,
): string | undefined {
  const after = said.slice(index + cause.length, until);
  const before = said.slice(from, index);
  const isLed = /(?:FailJob|FailIndex|Ignore|Count|fails?|failed|失败|忽略|ignored?)[^,]{0,60}$/iu.test(
    before,
  );
  return isLed ? (toldIn(before) ?? toldIn(after)) : (toldIn(after) ?? toldIn(before));
}

function toldIn(text: string): string | undefined {
  return actions.find(([pattern]) => pattern.test(text))?.[1];
}
