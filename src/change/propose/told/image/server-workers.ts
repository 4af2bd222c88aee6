import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { untouched } from '../../../../spec/demand-notes.ts';
import type { EnvEntry } from '../../../../spec/container.ts';
import type { BuildPlan } from '../../../../spec/plan.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import { hearing, withEach, type Groups, type Saying } from '../saying.ts';
import { builtIn, withPlan } from './planned.ts';
import type { Telling } from '../telling.ts';

const server = '(?:gunicorn|uvicorn|hypercorn|puma)';
const count = String.raw`(?:\d{1,2}|one|two|three|four|five|six|eight|[一两二三四五六八十])`;
const isA = String.raw`(?:(?:worker\s)?(?:process(?:es)?|workers?|进程)|工作进程)`;
const threads = String.raw`(?:[,，、]?\s?(?:and|with|each\swith|每个(?:进程|worker)?)?\s?(?:用|有|开)?\s?(?<threads>${count})\s?(?:个)?\s?(?:threads?|线程)(?:\s(?:each|per\sworker|apiece))?)?`;
const polite = String.raw`(?<![\w-])(?:(?:and|please|use|using|run|runs|running|start|serve|with|the|app|it|should|must|has|have|be|started|served|by|under|behind|through)\s){0,6}`;

const sources = [
  String.raw`${polite}${server}(?:\s(?:with|using|on|at|and|should|use|uses|must|have|has|run|runs|gets?|be)){0,4}\s?[:(（]?\s?(?<workers>${count})\s${isA}${threads}[)）]?`,
  String.raw`${polite}(?<workers>${count})\s${server}\s${isA}${threads}`,
  String.raw`${polite}${server}\s(?:workers?|worker\sprocesses)\s?(?::|=|to|of|is|are|should\sbe)?\s?(?<workers>${count})(?!\w|\.\d)${threads}`,
  overLines`
    (?:用|使用|以|由|通过)?\s?${server}\s?(?:来)?(?:启动|运行|跑)?[,，：:]?\s?(?:用|开|起|设置?为?|配置?为?|启动)?\s?(?:workers?\s?(?:数量?|数)?(?:是|为|设为|：|:|=)\s?)?(?<workers>${count})\s?个?\s?${isA}${threads}
  `,
];

const sayings: readonly Saying[] = sources.map((source) => ({
  pattern: anyCase(String.raw`${source}(?!\w|-\w)`),
  given: /gunicorn|uvicorn|hypercorn|puma/iu,
  subject: { en: 'Server', zh: '服务器' },
  value: (groups) =>
    dialsOf(groups)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', '),
  over: (groups, names) => (spec) =>
    withVariables(withPlan((plan) => withDials(plan, groups), names)(spec), groups, names),
  notes: (_, names) => (spec) =>
    builtIn(spec, names)
      .filter(isDecided)
      .map(({ name }) => untouched(name)),
}));

const told = hearing(sayings);
const languages = new Set(['python', 'ruby']);

/** How many processes and threads the program's server starts: `gunicorn with 4 workers`. */
export const serverWorkersTold: Telling = (words, ground) =>
  ground.services.some(({ language }) => languages.has(language))
    ? told(words, ground)
    : { rest: words, rows: [], over: (spec) => spec };

type Dial = 'workers' | 'threads';

function dialsOf({ workers: all = '', threads: each = '' }: Groups): readonly (readonly [Dial, number])[] {
  const said = [['workers', toCount(all)] as const, ['threads', toCount(each)] as const];
  return said.flatMap(([name, value]) => (value > 0 ? [[name, value] as const] : []));
}

const takes: Readonly<Record<string, readonly string[]>> = {
  gunicorn: ['workers', 'threads'],
  hypercorn: ['workers'],
  uvicorn: ['workers'],
};

function withDials(plan: BuildPlan, groups: Groups): BuildPlan {
  const start = plan.dockerfile.holes['start'];
  if (typeof start !== 'string' || !start.startsWith('[')) return plan;
  const words: readonly string[] = JSON.parse(start);
  const known = takes[words[0] ?? ''] ?? [];
  const said = dialsOf(groups).filter(([name]) => known.includes(name));
  const renewed = said.reduce<readonly string[]>(
    (before, [name, value]) => dialled(before, `--${name}`, value),
    words,
  );
  const holes = {
    ...plan.dockerfile.holes,
    start: `[${renewed.map((word) => JSON.stringify(word)).join(', ')}]`,
  };
  return { ...plan, dockerfile: { ...plan.dockerfile, holes } };
}

/** In the place of what is said there, else right behind the program. */
function dialled(words: readonly string[], option: string, value: number): readonly string[] {
  const at = words.indexOf(option);
  return at === -1
    ? [words[0] ?? '', option, String(value), ...words.slice(1)]
    : words.with(at + 1, String(value));
}

/** Whoever is started without a number reads it there. */
function withVariables(spec: Spec, groups: Groups, names: readonly string[]): Spec {
  return withEach((one) => (isCounted(one) || isDecided(one) ? one : variablesOf(one, groups)), names)(spec);
}

function variablesOf(workload: Workload, groups: Groups): Workload {
  const variables = variablesBy[workload.service?.language ?? ''];
  if (variables === undefined) return workload;
  const set = dialsOf(groups).map(([name, value]): EnvEntry => ({
    kind: 'value',
    ...variables[name](value),
  }));
  const own = new Set(set.flatMap((one) => (one.kind === 'all' ? [] : [one.name])));
  return {
    ...workload,
    env: [...workload.env.filter((one) => one.kind === 'all' || !own.has(one.name)), ...set],
  };
}

type Variable = (value: number) => { readonly name: string; readonly value: string };
const workers: Variable = (value) => ({ name: 'WEB_CONCURRENCY', value: String(value) });
const variablesBy: Readonly<Record<string, Readonly<Record<Dial, Variable>>>> = {
  python: { workers, threads: (value) => ({ name: 'GUNICORN_CMD_ARGS', value: `--threads ${value}` }) },
  ruby: { workers, threads: (value) => ({ name: 'RAILS_MAX_THREADS', value: String(value) }) },
};

/** The command that we write says how many. */
function isCounted({ image }: Workload): boolean {
  if (image.kind !== 'built' || image.plan === undefined) return false;
  const start = image.plan.dockerfile.holes['start'];
  return typeof start === 'string' && /^\["(?:gunicorn|uvicorn|hypercorn)"/u.test(start);
}

/** A command that people wrote says how many, and counts more than a variable. */
function isDecided({ image, service }: Workload): boolean {
  return (
    image.kind === 'built' &&
    image.plan === undefined &&
    /\s(?:--workers|-w)[\s=]/u.test(service?.start ?? '')
  );
}
