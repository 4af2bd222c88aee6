import { present } from '../../../kernel/present.ts';
import { countOf, field, textAt } from '../read/node.ts';
import type { Controller, Job, Profile, Workload } from '../../spec.ts';
import type { Service } from '../model/model.ts';
import { endsByItself } from './ends.ts';
import { label, numberLabel } from './labels.ts';
import { serverOf } from './runs-otherwise.ts';
import { tell, type Subject } from './terms.ts';

type Kept = Pick<Workload, 'controller' | 'job' | 'replicas'>;

/** What keeps a service running: what its labels name, else what its mode and its restarts mean. */
export function controllerOf(subject: Subject): Kept {
  const { service } = subject;
  const schedule = label(service, 'cronjob.schedule');
  const controller = schedule === undefined ? choose(subject) : 'CronJob';
  return present({
    controller: controller === 'Deployment' ? undefined : controller,
    job: finite.has(controller) ? jobOf(subject, schedule) : undefined,
    replicas: counted.has(controller) ? (service.replicas ?? 1) : undefined,
  });
}

const finite = new Set<Controller>(['Job', 'CronJob', 'Pod']);
const counted = new Set<Controller>(['Deployment', 'StatefulSet', 'ReplicaSet']);

const named: Readonly<Record<string, Controller>> = {
  deployment: 'Deployment',
  daemonset: 'DaemonSet',
  statefulset: 'StatefulSet',
  replicationcontroller: 'ReplicaSet',
  cronjob: 'CronJob',
  job: 'Job',
};

function choose(subject: Subject): Controller {
  const { service, terms } = subject;
  const asked = askedFor(subject);
  if (asked !== undefined) return asked;
  const isOnce = service.restart === 'no' || service.restart === 'on-failure';
  if (terms.profile === 'minimal') return isOnce ? asPod(subject) : ofMode(subject);
  if (isAwaited(subject) || isDone(subject)) return 'Job';
  return isOnce && !isReplicated(subject) ? servingOnce(subject) : ofMode(subject);
}

/** What serves others always runs, whatever is said of its restarts. */
function servingOnce(subject: Subject): Controller {
  if (!isServing(subject)) return 'Job';
  sayServing(subject);
  return ofMode(subject);
}

/** A pod of its own is never more than one. */
function asPod({ service, terms }: Subject): Controller {
  const { replicas = 1, restart } = service;
  if (replicas > 1) {
    tell(terms, {
      id: 'one-pod',
      at: service.at,
      text: {
        en: `${service.name} asks for ${replicas} copies, but restart: ${restart} makes one Pod of it. Say restart: always for a Deployment of ${replicas}, or convert it with --profile production.`,
        zh: `${service.name} 要求 ${replicas} 个副本，但 restart: ${restart} 只会生成一个 Pod。请写 restart: always，或使用 --profile production。`,
      },
    });
  }
  return 'Pod';
}

function askedFor({ service }: Subject): Controller | undefined {
  const asked = named[(label(service, 'controller.type') ?? '').toLowerCase()];
  const mode = textAt(service.node, 'deploy', 'mode') ?? '';
  return asked ?? (mode.endsWith('-job') ? 'Job' : undefined);
}

function ofMode(subject: Subject): Controller {
  if (subject.service.isGlobal) return 'DaemonSet';
  return keepsData(subject) && needsOwnName(subject) ? 'StatefulSet' : 'Deployment';
}

/** A Swarm keeps as many of it as are asked for; what it says of restarts is said of each. */
function isReplicated({ service: { node } }: Subject): boolean {
  return (
    textAt(node, 'deploy', 'mode') === 'replicated' ||
    textAt(node, 'deploy', 'restart_policy', 'condition') === 'on-failure' ||
    field(node, 'deploy', 'replicas') !== undefined
  );
}

/** Nobody calls it, and what it is told to do ends. */
function isDone(subject: Subject): boolean {
  const { service, terms } = subject;
  if (service.restart !== undefined || isReplicated(subject)) return false;
  return !terms.survey.calls.has(service.name) && endsByItself(service);
}

/** Another service waits until this one has done its work. */
function isAwaited({ service, terms }: Subject): boolean {
  return terms.survey.awaited.has(service.name);
}

function isServing({ service, terms }: Subject): boolean {
  return service.ports.length > 0 || serverOf(service) !== undefined || terms.survey.calls.has(service.name);
}

/** A known program whose data stands on a volume, or is missed without one. */
export function keepsData({ service, name, terms }: Subject): boolean {
  const known = serverOf(service);
  if (terms.profile === 'minimal' || known?.data === undefined || service.isGlobal) return false;
  const isMissed = known.memory !== undefined && (known.cache !== true || terms.survey.kept.has(name));
  return isMissed || service.mounts.some(({ target }) => known.data?.includes(target));
}

/**
 * Copies with a disk each, what others know by the name of its pod, and what was a StatefulSet before, whose data nothing
 * else finds. One pod on one claim is a Deployment.
 */
function needsOwnName({ service, name, terms }: Subject): boolean {
  if (terms.survey.kept.has(name)) return true;
  const isAlone = service.environment.some(
    ({ name, value }) => name === 'discovery.type' && value === 'single-node',
  );
  return (service.replicas ?? 1) > 1 || (serverOf(service)?.peers === true && !isAlone);
}

function jobOf({ service, terms }: Subject, schedule: string | undefined): Job {
  const attempts = countOf(field(service.node, 'deploy', 'restart_policy', 'max_attempts'));
  const isRetried = service.restart === 'on-failure';
  const isBare = terms.profile === 'minimal' && schedule === undefined && service.replicas === undefined;
  const policy = isRetried ? 'OnFailure' : 'Never';
  return present({
    schedule,
    completions: isBare ? undefined : service.replicas,
    parallelism: isAtOnce(service, terms.profile) ? service.replicas : undefined,
    backoffLimit: isBare ? undefined : (numberLabel(service, 'cronjob.backoff_limit') ?? attempts),
    restartPolicy: policy,
  });
}

/** A Swarm runs all copies of a job at once. */
function isAtOnce({ node }: Service, profile: Profile): boolean {
  return profile === 'production' && textAt(node, 'deploy', 'mode') === 'replicated-job';
}

function sayServing({ service, terms }: Subject): void {
  tell(terms, {
    id: 'restart',
    at: service.at,
    text: {
      en: `${service.name} is not to be started again (restart: ${service.restart}), but it serves others. It became something that always runs.`,
      zh: `${service.name} 设置了 restart: ${service.restart}，但它对外提供服务，因此转换为始终运行的工作负载。`,
    },
  });
}
