import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Workload } from '../../../spec/spec.ts';
import { merge } from '../../../spec/words/merge.ts';
import { toSeconds } from '../../../spec/words/numbers.ts';
import { hearing, withEach, type Groups, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

const time = String.raw`(?<time>\d{1,4}\s?(?:s|secs?|seconds|m|mins?|minutes?|秒钟?|分钟))(?![\w%])`;
const shrinking = String.raw`(?:scal(?:e|es|ing)[\s-]?(?:it\s|them\s)?(?:down|in)|shrink(?:s|ing)?)`;

/** How long the load must have been low before an autoscaler takes copies away. */
const shrinkingSlowly: Saying = {
  pattern: anyCase(
    overLines`
      (?:(?:and|but|with|please|only|it|should|must|may|can|an?|the|to|slow|wait(?:s|ing)?|for)\s){0,5}(?<![\w-])${shrinking}
      (?:\s(?:slowly|gently|gradually|carefully|cautiously|again|only|no\s(?:sooner|earlier)\sthan|not\s(?:before|earlier\sthan)|stabili[sz]ation|window|delay|cool-?down|period|wait(?:s|ing)?|after|at|of|is|than|for|be|with|a|by)){0,7}
      [\s:=]?\s?[(（,]?\s?(?:after\s|over\s|wait\s)?${time}(?:\s(?:of\s(?:low(?:er)?\s|less\s|calm\s)?(?:load|traffic|calm|quiet)|stabili[sz]ation\swindow|window|delay|cool-?down|stabili[sz]ation))?[)）]?|
      (?:(?:and|but|please|it|should|must|then)\s){0,3}wait(?:s|ing)?\s(?:at\sleast\s|for\s)?(?<wait>\d{1,4}\s?(?:s|secs?|seconds|m|mins?|minutes?))\sbefore\s(?:(?:it|they|you|the\s(?:hpa|autoscaler))\s)?${shrinking}(?![\w-])|
      缩容(?:的?时候?|时|前)?(?:要|得|也|就)?(?:慢一?[点些]|缓慢|谨慎|保守)?(?:一?[点些])?[,，(（]?\s?(?:至少|先)?(?:的?(?:稳定窗口|冷却(?:时间|期)?|窗口))?(?:等待?|观察|为|是|设为)?\s?(?<span>\d{1,4}\s?(?:秒钟?|分钟))(?:后?再缩|以后|之后|后)?[)）]?
    `,
  ),
  given:
    /hpa|auto-?scal|扩缩|伸缩|扩容|(?<!\w)scales?(?:d|s)?\s(?:\w+\s)?(?:from|between|to|up|at|on|by)|grow/iu,
  unless: /keda|scaled\s?object/iu,
  subject: { en: 'Scales down', zh: '缩容' },
  value: (groups) => `stabilizationWindowSeconds: ${secondsIn(groups)}`,
  over: (groups, names) => withEach((one) => settled(one, secondsIn(groups)), names),
};

function secondsIn({ time: said, wait, span }: Groups): number {
  return toSeconds((said ?? wait ?? span ?? '').replace(/(?<=\d\s?)m$/u, ' minutes'));
}

function settled(workload: Workload, stabilizationWindowSeconds: number): Workload {
  return withBehavior(workload, { stabilizationWindowSeconds });
}

function withBehavior(workload: Workload, scaleDown: JsonMap): Workload {
  const { fragments = {} } = workload;
  const autoscaler = merge(fragments.autoscaler ?? {}, { behavior: { scaleDown } });
  return { ...workload, fragments: { ...fragments, autoscaler } };
}

/** How many copies at most it takes away in so long. */
const shrinkingByFew: Saying = {
  pattern: /(?<![\w-])scaleDown policy (?<few>\d{1,3}) pods every (?<within>\d{1,5}) seconds/gu,
  subject: shrinkingSlowly.subject,
  value: ({ few, within }) => `policies: ${few ?? ''} pods in ${within ?? ''} s`,
  over: ({ few, within }, names) =>
    withEach(
      (one) =>
        withBehavior(one, {
          policies: [{ type: 'Pods', value: Number(few), periodSeconds: Number(within) }],
        }),
      names,
    ),
};

export const paceTold: Telling = hearing([shrinkingSlowly, shrinkingByFew]);
