import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import { batchOf } from '../batch.ts';
import { programWorkload } from '../programs/workload.ts';
import { publicImage } from '../public-images.ts';
import type { Spec, Workload } from '../spec.ts';

/** A request that is made by the clock. */
export type Call = {
  /** A path of `of`, or a whole address. */
  readonly target: string;
  readonly method?: string | undefined;
  /** A command of curl as people wrote it, in the place of ours. */
  readonly command?: readonly string[];
  readonly schedule: string;
  readonly timeZone?: string | undefined;
  readonly name?: string | undefined;
  /** Seconds after which it has failed. */
  readonly longest?: number | undefined;
};
export type Called = { readonly spec: Spec; readonly url: string };

/** A CronJob that makes a request, beside what it calls; undefined where nothing answers there. */
export function withCall(spec: Spec, call: Call, of: Workload | undefined): Called | undefined {
  const url = /^https?:/u.test(call.target) ? call.target : urlOf(call.target, of);
  const image = publicImage('curl');
  if (url === undefined || image === undefined) return undefined;
  const answering = of ?? spec.workloads.find((one) => addressOf(one).host === hostOf(url));
  const partOf = (answering ?? spec.workloads[0])?.partOf;
  const name = freeName(call.name ?? nameOf(call, url, answering), spec);
  const base = batchOf(programWorkload(image, present({ name, partOf })));
  const { schedule, timeZone } = call;
  const made: Workload = {
    ...base,
    controller: 'CronJob',
    job: present({ schedule, timeZone }),
    command: call.command ?? commandOf(call, url),
    ...(answering !== undefined && { calls: [answering.name], extras: ['networkPolicy'] }),
  };
  const others = spec.workloads.map((one) => (one === answering ? letIn(one, name) : one));
  return { spec: { ...spec, workloads: [...others, made] }, url };
}

function commandOf({ method, longest = usualLongest }: Call, url: string): readonly string[] {
  const request = method === undefined || method === 'GET' ? [] : ['--request', method];
  return ['curl', '--fail', '--silent', '--show-error', '--max-time', String(longest), ...request, url];
}

/** Whatever it starts there is over by then. */
const usualLongest = 300;

function urlOf(path: string, of: Workload | undefined): string | undefined {
  if (of?.port === undefined || of.exposure?.type === 'none' || of.portName === 'grpc') return undefined;
  const { host, port } = addressOf(of);
  return `http://${host}${port === 80 ? '' : `:${port}`}${path}`;
}

/** A headless name leads to the pods themselves. */
export function addressOf({ name, exposure, controller, port, servicePort }: Workload) {
  const isHeadless =
    exposure?.type === 'headless' || (controller === 'StatefulSet' && exposure === undefined);
  return { host: exposure?.name ?? name, port: isHeadless ? (port ?? servicePort) : servicePort };
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** Where only some may call it, this may too. */
function letIn(workload: Workload, name: string): Workload {
  const { callers, callerSpaces } = workload;
  return callers === undefined && callerSpaces === undefined
    ? workload
    : { ...workload, callers: [...(callers ?? []), name] };
}

function nameOf({ target }: Call, url: string, of: Workload | undefined): string {
  if (of === undefined) return objectName(`call-${hostOf(url) ?? 'url'}`);
  const path = URL.canParse(url) ? new URL(url).pathname : target;
  return objectName(`${of.name}${path}`);
}

export function freeName(name: string, { workloads }: Spec): string {
  const taken = new Set(workloads.map((one) => one.name));
  if (!taken.has(name)) return name;
  const free = [2, 3, 4, 5, 6, 7, 8, 9].map((count) => `${name}-${count}`).find((one) => !taken.has(one));
  return free ?? `${name}-call`;
}
