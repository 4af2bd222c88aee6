import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { address } from '../hosts.ts';

const count =
  '(\\d{1,4}|zero|none|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|[零一两二三四五六七八九十])';
const copies = '(?:\\s?(?:replicas?|pods?|copies|instances|workers|of\\sthem|个?(?:副本|实例|pod)|个))?';
const end = String.raw`(?=\s?(?:[.,;，。；、)）\n]|$|(?:and|on|by|with|depending|based|as|when)(?!\w)|根据|按))`;

/** Hours, and how far readers are behind, are told in numbers of their own, and read elsewhere (`told/keda.ts`). */
const isOther = anyCase(
  String.raw`(?<!\w)(?:hpa|horizontal|lag|backlog|hours|outside|nights?|weekdays?|weekends?)(?!\w)|\d\s?(?:am|pm|点|时)|积压|堆积|夜间|晚上|工作日`,
);

/** Where KEDA scales by what waits in a list, no HorizontalPodAutoscaler does, and it may go down to none. */
function byKeda(words: string): boolean {
  return (
    /(?<![\w-])keda(?![\w-])|scaled\s?object/iu.test(words) &&
    /redis|rabbit|sqs|(?<!\w)(?:list|queue|stream)s?(?!\w)|列表|队列/iu.test(words) &&
    words.search(isOther) === -1
  );
}

function bounds(...[, least = '', most = '']: readonly string[]): string {
  return `, the ScaledObject has minReplicaCount ${numberOf(least)} and maxReplicaCount ${numberOf(most)}`;
}

function numberOf(said: string): number {
  return /^(?:zero|none|零)$/iu.test(said) ? 0 : toCount(said);
}

/** Between which numbers KEDA scales, and where the list is whose length it asks. */
export const kedaWordings: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`(?<![\w-])(?:please\s)?(?:auto-?)?scal(?:e|es|ing)\s(?=(?:(?:the|our)\s)?(?!with|by|on)[\w-]{1,40}\s(?:with|by|using|via|through)\skeda(?!\w)|(?:on|by)\s(?:the\s)?redis(?!\w))`,
    ),
    '',
    byKeda,
  ],
  [
    anyCase(
      String.raw`[,，]?\s?[(（]?(?<![\w.-])(\d{1,5})\s(?:(?:items?|jobs?|messages?|tasks?|entries)\s)?(?:per|for\seach|for\severy)\s(?:pod|worker|replica|copy)(?!\w)[)）]?`,
    ),
    ' with $1 items per pod',
    byKeda,
  ],
  [
    anyCase(
      String.raw`[,，]?\s?(?:from|between|with|range|从|在)?\s?(?<![\w.:-])${count}${copies}\s?(?:to|and|-|–|up\sto|到|至|~)\s?${count}${copies}${end}`,
    ),
    bounds,
    byKeda,
  ],
  [
    anyCase(
      String.raw`[,，]?\s?(?:min(?:imum)?|at\sleast|最少|最小)(?:\sof)?[\s:=]{0,2}${count}${copies}\s?(?:[/,;–、，-]|and)\s?(?:max(?:imum)?|at\smost|up\sto|最多|最大)(?:\sof)?[\s:=]{0,2}${count}${copies}${end}`,
    ),
    bounds,
    byKeda,
  ],
  [
    anyCase(
      overLines`
        [,，]?\s?(?:and\s)?(?:(?:scales?|scaling|down|all\sthe\sway|goes?|back|can|may)\s){0,4}to\s(?:zero|none|nothing|0)
        (?:\s(?:when|if|while)\s(?:(?:the\s)?(?:list|queue|it)\sis\s(?:empty|idle)|idle|(?:there\sis|there's)\snothing\sto\sdo))?${end}
      `,
    ),
    ', the ScaledObject has minReplicaCount 0',
    byKeda,
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:redis)\s(?:is|runs|lives|sits|stands)?\s?(?:at|on|under)\s${address}([^]{0,400}?redis\s(?:list|stream)\s["'\x60]?[\w.:-]{1,60}["'\x60]?)(?!\s(?:at|on|in)\s)`,
    ),
    'redis is at $1$2 at $1',
    byKeda,
  ],
  [
    anyCase(
      String.raw`(redis\s(?:list|stream)\s["'\x60]?[\w.:-]{1,60}["'\x60]?)(?!\s(?:at|on|in)\s)(?=[^]{0,400}?(?<![\w-])redis\s(?:is\s|runs\s|lives\s|sits\s|stands\s)?(?:at|on|under)\s${address})`,
    ),
    '$1 at $2',
    byKeda,
  ],
  [
    anyCase(
      String.raw`(redis\s?(?:的)?(?:列表|队列|流)\s?["'\x60]?[\w.:-]{1,60}["'\x60]?)(?!\s?[,，]?\s?[（(]?地址)(?=[^]{0,400}?(?<![\w-])redis\s?(?:就)?(?:在|是|地址是|地址为|用)\s?${address})`,
    ),
    '$1，地址为$2',
    byKeda,
  ],
];
