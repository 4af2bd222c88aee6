import type { Json } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { isList } from '../../../../render/merge.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { FieldChange } from '../../operation.ts';
import { valueAt } from '../../value.ts';
import { isOf, set, type Ask, type Aspect } from '../aspect.ts';
import { factorOf, isOfAmount } from './times.ts';

const count =
  '(\\d{1,5}|single|one|two|three|four|five|six|seven|eight|nine|ten|twelve|[一二两三四五六七八九十]{1,3})';
const noun = '(?:replicas?|copies|instances?|pods?|副本|实例)';
const patterns = [
  new RegExp(
    `${noun}(?:\\s?(?:count|number|数量?|个数))?[^\\d一-十]{0,24}?(?<![\\w.])${count}(?![\\w.]|\\s?%)`,
    'iu',
  ),
  new RegExp(`(?<![\\w.])${count}(?:\\s?[个份])?\\s?(?:running\\s|identical\\s)?${noun}`, 'iu'),
  new RegExp(`\\bscale[sd]?(?:\\s(?:it|up|down|out|in|back|all|the|way))*\\s?to\\s${count}(?![\\w.])`, 'iu'),
  new RegExp(`(?:扩容?|缩容?|伸缩|扩展)[^\\d]{0,6}?${count}`, 'iu'),
];
/** How many copies run. */
export const scale: Aspect = {
  id: 'replicas',
  title: { en: 'Replicas', zh: '副本数' },
  on: ({ kind, pod, value }) =>
    pod !== undefined &&
    !['Pod', 'DaemonSet', 'Job', 'CronJob'].includes(kind) &&
    valueAt(value, ['spec']) !== undefined,
  read: (ask) => {
    const replicas = replicasIn(ask);
    return replicas === undefined || replicas > 10_000 ? undefined : [set(['spec', 'replicas'], replicas)];
  },
};

function replicasIn({ words, thing }: Ask): number | undefined {
  if (ofBounds(words)) return undefined;
  const now = valueAt(thing.value, ['spec', 'replicas']) ?? 1;
  const factor = isOfAmount(words) ? undefined : factorOf(words);
  const step = stepIn(words);
  if (factor === undefined && step === undefined) return countIn(words);
  return typeof now === 'number' ? Math.max(1, Math.round(now * (factor ?? 1)) + (step ?? 0)) : undefined;
}

/** How far it may grow is no number of copies. */
function ofBounds(words: string): boolean {
  return (
    /\b(?:min|max)|[最至][多少大小]|[上下]限/iu.test(words) ||
    range.test(words) ||
    scaling.test(words) ||
    /\bkeda\b/iu.test(words)
  );
}

function countIn(words: string): number | undefined {
  const said = [...patterns, bareCount]
    .map((pattern) => pattern.exec(words)?.[1])
    .find((one) => one !== undefined);
  return said === undefined ? undefined : toCount(said);
}

/** `two more replicas`, `再加一个副本`: beside those that there are. */
function stepIn(words: string): number | undefined {
  const { more, fewer, plus, minus } = steps.exec(words)?.groups ?? {};
  const said = more ?? plus ?? fewer ?? minus;
  if (said === undefined) return undefined;
  const count = said === 'another' ? 1 : toCount(said);
  return (more ?? plus) === undefined ? -count : count;
}

const few = '\\d{1,3}|an?(?:other)?|one|two|three|four|five|[一二两三四五]';
const steps = new RegExp(
  overLines`
    (?<!\w)(?:(?<more>${few})\s(?:more|additional|extra)|(?<fewer>${few})\s(?:fewer|less))\s(?:running\s)?${noun}|
    (?:再|(?<![最至])多|增)加?\s?(?<plus>${few})\s?个?${noun}|减?(?:少|掉|去)\s?(?<minus>${few})\s?个?${noun}
  `,
  'iu',
);

/** `3 for web`, `web: 3`, `改成 4 个`: what is counted goes without saying. */
const bareCount = new RegExp(
  `^(?:(?:just|only|rather|instead|make|it|to|at|be|should|use|want|need|we|i|have|run|let's|go|going|with|back|down|keep|stay|fix(?:ed)?|pin(?:ned)?|固定|保持|维持|在|为|改成|改为|换成|调到|加到|扩到|升到|提到|减到|降到|缩到|要|用|只要|就|也|还是|:|=)\\s?)*${count}(?:\\s?[个份台](?!月|小时))?(?:\\s?(?:for|please|instead|rather|now|is enough|are enough|will do|then|of (?:it|them)|就行|就好|就够了?|吧|即可|好了))*[.!。]?$`,
  'iu',
);

const bounds = [
  [
    'minReplicas',
    /\bmin(?:imum)?(?!\w*[a-z]*ute|[\s-]?(?:avail|ready|domain))[^\d]{0,40}?(\d{1,5})(?![\w.%])|(?:最[小少]|下限)[^\d]{0,12}?(\d{1,5})(?![\w.%])|at least (\d{1,5})(?![\w.%])|(?<![\w.])(\d{1,5})\s(?:min(?:imum)?|at least)(?![\w\s]*\d)/iu,
  ],
  [
    'maxReplicas',
    /\bmax(?:imum)?(?![\s-]?(?:unavail|surge|skew))[^\d]{0,40}?(\d{1,5})(?![\w.%])|(?:最[大多]|上限)[^\d]{0,12}?(\d{1,5})(?![\w.%])|at most (\d{1,5})(?![\w.%])|(?<![\w.])(\d{1,5})\s(?:max(?:imum)?|at most|tops)(?![\w\s]*\d)|\b(?:scale|grow|go|burst)s? (?:up )?(?:up|as (?:far|high) as) to (\d{1,5})(?![\w.%])/iu,
  ],
] as const;

/** The bounds of an autoscaler. */
export const autoscale: Aspect = {
  id: 'autoscaler',
  title: { en: 'Autoscaler', zh: '自动扩缩' },
  on: isOf('HorizontalPodAutoscaler'),
  read: ({ words, thing, verb, isNamed }) => {
    if (verb === 'remove') return undefined;
    const between = isNamed || scaling.test(words) ? range.exec(words) : null;
    const changes = bounds.flatMap(([key, pattern], at) => {
      const said = [...(pattern.exec(words) ?? ['']), between?.[at + 1]]
        .slice(1)
        .find((group) => group !== undefined);
      return said === undefined ? [] : [set(['spec', key], Number(said))];
    });
    const all = [...changes, ...thresholds(words, thing.value)];
    return all.length === 0 ? undefined : all;
  },
};

const scaling = /auto-?scal|\bhpa\b|扩缩|伸缩/iu;
const range = /(?<![\w.:])(\d{1,5})\s?(?:to|and|[-–~～到至])\s?(\d{1,5})(?!\s?%|[\w.])/u;
const percent = /(?<![\w.])(\d{1,3})\s?(?:%|percent)/iu;
const measures = [
  ['cpu', /\bcpus?\b|处理器/iu],
  ['memory', /\bmem(?:ory)?\b|\bram\b|内存/iu],
] as const;

/** How busy it may get before there are more of it; without a name it is the only measure that is meant. */
function thresholds(words: string, value: Json): FieldChange[] {
  const said = percent.exec(words)?.[1];
  const list = valueAt(value, ['spec', 'metrics']);
  if (said === undefined || !isList(list)) return [];
  const named = measures.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);
  const meant = list.flatMap((metric, at) => {
    const name = valueAt(metric, ['resource', 'name']);
    const isMeant = named.length === 0 ? list.length === 1 : named.some((one) => one === name);
    return isMeant && valueAt(metric, utilization) !== undefined ? [at] : [];
  });
  return meant.map((at) => set(['spec', 'metrics', at, ...utilization], Number(said)));
}

const utilization = ['resource', 'target', 'averageUtilization'];
