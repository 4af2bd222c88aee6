import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import type { Autoscale, Spec, Workload } from '../../../spec/spec.ts';
import { toCount } from '../../../spec/words/numbers.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { calledIn, namesOf } from '../scope.ts';
import type { Ground, Heard } from './telling.ts';

const copies = String.raw`(?:\s?(?:个|replicas?|pods?|copies|instances?)?\s?(?:副本|实例)?)`;
const bounds = overLines`
  [\s,:(，：（]{0,3}(?:(?:with|at|of|to|between|from|range|replicas|在|从|范围|副本数?|保持)[\s:]{0,2}){0,3}(?:
    (?<min>\d{1,4}|two|three|[一两三四五六七八九])${copies}\s?(?:and|to|up\sto|[-~]|\.\.|到|至)\s?(?<max>\d{1,4}|four|five|six|eight|ten|twelve|[三四五六七八九十])(?!\s?%|[\w.])${copies}|
    (?:min(?:imum)?|at\sleast|最[少小低]|下限)(?:\sof|\sis|是|为)?[\s:=]{0,2}(?<least>\d{1,4})${copies}[\s,;/，；、]{0,3}(?:and\s)?
    (?:max(?:imum)?|at\smost|up\sto|最[多大高]|上限)(?:\sof|\sis|是|为)?[\s:=]{0,2}(?<most>\d{1,4})${copies}|
    (?:max(?:imum)?|at\smost|up\sto|最[多大高]|上限)(?:\sof|\sis|扩?到|是|为)?[\s:=]{0,2}(?<cap>\d{1,4}|[两三四五六七八九十])(?!\s?%|[\w.])${copies}(?!\s?[,，]?\s?(?:min|at\sleast|最[少小低]|下限))
  )
`;
const threshold = overLines`
  (?:[\s,;)，；）、]{0,3}(?:(?:@|at|on|when|if|once|as\ssoon\sas|by|with|scal(?:e|es|ing)|based|target(?:ing)?|the|its|average|avg|在|当|按|按照|目标|阈值|平均)[\s:]{0,2}){0,4}
  (?:(?<measure>cpu|memory|mem|内存|处理器)[^\d%.;；。\n]{0,30}?(?<busy>\d{1,3})\s?[%％]|(?<part>\d{1,3})\s?%[\s:]{0,2}(?:of\s)?(?<what>cpu|memory|mem|内存)?)
  (?:\s?(?:utili[sz]ation|usage|load|使用率|利用率|占用))?(?:\s?(?:就|则|时|后|以上)?(?:自动)?(?:开始)?扩容?)?)?
`;
/** Hours of a day are no numbers of copies. */
const times = `(?<!\\w)(?:week(?:day|end)?s?|days?|mon|tues?|wednes|thurs?|fri|satur|sun(?:day)?|hours?|nights?|mornings?|evenings?|noon|midnight|o'clock|clock|am|pm|ports?)`;
const scaler = String.raw`(?:hpa|horizontal\spod\sautoscalers?|auto-?scal(?:er|ing)|自动扩缩容?|自动伸缩|弹性伸缩|扩缩容)`;

function patterns(called: readonly Called[]): readonly RegExp[] {
  const names = `(?<of>${namesOf(called)}(?:\\s?(?:,|and|、|和|与)\\s?${namesOf(called)}){0,3})`;
  const own = called.some((one) => one.names.length > 0) ? names : '(?<of>it|them|the app|the service)';
  const sources = [
    overLines`
      (?:(?:please|also|then|now|and|add|set\sup|create|put|use|enable|configure|want|need|an?|the|with)\s){0,4}${scaler}\s(?:for|on|to|in\sfront\sof)\s(?:the\s)?${own}
    `,
    String.raw`(?:give|get|put|let)\s(?:the\s)?${own}\s(?:(?:an?|the|on|use|have)\s){0,2}${scaler}`,
    overLines`
      (?:(?:please|also|then|let|make)\s){0,2}(?:the\s)?${own}:?\s(?:(?:should|must|can|may|shall|needs?\sto|has\sto|to|gets?|an?|service)\s){0,2}(?:auto-?)?(?:scales?|scaling|${scaler})(?:\s(?:up|out|automatically))?
    `,
    String.raw`(?:auto-?)?scale\s(?:up\s)?(?:the\s)?${own}(?:\sservice)?(?:\sautomatically)?(?!\sto\s)`,
    String.raw`(?:给|为|对|让|把)?\s?${own}\s?(?:服务)?(?:也|都|再)?(?:加上?|添加|配上?|配置|开启?|启用|设置?|做|用|需要|要)?(?:一?个)?\s?${scaler}`,
    String.raw`${own}(?:(?!${times})[^.;\n\d]){0,60}(?=\sbetween\s\d{1,3}\sand\s\d{1,3}(?![\d.:]|\s?(?:${times}|%|ms|s|[KMG]i?B?|hours?|minutes?|seconds?)(?!\w)))`,
    String.raw`(?:auto-?scale|scale(?=\sbetween\s)|${scaler})`,
  ];
  return sources.map((source) => anyCase(String.raw`(?<![\w./-])(?:${source})${bounds}${threshold}`));
}

const mayScale = /scal|horizontal|hpa|between|伸缩|扩缩/iu;

/** Who says only how many at most wants no fewer than there are. */
type Growth = Omit<Autoscale, 'min'> & { readonly min?: number };
type Told = { readonly said: string; readonly names: readonly string[]; readonly autoscale: Growth };

/** `add an HPA for api, 2 to 8 at 60% cpu`, `给 api 加 HPA，2 到 8 个`: how many of which service there may be. */
export function scalersTold(words: string, { called }: Ground): Heard {
  const { rest, told } = (mayScale.test(words) ? patterns(called) : []).reduce<Taken>(
    (before, pattern) => take(before, pattern, called),
    {
      rest: words,
      told: [],
    },
  );
  const rows = told.map(({ said, autoscale }) => ({ said, subject, value: sayAutoscale(autoscale) }));
  return { rest, rows, over: (spec) => (told.length === 0 ? spec : scaled(spec, told)) };
}

const subject = { en: 'Autoscaling', zh: '自动扩缩' };

function sayAutoscale({ min, max, cpu, memory }: Growth): string {
  const busy = memory === undefined ? `cpu ${cpu ?? 70}%` : `memory ${memory}%`;
  return `${min === undefined ? '' : `min: ${min}, `}max: ${max}, ${busy}`;
}

type Taken = { readonly rest: string; readonly told: readonly Told[] };

function take({ rest, told }: Taken, pattern: RegExp, called: readonly Called[]): Taken {
  const isOne = called.length === 1;
  const found = [...rest.matchAll(pattern)].flatMap(({ 0: said, groups = {} }): Told[] => {
    const names = isOne ? called.map(({ service }) => service) : calledIn(groups['of'] ?? '', called);
    return names.length === 0 ? [] : [{ said, names, autoscale: autoscaleOf(groups) }];
  });
  return {
    rest: found.reduce((text, { said }) => text.replace(said, ' '), rest),
    told: [...told, ...found],
  };
}

function autoscaleOf(groups: Readonly<Record<string, string | undefined>>): Growth {
  const said = (...keys: readonly string[]) =>
    keys.map((key) => groups[key]).find((one) => one !== undefined);
  const isMemory = /mem|内存/iu.test(said('measure', 'what') ?? '');
  const least = said('min', 'least');
  const percent = Number(said('busy', 'part') ?? 70);
  return present({
    min: least === undefined ? undefined : toCount(least),
    max: toCount(said('max', 'most', 'cap') ?? '1'),
    cpu: isMemory ? undefined : percent,
    memory: isMemory ? percent : undefined,
  });
}

/** What ends by itself, or runs on every node, has no number of copies. */
const ending: ReadonlySet<string> = new Set(['CronJob', 'Job', 'DaemonSet']);

function scaled(spec: Spec, told: readonly Told[]): Spec {
  const workloads = spec.workloads.map((workload): Workload => {
    const own = told.findLast(({ names }) => names.includes(workload.service?.name ?? workload.name));
    if (own === undefined || ending.has(workload.controller ?? '')) return workload;
    const { replicas = 1, ...rest } = workload;
    const { min = Math.min(replicas, own.autoscale.max) } = own.autoscale;
    return { ...rest, autoscale: { ...own.autoscale, min } };
  });
  return { ...spec, workloads };
}
