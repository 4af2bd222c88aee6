import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Quoted } from './given.ts';
import type { Kind } from '../kind.ts';
import { mapOf, textOf } from '../merge.ts';
import { withOwnStorage } from './own-storage.ts';
import { goalIn } from './goal.ts';
import { leftOf, toldOf } from './goal-left.ts';

/** `turn this Pod into a Deployment`: the same pods, kept by something else; the words speak of what it is then. */
export function recast(quotes: Quoted, kinds: readonly Kind[]): Quoted {
  const { words, documents, changed = [] } = quotes;
  const [given, ...others] = documents.filter(({ kind }) => kinds.some((one) => isRun(one, kind)));
  const from = textOf(given?.['kind']);
  if (given === undefined || from === undefined || others.length > 0) return quotes;
  const goal = goalIn(words, kinds, from);
  if (goal === undefined) return quotes;
  const { after, name } = leftOf(goal);
  const turned = turnedInto(goal.kind, given, { words, ...present({ name }) });
  const { words: said, document: own } = withOwnStorage(after, turned);
  return {
    words: toldOf(goal, said),
    documents: documents.map((document) => (document === given ? own : document)),
    changed: [...changed.filter((one) => one !== given), own],
  };
}

function turnedInto(
  { kind, apiVersion }: Kind,
  given: JsonMap,
  said: { readonly words: string; readonly name?: string },
): JsonMap {
  const { labels, ...own } = mapOf(given['metadata']);
  const isOutside = kind === 'Pod' || (labels !== undefined && !onlyInside.test(said.words));
  const inner = kind === 'Pod' ? cargoOf(given).labels : labels;
  const metadata = { ...own, ...present({ name: said.name }), ...(isOutside && { labels: inner }) };
  return { ...given, apiVersion, kind, metadata, ...partsFor(kind, given) };
}

/** `no labels on the Deployment itself`: they are those of its pods. */
const onlyInside = new RegExp(
  overLines`
    (?<!\w)labels?(?!\w)[^.;\n]{0,60}(?<!\w)(?:only|nothing\sbut|solely|just)\s[^.;\n]{0,40}(?:template|selector)|
    (?<!\w)labels?(?!\w)[^.;\n]{0,60}(?:template|selector)(?:\s\w+){0,3}\s(?:only|alone)|
    (?<!\w)no\s(?:own\s)?labels?\s[^.;\n]{0,40}itself|itself\s[^.;\n]{0,20}(?<!\w)no\s(?:own\s)?labels?(?!\w)|
    标签只[^。；\n]{0,16}(?:模板|selector)
  `,
  'iu',
);

function isRun({ kind, isWorkload }: Kind, given: unknown): boolean {
  return kind === given && isWorkload === true;
}

/** Labels of pods, what they run, and what their keeper is told beside. */
type Cargo = {
  readonly labels: JsonMap;
  readonly pod: JsonMap;
  readonly keeper: JsonMap;
  readonly name: string;
};

function partsFor(kind: string, given: JsonMap): JsonMap {
  const cargo = cargoOf(given);
  const { labels, pod, keeper, name } = cargo;
  const template = present({
    metadata: Object.keys(labels).length === 0 ? undefined : { labels },
    spec: pod,
  });
  if (kind === 'Job') return { spec: { ...kept(keeper, jobs), template: ending(template) } };
  if (kind === 'CronJob')
    return {
      spec: {
        ...kept(keeper, crons),
        jobTemplate: { spec: { ...kept(keeper, jobs), template: ending(template) } },
      },
    };
  if (kind === 'Pod') return { spec: pod };
  const told = { ...kept(keeper, keepers[kind] ?? []), ...paceFor(kind, keeper) };
  const own = Object.keys(labels).length === 0 ? { app: name } : labels;
  const selector = keeper['selector'] ?? { matchLabels: own };
  return {
    spec: { ...told, selector, template: lasting({ ...template, metadata: { labels: own } }) },
  };
}

const jobs = [
  'backoffLimit',
  'completions',
  'parallelism',
  'activeDeadlineSeconds',
  'ttlSecondsAfterFinished',
  'completionMode',
];
const crons = [
  'schedule',
  'timeZone',
  'concurrencyPolicy',
  'successfulJobsHistoryLimit',
  'failedJobsHistoryLimit',
  'startingDeadlineSeconds',
  'suspend',
];
/** What each takes of what another was told. */
const keepers: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['replicas', 'minReadySeconds', 'revisionHistoryLimit'],
  ReplicaSet: ['replicas', 'minReadySeconds'],
  StatefulSet: ['replicas', 'serviceName', 'minReadySeconds', 'revisionHistoryLimit', 'volumeClaimTemplates'],
  DaemonSet: ['minReadySeconds', 'revisionHistoryLimit'],
};

/** How pods are exchanged a few at a time is told below another key elsewhere. */
function paceFor(kind: string, { strategy, updateStrategy }: JsonMap): JsonMap {
  const { type, rollingUpdate } = mapOf(strategy ?? updateStrategy);
  const isTold = rollingUpdate !== undefined && (type === undefined || type === 'RollingUpdate');
  if (!isTold || mapOf(rollingUpdate)['partition'] !== undefined) return {};
  const pace = { type: 'RollingUpdate', rollingUpdate };
  if (kind === 'DaemonSet') return { updateStrategy: pace };
  return kind === 'Deployment' ? { strategy: pace } : {};
}

function kept(keeper: JsonMap, names: readonly string[]): JsonMap {
  return Object.fromEntries(Object.entries(keeper).filter(([name]) => names.includes(name)));
}

function cargoOf({ kind, metadata, spec }: JsonMap): Cargo {
  const own = mapOf(metadata);
  const outer = mapOf(spec);
  const inner = kind === 'CronJob' ? mapOf(mapOf(outer['jobTemplate'])['spec']) : outer;
  const template = kind === 'Pod' ? { metadata: own, spec } : mapOf(inner['template']);
  const { template: _template, jobTemplate: _jobs, ...keeper } = kind === 'Pod' ? {} : { ...outer, ...inner };
  return {
    labels: mapOf(mapOf(template['metadata'])['labels']),
    pod: mapOf(template['spec']),
    keeper: kind === 'Job' || kind === 'CronJob' ? leaving(keeper, 'selector') : keeper,
    name: textOf(own['name']) ?? 'app',
  };
}

/** Pods of a job end. */
function ending(template: JsonMap): JsonMap {
  const { restartPolicy, ...pod } = mapOf(template['spec']);
  const isEnding = restartPolicy === 'Never' || restartPolicy === 'OnFailure';
  return { ...template, spec: { ...pod, restartPolicy: isEnding ? restartPolicy : 'Never' } };
}

function lasting(template: JsonMap): JsonMap {
  return { ...template, spec: leaving(mapOf(template['spec']), 'restartPolicy') };
}

function leaving(map: JsonMap, name: string): JsonMap {
  const { [name]: _gone, ...rest } = map;
  return rest;
}
