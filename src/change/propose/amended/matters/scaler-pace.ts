import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import { withAt } from '../paths.ts';
import { takenInTurn, type Said } from '../pieces.ts';
import type { Matter } from './matter.ts';
import { onlyOf } from './only.ts';

const ways = [
  [
    'scaleDown',
    /(?<!\w)(?:scal(?:e|es|ed|ing)[\s-]?(?:down|in)|down-?scaling|scaledown|shrink(?:s|ing)?)(?!\w)|缩容|收缩/giu,
  ],
  [
    'scaleUp',
    /(?<!\w)(?:scal(?:e|es|ed|ing)[\s-]?(?:up|out)|up-?scaling|scaleup|grow(?:s|ing|th)?)(?!\w)|扩容|扩张/giu,
  ],
] as const;
const number = String.raw`(?<![\w.])(?:\d{1,5}|an?|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|fifty|sixty)`;
const unit = '(?<unit>seconds?|secs?|s|minutes?|mins?|m|秒钟?|分钟?)(?![A-Za-z])';
const time = String.raw`(?:(?<n>${number})\s?-?${unit}|(?<n>(?<![\w.])\d{1,5})(?![\w%]|\s?percent))`;
const waiting = String.raw`(?:stabili[sz]ation(?:\s?window)?(?:\s?seconds)?|stabilizationWindowSeconds|window(?:\sof\stime)?|look(?:s|ing)?[\s-]?back|wait(?:s|ing)?(?:\sfor)?|稳定(?:窗口)?(?:期|时间)?|窗口(?:期|时间)?|等待|观察)`;
const window = [
  /(?:without\s(?:any\s|an?\s)?|no\s|不设(?:置)?\s?|没有\s?|无需?\s?)(?:stabili[sz]ation(?:\swindow)?|look-?back|window|waiting|delay|稳定(?:窗口)?期?|窗口)(?:\s?[(（]?\s?0\s?(?:seconds?|s|秒)?\s?[)）]?)?(?<none>)|(?<none>)(?<!\w)(?:immediately|at\sonce|instantly)(?!\w)|立即|立刻/iu,
  new RegExp(
    String.raw`(?:an?\s|its\s|the\s)?${waiting}[^\d,;.，。；]{0,40}?${time}(?:\sof\scalm|\swindow)?`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:an?\s)?${time}\s?(?:of\s(?:calm|stabili[sz]ation)|(?:stabili[sz]ation\s?)?window|的?稳定窗口期?)`,
    'iu',
  ),
];
const cap = String.raw`(?:(?:at\smost|no\smore\sthan|up\sto|max(?:imum)?(?:\sof)?|not\smore\sthan|a\smaximum\sof|最多|至多|不超过)\s?)?`;
const verb = String.raw`(?:(?:removes?|adds?|drops?|kills?|takes?\saway|gains?|缩减|减少|增加|添加|移除|删除|扩)\s?)?`;
const amount = String.raw`(?:(?<share>${number})\s?(?:%|percent|per\scent)|(?:pods?\s?:?\s?(?<many>\d{1,4})(?![\w%])|(?<many>${number})\s?(?:new\s|more\s|additional\s)?(?:pods?|replicas?|个\s?(?:Pod|副本)?)))(?:\s?(?:of\s(?:the\s|its\s)?(?:pods?|replicas|current\sreplicas)|的?\s?(?:Pod|副本)))?(?:\s(?:at\smost|at\sa\stime|may\s(?:go|come)))?`;
const period = String.raw`(?:per|every|each|in|within|/|during|over|每隔?)\s?(?<period>${number})?\s?(?<per>seconds?|secs?|s|minutes?|mins?|m|秒钟?|分钟?)(?![A-Za-z])`;
const policy = [
  new RegExp(String.raw`${period}\s?${verb}${cap}${verb}${amount}`, 'iu'),
  new RegExp(String.raw`${verb}${cap}${verb}${amount}\s?${period}`, 'iu'),
];
const chosen =
  /(?:select\s?policy|selectPolicy|策略选择)\s?(?:is|of|:|=|为)?\s?(?<select>Max|Min|Disabled)(?!\w)/iu;

/** How fast an autoscaler that is quoted may grow and shrink. */
export const scalerPace: Matter = {
  about: /scal(?:e|ing)[\s-]?(?:up|down|in|out)|shrink|grow|缩容|扩容/iu,
  words: overLines`
    hpa|autoscalers?|horizontal\spod\sautoscaler|behaviou?r|polic(?:y|ies)|scal(?:e|es|ed|ing)(?:\s?-?(?:up|down|in|out))?|scaleUp|scaleDown|shrinking|growing|stabili[sz]ation|window|waits?|happens|pods?|replicas?|
    flaps?|flapping|may|forbid\w*|disabl\w+|allows?|slow(?:er|ly)?|fast(?:er)?|whichever|select|is|more|calm|only|but|without|change|removes?|adds?|drops?|max|set|time|most|least|扩容|缩容|行为|策略|稳定|窗口|副本|抖动|厉害|只|修改|改|每|最多
  `,
  gathers: true,
  read(text, documents) {
    const scaler = onlyOf('HorizontalPodAutoscaler', documents);
    const told = scaler && partsOf(text);
    if (scaler === undefined || told === undefined) return undefined;
    let { rest } = told;
    let made = documents;
    for (const { way, said } of told.parts) {
      const heard = speedIn(said);
      rest += ` ${heard.rest}`;
      if (Object.keys(heard.speed).length === 0) return undefined;
      const was = mapOf(mapOf(mapOf(made[0]?.['spec'])['behavior'])[way]);
      made = withAt(made, [0, 'spec', 'behavior', way], { ...was, ...heard.speed });
    }
    return { documents: made, value: told.parts.map(({ way }) => way).join(', '), rest };
  },
};

type Part = { readonly way: string; readonly said: string };

/** From where a way is named up to the next, or up to the end of its sentence. */
function partsOf(text: string): { readonly parts: readonly Part[]; readonly rest: string } | undefined {
  const marks = ways
    .flatMap(([way, pattern]) =>
      Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
        way,
        at: startOf(text, index),
        end: index + word.length,
      })),
    )
    .toSorted((one, other) => one.end - other.end);
  const [first] = marks;
  if (first === undefined) return undefined;
  const parts = marks.map(({ way, end }, at) => ({ way, said: text.slice(end, marks[at + 1]?.at) }));
  const joined = ways.flatMap(([way]) => {
    const own = parts.filter((one) => one.way === way).map(({ said }) => said);
    return own.length === 0 ? [] : [{ way, said: own.join(' ; ') }];
  });
  return { parts: joined, rest: text.slice(0, first.at) };
}

/** `a 300 s window for scaling down`: what leads to it in its clause belongs to it. */
function startOf(text: string, at: number): number {
  const ahead =
    /[^,;.，。；:：]*(?:\sfor|\sof|\swhen|\sbefore|\son)\s$/u.exec(
      text.slice(Math.max(0, at - 60), at),
    )?.[0] ?? '';
  return at - ahead.length;
}

function speedIn(text: string): { readonly speed: JsonMap; readonly rest: string } {
  const policies: JsonMap[] = [];
  const found = takenInTurn(text, [['select', [chosen]]]);
  let { rest } = found;
  for (
    let one = takenInTurn(rest, [['per', policy]]);
    one.said['per'] !== undefined && policies.length < 4;
    one = takenInTurn(rest, [['per', policy]])
  ) {
    policies.push(policyOf(one.said));
    rest = one.rest;
  }
  const waited = window
    .map((one) => takenInTurn(rest, [['seconds', [one]]]))
    .find(({ said }) => said['none'] !== undefined || said['n'] !== undefined);
  const speed: JsonMap = {
    ...(waited !== undefined && {
      stabilizationWindowSeconds:
        waited.said['none'] === undefined ? secondsOf(waited.said['n'], waited.said['unit']) : 0,
    }),
    ...(policies.length > 0 && { policies }),
    ...(found.said['select'] !== undefined && { selectPolicy: spelling(found.said['select']) }),
  };
  return { speed, rest: waited?.rest ?? rest };
}

function policyOf({ share, many = '', period: n = '1', per }: Said): JsonMap {
  return {
    type: share === undefined ? 'Pods' : 'Percent',
    value: numberOf(share ?? many),
    periodSeconds: secondsOf(n, per),
  };
}

function secondsOf(n = '1', said = 's'): number {
  return numberOf(n) * (/^(?:m|分)/iu.test(said) ? 60 : 1);
}

function numberOf(said: string): number {
  return /^an?$/iu.test(said) ? 1 : (toCount(said) ?? Number(said));
}

function spelling(said: string): string {
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1).toLowerCase()}`;
}
