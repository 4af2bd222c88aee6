import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { homes } from './homes.ts';
import { isContainer } from '../mentions/pointer.ts';
import { runs } from '../link.ts';
import { mapOf } from '../merge.ts';
import type { Stage } from './stage.ts';
import type { Part, Subject } from './subject.ts';
import type { Claim, Draft, Saying } from '../wish.ts';

/** What one container is told to run as, where all of them were told another, or where it is pointed out of several. */
export function ownSecurity(set: JsonMap, claim: Claim, { subject, stage, part }: Where): JsonMap {
  const said = mapOf(mapOf(set['pod'])['securityContext']);
  const keys = Object.keys(said).filter((key) => ownKeys.has(key));
  if (part?.kind !== 'container' || keys.length === 0) return set;
  const before = mapOf(subject.pod['securityContext']);
  const isOther = keys.some((key) => before[key] !== undefined && before[key] !== said[key]);
  const isOneOfMany = subject.containers.length + subject.initContainers.length > 1;
  return isOther || (isOneOfMany && isPointedOut(claim, stage))
    ? { container: { securityContext: said } }
    : set;
}

type Where = { readonly subject: Subject; readonly stage: Stage; readonly part: Part | undefined };

/** Its sentence speaks of that container, which was told before. */
function isPointedOut({ start }: Claim, { last, text }: Stage): boolean {
  const isPart = last !== undefined && isContainer(last) && last.article === 'known' && !last.isPlural;
  return isPart && !/[.;](?=\s)|[。;\n]/u.test(text.slice(last.end, start));
}

const ownKeys = new Set(['runAsUser', 'runAsGroup', 'runAsNonRoot']);

/** Without what its kind cannot have; what was pasted stays as it is. */
export function fitted(draft: Draft): Draft {
  if (!runs(draft)) return draft;
  const { kind, work } = draft;
  const cron = kind === 'CronJob' ? timesOf(work.cron) : {};
  return {
    ...draft,
    work: { ...work, pod: podOf(work.pod, kind), controller: fieldsOf(work.controller, kind), cron },
  };
}

/** The API server refuses an end for pods that are always to run, and another way to start them again. */
function podOf({ activeDeadlineSeconds, restartPolicy, ...pod }: JsonMap, kind: string): JsonMap {
  const mayEnd = ending.has(kind);
  return present({
    ...pod,
    activeDeadlineSeconds: mayEnd ? activeDeadlineSeconds : undefined,
    restartPolicy: mayEnd || restartPolicy === 'Always' ? restartPolicy : undefined,
  });
}

const ending: ReadonlySet<string> = new Set(['Job', 'CronJob', 'Pod']);

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
  'tlsBlocks',
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

/** A path alone makes no volume of a cluster. */
export function isFolderAlone(set: Saying['set']): boolean {
  const [only, ...others] = Object.keys(set);
  return only === 'hostFolder' && others.length === 0;
}
