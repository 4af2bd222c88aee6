import type { JsonMap } from '../../../kernel/json.ts';
import { runs } from '../link.ts';
import { mapOf } from '../merge.ts';
import type { Part, Subject } from './subject.ts';
import type { Claim, Draft, Saying } from '../wish.ts';

const batch = ['Job', 'CronJob'];

/** Fields of what keeps pods running that only some kinds have. */
const homes: Readonly<Record<string, readonly string[]>> = {
  completions: batch,
  parallelism: batch,
  backoffLimit: batch,
  ttlSecondsAfterFinished: batch,
  completionMode: batch,
  strategy: ['Deployment'],
  progressDeadlineSeconds: ['Deployment'],
  updateStrategy: ['StatefulSet', 'DaemonSet'],
  podManagementPolicy: ['StatefulSet'],
  serviceName: ['StatefulSet'],
};

/** What runs at times is a CronJob, where nobody said what it is. */
export function timed(subject: Subject): Subject {
  const isTimed =
    (subject.cron['schedule'] ?? subject.cron['often']) !== undefined &&
    subject.controller['replicas'] === undefined;
  if (subject.isWorkload && isTimed && (subject.isImplied || isRepeated(subject))) {
    subject.kind = 'CronJob';
    subject.isImplied = false;
  }
  return subject;
}

/** `a job called x, every five minutes`: nothing but a CronJob comes again. */
function isRepeated({ kind, cron, sentence }: Subject): boolean {
  return kind === 'Job' && cron['schedule'] !== undefined && sentence !== -1;
}

/** What one container is told to run as, where all of them were told another. */
export function ownSecurity(set: JsonMap, subject: Subject, part: Part | undefined): JsonMap {
  const said = mapOf(mapOf(set['pod'])['securityContext']);
  const before = mapOf(subject.pod['securityContext']);
  const isOther = (key: string): boolean => before[key] !== undefined && before[key] !== said[key];
  const isOwn =
    part?.kind === 'container' && Object.keys(said).some((key) => ownKeys.has(key) && isOther(key));
  return isOwn ? { container: { securityContext: said } } : set;
}

const ownKeys = new Set(['runAsUser', 'runAsGroup', 'runAsNonRoot']);

/** What nobody calls anything but a pod is one, and nothing that keeps pods running. */
export function podded(text: string): (subject: Subject) => Subject {
  const isPod = onePod.test(text) && !managed.test(text);
  return (subject) => {
    const isBare = Object.keys(subject.controller).length === 0 && subject.service === undefined;
    const { isImplied, isWorkload, kind } = subject;
    if (isPod && isBare && isImplied && isWorkload && kind === 'Deployment')
      Object.assign(subject, { kind: 'Pod', isImplied: false });
    return subject;
  };
}

const onePod =
  /(?<![\w-])(?:an?|one|the|this|that|its?|single|only the|static|my|our) (?:single |static |simple |new )?pod(?![\w-]|'s (?:own )?(?:label|template)| (?:labels?|selectors?|templates?|network|disruption|security|anti|affinity))|(?<!每)个\s?Pod(?!\w)/iu;
const managed =
  /deploy|replica|stateful|daemon|cron|(?<![\w-])jobs?(?![\w-])|副本|部署|守护|任务|scale|ingress|hpa|service(?! ?account)|服务(?!账|帐)/iu;

/** Without what its kind cannot have; what was pasted stays as it is. */
export function fitted(draft: Draft): Draft {
  if (!runs(draft)) return draft;
  const { kind, work } = draft;
  const cron = kind === 'CronJob' ? timesOf(work.cron) : {};
  return { ...draft, work: { ...work, controller: fieldsOf(work.controller, kind), cron } };
}

/** When it runs: as it was said, else as often as it was said. */
function timesOf({ often, ...cron }: JsonMap): JsonMap {
  return often === undefined ? cron : { schedule: often, ...cron };
}

/** Of the fields of a controller those that one of this kind has. */
export function fieldsOf(controller: JsonMap, kind: string): JsonMap {
  return Object.fromEntries(Object.entries(controller).filter(([key]) => homes[key]?.includes(kind) ?? true));
}

/** Understood, and yet no object can have it. */
export function isHomeless({ says = [] }: Claim, drafts: readonly Draft[]): boolean {
  const only = says.find(({ on }) => on === 'workload');
  const isOther = says.some(({ on }) => drafts.some(({ kind, isReference }) => kind === on && !isReference));
  if (only === undefined || isOther) return false;
  const { controller, cron, ...rest } = only.set;
  if (Object.keys(rest).length > 0) return false;
  const running = drafts.filter((draft) => runs(draft) && !draft.isReference);
  const kinds = new Set(running.map(({ kind }) => kind));
  const keys = Object.keys(mapOf(controller));
  const isForeign = keys.every((key) => homes[key]?.some((kind) => kinds.has(kind)) === false);
  return cron === undefined ? keys.length > 0 && isForeign : !kinds.has('CronJob');
}

/** How what runs is reached or scaled. */
const asides = new Set([
  'tls',
  'tlsSecret',
  'tlsHosts',
  'ingressClass',
  'path',
  'host',
  'autoscale',
  'servicePort',
]);

/** Where only objects that stand alone are spoken of, what is said beside them makes nothing run. */
export function isAside(says: readonly Saying[], subjects: readonly Subject[]): boolean {
  const made = subjects.filter(({ isReference }) => !isReference);
  if (made.length === 0 || made.some(({ isWorkload }) => isWorkload)) return false;
  const isBound = made.some(({ kind }) => kind === 'LimitRange' || kind === 'ResourceQuota');
  const isStored = made.some(({ kind }) => kind === 'PersistentVolume');
  return says.every(({ on, set }) => {
    if (on === 'Volume') return isStored;
    const keys = Object.keys(set);
    const inner = Object.keys(mapOf(set['container']));
    const isAmount = keys.length === 1 && inner.length === 1 && inner[0] === 'resources';
    return on !== 'any' && (keys.every((key) => asides.has(key)) || (isBound && isAmount));
  });
}
