import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Quoted } from './given.ts';
import type { Kind } from '../kind.ts';
import { mentionsOf } from '../mentions/mentions.ts';
import { mapOf, textOf } from '../merge.ts';
import type { Span } from '../span.ts';

/** `turn this Pod into a Deployment`: the same pods, kept by something else; the words speak of what it is then. */
export function recast({ words, documents }: Quoted, kinds: readonly Kind[]): Quoted {
  const [given, ...others] = documents.filter(({ kind }) => kinds.some((one) => isRun(one, kind)));
  const from = textOf(given?.['kind']);
  if (given === undefined || from === undefined || others.length > 0) return { words, documents };
  const goal = goalIn(words, kinds, from);
  if (goal === undefined) return { words, documents };
  const { kind, apiVersion } = goal.kind;
  const turned = { ...given, apiVersion, kind, ...partsFor(kind, given) };
  return {
    words: `${goal.before} the ${goal.told}${kind} ${words.slice(goal.end).replace(/^\s?(?:instead|now|的形式|来运行)(?!\w)/iu, '')}`,
    documents: documents.map((document) => (document === given ? turned : document)),
  };
}

function isRun({ kind, isWorkload }: Kind, given: unknown): boolean {
  return kind === given && isWorkload === true;
}

type Goal = {
  readonly kind: Kind;
  /** The words before it, without what it was. */
  readonly before: string;
  readonly told: string;
  /** Where the words go on. */
  readonly end: number;
};

const into = new RegExp(
  overLines`
    (?:
      (?<!\w)(?:
        turn|convert|change|transform|make|migrate|rewrite|re-?write|wrap|upgrade|switch|move|put|
        translate|refactor|promote|replace
      )(?:e?d|s|ing)?(?!\w)[^.;\n]{0,80}?(?<!\w)(?:in ?to|to|as|with|by)\s
      (?:(?:be\s)?(?:an?|the|its?|one|equivalent|proper|matching|kubernetes|single)\s){0,3}
      (?<told>\d{1,3}[\s-]replicas?\s)?$|
      (?<!\w)(?:as|give me|i want|i need|want|need|should be|run as|instead use|use)\s(?:an?|the)\s$|
      (?:改[成为写造]{1,2}|转[换变化成为]{1,2}|变[成为]{1,2}|换成|重写[成为]|封装[成为])(?:一个|等价的|对应的|由)?
      (?<said>[^,，。;；\n]{0,16}的)?\s?$
    )
  `,
  'iu',
);

/** The kind that it is to be: another one that runs pods, told as what becomes of it. */
function goalIn(words: string, kinds: readonly Kind[], from: string): Goal | undefined {
  const runs = kinds.filter(({ isWorkload }) => isWorkload === true);
  const mentions = mentionsOf(words, kinds, []);
  const asked = mentions.filter(({ kind }) => kind !== from);
  const others = asked.filter(({ kind }) => runs.some((one) => one.kind === kind) && kind !== 'Pod');
  for (const { kind, start, end } of others) {
    const said = into.exec(words.slice(Math.max(0, start - 140), start));
    const found = runs.find((one) => one.kind === kind);
    if (said === null || found === undefined) continue;
    const isBare = /^(?:as|give|i |want|need|should|run|instead|use)/iu.test(said[0]);
    if (isBare && asked.some((one) => one.kind !== kind)) continue;
    const { told = '', said: between = '' } = said.groups ?? {};
    const before = without(
      words.slice(0, start - said[0].length),
      mentions.filter((one) => one.kind === from),
    );
    return { kind: found, before, end, told: told || between };
  }
  return undefined;
}

/** The words without the last of the mentions in them. */
function without(words: string, mentions: readonly Span[]): string {
  const last = mentions.findLast(({ end }) => end <= words.length);
  return last === undefined ? words : `${words.slice(0, last.start)}${words.slice(last.end)}`;
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
  const told = kept(keeper, keepers[kind] ?? []);
  const head = kind === 'StatefulSet' && told['serviceName'] === undefined ? { serviceName: name } : {};
  const own = Object.keys(labels).length === 0 ? { app: name } : labels;
  const selector = keeper['selector'] ?? { matchLabels: own };
  return {
    spec: { ...head, ...told, selector, template: lasting({ ...template, metadata: { labels: own } }) },
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
