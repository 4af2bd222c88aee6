import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { callingAs } from '../../../../spec/backing/callers.ts';
import { batchOf } from '../../../../spec/batch.ts';
import { sharedFragments } from '../../../../spec/shared-fragments.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import type { Ground, Heard } from '../telling.ts';

const what = String.raw`(?:(?:laravel\s|task\s|artisan\s|cron\s)*scheduler|["'\x60]?(?:php\s)?artisan\sschedule:run["'\x60]?|schedule:run)`;
const saying = anyCase(
  overLines`
    (?<![\w./-])(?:(?:and|plus|with|also|the|a|run|runs|,)\s){0,5}${what}(?:\s\(?(?:${what}|runs?|should|must|run|via|as|a|in|cron-?job|cron)\)?){0,6}
    \s\(?(?:every\s(?:single\s)?minute|each\sminute|once\s(?:a|per)\sminute|minutely)(?:\s(?:as|in|via)\s(?:a\s)?(?:k8s\s|kubernetes\s)?cron-?job)?\)?(?![\w-])|
    (?:(?:定时|计划|调度)(?:任务|器)?\s?)?[:：]?\s?每(?:一)?分钟\s?(?:都|要|会|自动)*(?:执行|运行|跑|调用?)(?:一[次下遍])?\s?(?:laravel\s?(?:的)?)?\s?(?:${what}|调度器?)|
    (?:laravel\s?(?:的)?)?(?:定时|计划|调度)任务\s?(?:，|,)?\s?每(?:一)?分钟\s?(?:都|要|会|自动)*(?:执行|运行|跑)?(?:一[次下遍])?(?=\s?(?:[,，。;；.\n]|$))|
    (?:${what})\s?(?:，|,)?\s?每(?:一)?分钟\s?(?:执行|运行|跑)?(?:一次)?
  `,
);
const command = ['php', 'artisan', 'schedule:run'];

/** Reads `the scheduler every minute` in an application of Laravel, which has one. */
export function schedulersTold(words: string, { services }: Ground): Heard {
  const owner = services.find(({ framework }) => framework === 'laravel')?.name;
  const [said] = owner === undefined ? [] : (words.match(saying) ?? []);
  if (said === undefined) return { rest: words, rows: [], over: (spec) => spec };
  return {
    rest: words.replaceAll(saying, ', '),
    rows: [{ said, subject, value: '* * * * *' }],
    over: (spec) => withScheduler(spec, owner),
  };
}

const subject = { en: 'Scheduler', zh: '调度器' };

function withScheduler(spec: Spec, owner: string | undefined): Spec {
  const like = spec.workloads.find(({ service, kind }) => service?.name === owner && kind === 'web');
  if (like === undefined) return spec;
  const { service: _built, ...base } = batchOf(like);
  const scheduler: Workload = {
    ...base,
    ...sharedFragments(like),
    image: withoutPlan(like.image),
    name: `${like.name}-scheduler`,
    controller: 'CronJob',
    job: { schedule: '* * * * *' },
    command,
    extras: ['networkPolicy'],
  };
  const others = spec.workloads.filter(({ name }) => name !== scheduler.name);
  return { ...spec, workloads: [...callingAs(others, { name: scheduler.name, like: like.name }), scheduler] };
}

/** The image is built with the service. */
function withoutPlan(image: Workload['image']): Workload['image'] {
  return image.kind === 'public' ? image : { kind: 'built', name: image.name, tag: image.tag };
}
