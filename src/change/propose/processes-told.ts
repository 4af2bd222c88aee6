import type { Process, Service } from '../../facts/facts.ts';
import { literally } from '../../kernel/literally.ts';
import type { Spec } from '../../spec/spec.ts';
import { toCount } from '../../spec/words/numbers.ts';
import type { Understood } from '../../spec/words/wish.ts';

/** What else is started from the code of a service, and how many of it are wanted. */
type Told = { readonly process: string; readonly said: string; readonly replicas?: number };
type Words = { readonly rest: string; readonly told: readonly Told[] };

const amount = String.raw`(?:\d{1,2}|an?|one|two|three|four|five|six|single|[一二两三四五六])`;
const copies = String.raw`(?:cop(?:y|ies)|replicas?|pods?|instances?|个?(?:副本|实例))`;
const what = String.raw`(?:(?:celery|sidekiq|queue|background|horizon|resque|rq|arq|async|job)\s)?`;
const behind = String.raw`(?:\s?[(:=×]?\s?(?:with\s|runs\s|x\s?)?(?<after>\d{1,2}|one|two|three|[一二两三四五六])(?![\w.%])\s?个?(?:${copies})?\)?)?`;
const end = String.raw`(?=\s?(?:$|[.,;)\n。，；、]|(?:and|on|in|for|at|too|as well|please|plus)(?!\w)|和|与))`;

/** Reads `and the celery worker (1 copy)`, `1 worker`: of what the repository starts, without a word of what it runs. */
export function processesTold(words: string, services: readonly Service[]): Words {
  const known = services.flatMap(({ processes = [] }) => processes);
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

function sayingFor({ name }: Process): RegExp {
  const kind = literally(name);
  const called = /worker|queue|sidekiq|celery/u.test(name) ? `(?:${kind}|workers?)s?` : `${kind}s?`;
  return new RegExp(
    String.raw`(?<![\w./-])(?:(?:,\s)?(?:and|plus|&|,|和|与|再加|外加)\s?)?(?:(?:the|our|its|also|another)\s){0,2}(?:(?<before>${amount})\s?个?)?\s?${what}${called}(?![\w/:=-]|\.\w)(?:\s(?:process|pods?|part|dyno|${copies}))?${behind}${end}`,
    'giu',
  );
}

function toldOf({ name }: Process, { 0: said, groups = {} }: RegExpMatchArray): Told {
  const number = groups['after'] ?? groups['before'];
  const replicas = number === undefined ? undefined : countOf(number);
  return { process: name, said: said.trim(), ...(replicas !== undefined && { replicas }) };
}

function countOf(said: string): number {
  return /^(?:an?|single)$/iu.test(said) ? 1 : toCount(said);
}

export function processRows(told: readonly Told[]): readonly Understood[] {
  return told.map(({ process, said, replicas }) => ({
    said,
    subject,
    value: replicas === undefined ? process : `${process}: ${replicas}`,
  }));
}

const subject = { en: 'Runs beside', zh: '同时运行' };

/** As many of each as was said. */
export function withProcessesTold(spec: Spec, told: readonly Told[]): Spec {
  if (told.length === 0) return spec;
  const workloads = spec.workloads.map((workload) => {
    const own = told.findLast(({ process }) => workload.name.endsWith(`-${process}`));
    return own?.replicas === undefined ? workload : { ...workload, replicas: own.replicas };
  });
  return { ...spec, workloads };
}
