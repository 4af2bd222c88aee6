import type { Process, Service } from '../../../../facts/facts.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { literally } from '../../../../kernel/literally.ts';
import { present } from '../../../../kernel/present.ts';
import { callingAs } from '../../../../spec/backing/callers.ts';
import { alone, writable } from '../../../../spec/processes.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Understood } from '../../../../spec/words/wish.ts';

/** What else is started from the code of a service, and how many of it are wanted. */
type Told = {
  readonly started: Process;
  readonly said: string;
  readonly replicas?: number;
  /** It runs this, whatever the repository says. */
  readonly command?: string;
  /** How much memory each of it gets. */
  readonly memory?: string;
};
type Words = { readonly rest: string; readonly told: readonly Told[] };

const amount = String.raw`(?:\d{1,2}|an?|one|two|three|four|five|six|single|[一二两三四五六])`;
const copies = String.raw`(?:cop(?:y|ies)|replicas?|pods?|instances?|个?(?:副本|实例))`;
const what = String.raw`(?:(?:celery|sidekiq|queue|background|horizon|resque|rq|arq|async|job)\s|(?:消息)?队列的?\s?|后台\s?)?`;
const behind = String.raw`(?:\s?[(:=×]?\s?(?:(?:should\s|must\s)?(?:have|has|gets?|needs?|runs?)\s(?:with\s)?|with\s|in\s|x\s?|(?:进程)?[,，]?\s?(?:就|要|需要|各|先)?(?:跑|起|用|要|有|给|开|部署|是)?\s?)?(?<after>\d{1,2}|one|two|three|[一二两三四五六])(?![\w%]|\.\d)\s?个?(?:${copies})?\)?)?`;
const apart = String.raw`(?:\s(?:as|in)\s(?:an?\s|its\s|their\s)?(?:own|separate|second|other|extra)\s(?:deployment|workload|pod|process|service)s?,?)?`;
const runs = overLines`
  (?:
    \s?(?:\(|:\s|running\s|that\sruns\s|runs\s)["'\x60]?
    (?<command>(?:php|celery|bundle|npm|pnpm|yarn|node|python3?|bin/\w+|rails|rake|poetry|uv)\s[^()\n;"'\x60]{2,100}?)
    ["'\x60]?(?:\)|(?=[,;\n，；。]|\.(?:\s|$)|\swith\s\d|$))
  )?
`;
const sized = String.raw`(?:(?:\swith\s|\sand\s|,\s|\s?[,，]\s?)(?<memory>\d{1,5}[MG]i)(?:\sof)?(?:\s(?:memory|ram)|\s?内存)?(?:\seach)?(?![\w/]|\s(?:disk|storage|volume)))?`;
/** `a beat process, only one`: how many there may be, told behind. */
const only = String.raw`(?:(?:and|but|with|there|it|must|should|may|can|be|have|has|run|runs|needs?|at\smost|no\smore\sthan|only|just|exactly|ever|always)\s){1,6}(?:one|1|a\ssingle|once)(?:\s(?:${copies}))?(?:\sof\s(?:it|them))?(?:\s(?:only|ever))?`;
const onlyZh = String.raw`(?:最多|只|仅|能|要|需要?|有|跑|起|允许|可以|它|必须|保持){1,6}(?:一|1)\s?个?(?:副本|实例)?`;
/** `a beat process, only one`, or in a sentence of its own: how many there may be, told behind. */
const single = String.raw`(?<single>\s?[,，;；(（]\s?(?:${only}|${onlyZh})[)）]?|\.\s(?:only\sone(?:\s(?:${copies}))?|${only})(?=\s?(?:[.;\n]|$))|。\s?${onlyZh}(?=\s?(?:[。；\n]|$)))?`;
const end = String.raw`(?=\s?(?:$|[.,;)\n。，；、]|(?:and|on|in|for|at|too|as well|please|plus)(?!\w)|就|够|行|即可|和|与))(?:\s?(?:就)?(?:够了?|行了?|可以了?|即可|好了?))?`;

/** Reads `and the celery worker (1 copy)`, `1 worker`: of what the repository starts, without a word of what it runs. */
export function processesTold(words: string, services: readonly Service[]): Words {
  const known = services.flatMap(({ processes = [] }) => [...processes.flatMap(beatOf), ...processes]);
  if (known.length === 0 || words.length > longest) return { rest: words, told: [] };
  return known.reduce<Words>(
    ({ rest, told }, process) => {
      const pattern = sayingFor(process);
      const found = [...rest.matchAll(pattern)].map((match) => toldOf(process, match));
      return { rest: rest.replaceAll(pattern, ''), told: [...told, ...found] };
    },
    { rest: words, told: [] },
  );
}

/** Nobody speaks of processes in a text that is longer. */
const longest = 20_000;

/** What Celery does by the clock runs once, beside its workers. */
function beatOf({ command }: Process): readonly Process[] {
  const beat = command.replace(/^((?:\w+ run )?celery\s.{0,200}?\s)worker(?:\s.{0,200})?$/u, '$1beat');
  return beat === command ? [] : [{ name: 'beat', command: beat }];
}

const tools = ['sidekiq', 'celery', 'horizon', 'resque'] as const;

function sayingFor({ name, command }: Process): RegExp {
  const kind = literally(name);
  const tool = tools.find((one) => name !== 'beat' && command.includes(one));
  const own =
    tool === undefined ? kind : `${kind}|${tool}\\sworkers?|${tool}(?=\\s(?:as|x?\\d|with\\s\\d|\\(|pods?))`;
  const called = /worker|queue|sidekiq|celery/u.test(name) ? `(?:${own}|workers?)s?` : `(?:${own})s?`;
  return new RegExp(
    overLines`
      (?<![\w./-])(?:(?:,\s)?(?:and|plus|&|,|和|与|再加|外加)\s?)?
      (?:(?:the|our|its|also|another)\s){0,2}(?:(?<before>${amount})\s?个?)?\s?${what}${called}
      (?![\w/=-]|:\S|\.\w)(?:\s?(?:这个|那个|的)\s?(?:worker|队列|进程|任务|服务)?)?(?:\s(?:process|pods?|part|dyno|${copies})|\s?进程)?${apart}${runs}${behind}${sized}${single}${end}
    `,
    'giu',
  );
}

function toldOf(started: Process, { 0: said, groups = {} }: RegExpMatchArray): Told {
  const number = groups['single'] === undefined ? (groups['after'] ?? groups['before']) : '1';
  const replicas = number === undefined ? undefined : countOf(number);
  const { command, memory } = groups;
  return present({ started, said: said.trim(), replicas, command, memory });
}

function countOf(said: string): number {
  return /^(?:an?|single)$/iu.test(said) ? 1 : toCount(said);
}

export function processRows(told: readonly Told[]): readonly Understood[] {
  return told.map(({ started, said, replicas }) => ({
    said,
    subject,
    value: replicas === undefined ? started.name : `${started.name}: ${replicas}`,
  }));
}

const subject = { en: 'Runs beside', zh: '同时运行' };

/** As many of each as was said, and what only was told of. */
export function withProcessesTold(spec: Spec, told: readonly Told[]): Spec {
  return { ...spec, workloads: told.reduce(withProcess, spec.workloads) };
}

function withProcess(
  all: readonly Workload[],
  { started, replicas, command, memory }: Told,
): readonly Workload[] {
  const own = all.find(({ name }) => name.endsWith(`-${started.name}`));
  const like =
    own ?? all.find(({ name, command: runs = [] }) => name.endsWith('-worker') && runs[0] !== undefined);
  if (like === undefined) return all;
  const words = command ?? (own === undefined ? started.command : undefined);
  const made = present({
    ...like,
    replicas: replicas ?? like.replicas,
    command: words === undefined ? like.command : writable(words).split(/\s+/u),
    resources: memory === undefined ? like.resources : { ...like.resources, memory, memoryLimit: memory },
  });
  if (own !== undefined) return all.map((one) => (one === own ? made : one));
  const name = like.name.replace(/worker$/u, started.name);
  return [...callingAs(all, { name, like: like.name }), { ...made, name, replicas: 1, fragments: alone }];
}
