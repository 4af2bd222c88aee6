import type { Process, Service } from '../../../../facts/facts.ts';
import { present } from '../../../../kernel/present.ts';
import { withAmounts } from '../../../../spec/dials.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import type { Vocabulary } from '../../../../spec/words/read.ts';
import { mapOf, merge } from '../../../../spec/words/merge.ts';
import { isApartUnknown, isToldApart } from './apart.ts';
import { merged, readAs, type Read } from './part-read.ts';
import { between, goingOn, joint, saidOf, sentencesIn, type Saying } from './part-sayings.ts';
import { calledIn } from '../../scope.ts';
import type { Ground, Heard, Telling } from '../telling.ts';

/** One of them by how its workload is called, or by how that ends. */
type Part = Called & { readonly isMain: boolean; readonly ending: string };
type Told = Read & { readonly said: string; readonly of: Part };

/** What is said of one of the programs that a service starts from its image: `the worker needs 1Gi and should scale from 1 to 5`. */
export const partsTold: Telling = (words, { services, called, readers }): Heard => {
  const nothing: Heard = { rest: words, rows: [], over: (spec) => spec };
  const parts = partsOf(services).filter(({ names }) => names.length > 0);
  if (readers === undefined) return nothing;
  if (parts.length === 0) return unknownIn(words, { services, called });
  const others = called.filter(
    ({ names }) => !names.some((name) => parts.some((one) => one.names.includes(name))),
  );
  const said = saidOf(words, { parts, others });
  const told = said.flatMap((one) => toldOf(one, parts, readers));
  const unread = said.flatMap((one) =>
    joint.test(one.said) && isToldApart(one.said) && toldOf(one, parts, readers).length === 0
      ? [one.said]
      : [],
  );
  return {
    // Its name stays, so that what is told behind it is told beside something.
    rest: told.reduce(
      (rest, { said: one, of }) => rest.replace(one, of.isMain ? ' web ' : ' '),
      unread.reduce((rest, one) => rest.replace(one, ' '), words),
    ),
    leftover: unread.map((one) => one.trim()),
    rows: told.map((one) => {
      const { of } = one;
      const value = [of.isMain ? 'web' : of.ending, sayRead(one)].filter((part) => part !== '').join(': ');
      return { said: one.said.trim().replace(/,$/u, ''), subject, value };
    }),
    over: (spec) => told.reduce(withTold, spec),
  };
};

const subject = { en: 'Of this program alone', zh: '仅此程序' };

/** What a queue that nobody has should get is nothing for the program. */
function unknownIn(words: string, { services, called }: Ground): Heard {
  const isItself = services.some(({ kind }) => kind === 'worker');
  const unknown = isItself ? [] : sentencesIn(words).filter((said) => isApartUnknown(said));
  const nobodys = unknown.filter((said) => calledIn(said, called).length === 0);
  return {
    rest: nobodys.reduce((rest, said) => rest.replace(said, ' '), words),
    leftover: nobodys.map((said) => said.trim()),
    rows: [],
    over: (spec) => spec,
  };
}

const tools = ['sidekiq', 'celery', 'horizon', 'resque', 'bullmq', 'dramatiq', 'rq', 'arq', 'huey'] as const;
const working = /worker|queue|consum|sidekiq|celery|horizon|resque|job/iu;

/** Each by its name and by what it runs; one that works alone is the worker. */
export function partsOf(services: readonly Service[]): readonly Part[] {
  const started = services.flatMap((service) => (service.processes ?? []).map((one) => ({ service, one })));
  const workers = started.filter(({ one }) => working.test(`${one.name} ${one.command}`) && !isClock(one));
  const own = started.map(({ service, one }) => ({
    service: `${service.name}-${one.name}`,
    ending: one.name,
    isMain: false,
    isInner: true as const,
    names: [
      ...(started.filter((other) => other.one.name === one.name).length === 1 ? [one.name] : []),
      ...(workers.length === 1 && workers[0]?.one === one ? workerNames(one) : []),
    ],
  }));
  const [only, ...more] = services;
  const hasMain = only !== undefined && more.length === 0 && only.kind === 'web' && started.length > 0;
  return [...own, ...(hasMain ? [{ service: only.name, ending: '', isMain: true, names: mainNames }] : [])];
}

const mainNames = ['web', 'web server', 'web process', 'web pods', 'web dyno'];

function isClock({ name, command }: Process): boolean {
  return /\b(?:clock|cron|beat|schedul\w*)\b/iu.test(`${name} ${command}`);
}

function workerNames({ name, command }: Process): readonly string[] {
  const tool = tools.find((one) => command.includes(one));
  const own = tool === undefined ? [] : [tool, `${tool} worker`, `${tool} workers`];
  return [
    ...own,
    ...(name === 'worker' ? [] : [`${name} worker`, `${name} workers`]),
    'worker',
    'workers',
    'queue worker',
    'queue workers',
    'background workers',
    'background worker',
    'worker pods',
    'worker process',
    ...workersZh,
  ];
}

const workersZh = ['队列', '后台', '异步', '消息'].flatMap((what) =>
  [' worker', 'worker', ' workers', '进程', '消费者', '消费进程', '处理进程'].map((one) => what + one),
);

/** Only what is nothing but what each program can have of its own: all of it, or what comes before something else. */
function toldOf({ said, of: name }: Saying, parts: readonly Part[], readers: Vocabulary): Told[] {
  const of = parts.find((one) => one.service === name);
  if (of === undefined) return [];
  const whole = readAs(said, of, readers);
  if (whole !== undefined) return [{ said, of, ...whole }];
  const [first = '', ...more] = said.split(joint);
  const each = [first, ...more.map((one) => one.replace(goingOn, `${of.names[0] ?? ''} `))].map((one) =>
    readAs(one, of, readers),
  );
  const end = each.indexOf(undefined);
  const read = each.slice(0, end === -1 ? each.length : end).flatMap((one) => one ?? []);
  if (read.length === 0 || each.length === 1) return [];
  const last = [first, ...more][read.length - 1] ?? first;
  return [{ said: between(said, first, last), of, ...read.reduce(merged) }];
}

function sayRead({ dials: { replicas, amounts = {}, autoscale }, env, pod }: Read): string {
  const { more: _more, ...plain } = amounts;
  return [
    ...(replicas === undefined ? [] : [`replicas: ${replicas}`]),
    ...Object.entries(plain).map(([key, value]) => `${key}: ${value}`),
    ...(autoscale === undefined ? [] : [`${autoscale.min}-${autoscale.max} replicas`]),
    ...env.flatMap((one) => (one.kind === 'value' ? [`${one.name}=${one.value}`] : [])),
    ...Object.entries(pod).map(
      ([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
    ),
  ].join(', ');
}

function withTold(spec: Spec, told: Told): Spec {
  const { ending, isMain } = told.of;
  const isMeant = ({ name, service }: Workload): boolean =>
    isMain
      ? service !== undefined
      : service === undefined && (name === ending || name.endsWith(`-${ending}`));
  return { ...spec, workloads: spec.workloads.map((one) => (isMeant(one) ? changed(one, told) : one)) };
}

function changed(workload: Workload, { dials, env, pod }: Told): Workload {
  const { replicas, amounts, autoscale } = dials;
  const names = new Set(env.flatMap((one) => (one.kind === 'all' ? [] : [one.name])));
  return present({
    ...workload,
    replicas: autoscale === undefined ? (replicas ?? workload.replicas) : undefined,
    autoscale: autoscale ?? (replicas === undefined ? workload.autoscale : undefined),
    resources: withAmounts(workload.resources, amounts),
    env: [...workload.env.filter((one) => one.kind === 'all' || !names.has(one.name)), ...env],
    ...(Object.keys(pod).length > 0 && {
      fragments: { ...workload.fragments, pod: merge(mapOf(workload.fragments?.pod), pod) },
    }),
  });
}
