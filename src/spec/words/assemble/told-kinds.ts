import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { homeOf } from './homes.ts';
import { opened } from './opened.ts';
import type { Subject } from './subject.ts';

/** Kinds and names that no word stands for follow from what is said. */
export function toldBy(text: string, subjects: readonly Subject[]): Subject[] {
  return subjects.map(timed).map(podded(text)).map(byFacts(text)).map(opened(text)).map(byName);
}

/** `myapp-pod`, `web-deployment`: a name tells the kind where nothing else does. */
function byName(subject: Subject): Subject {
  const kind = ends.find(([end]) => end.test(subject.name ?? ''))?.[1];
  const isOne = kind !== 'Pod' || Number(subject.controller['replicas'] ?? 1) === 1;
  return kind !== undefined && isOne && isOpen(subject)
    ? Object.assign(subject, { kind, isImplied: false })
    : subject;
}

/** Something runs, and nobody said what it is. */
function isOpen({ isWorkload, isImplied, isReference, service }: Subject): boolean {
  return isWorkload && isImplied && !isReference && service === undefined;
}

const ends: readonly (readonly [RegExp, string])[] = [
  [/-pod(?:-\d)?$/u, 'Pod'],
  [/-(?:cronjob|cron)$/u, 'CronJob'],
  [/-(?:daemon-?set|ds)$/u, 'DaemonSet'],
  [/-(?:stateful-?set|sts)$/u, 'StatefulSet'],
  [/-job$/u, 'Job'],
];

/** What runs at times is a CronJob, where nobody said what it is. */
function timed(subject: Subject): Subject {
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

/** What nobody calls anything but a pod is one, and nothing that keeps pods running. */
function podded(text: string): (subject: Subject) => Subject {
  const isPod = onePod.test(text) && !managed.test(text);
  return (subject) => {
    const { isImplied, isWorkload, kind, service, controller } = subject;
    if (
      isPod &&
      isOne(controller) &&
      service === undefined &&
      isImplied &&
      isWorkload &&
      kind === 'Deployment'
    )
      Object.assign(subject, { kind: 'Pod', isImplied: false, controller: {} });
    return subject;
  };
}

function isOne(controller: JsonMap): boolean {
  return Object.entries(controller).every(([key, value]) => key === 'replicas' && value === 1);
}

const onePod = new RegExp(
  overLines`
    (?<![\w-])(?:an?|one|the|this|that|its?|single|only the|static|my|our) (?:single |static |simple |new )?
    pod(?!
      [\w-]|'s (?:own )?(?:label|template)| (?:labels?|selectors?|templates?|network|disruption|security|anti|affinity)
    )|
    (?<!每)个\s?Pod(?!\w)
  `,
  'iu',
);
const managed =
  /deploy|replica|stateful|daemon|cron|(?<![\w-])jobs?(?![\w-])|副本|部署|守护|任务|scale|ingress|hpa|service(?! ?account)|服务(?!账|帐)/iu;

/** What runs to its end, on every node or several times is told by that, where nobody said what it is. */
function byFacts(text: string): (subject: Subject) => Subject {
  return (subject) => {
    const { isWorkload, isReference, service, sentence } = subject;
    if (!isWorkload || isReference || service !== undefined || sentence === -1) return subject;
    const kind = kindOf(subject, text);
    return kind === undefined ? subject : Object.assign(subject, { kind, isImplied: false });
  };
}

function kindOf(subject: Subject, text: string): string | undefined {
  const { kind, isImplied, controller } = subject;
  if (kind === 'Pod') return keeperOf(controller, text);
  const isFree = isImplied && kind === 'Deployment' && controller['replicas'] === undefined;
  return isFree ? onceOrEverywhere(subject, text) : undefined;
}

/** Of pods of which more is told than one alone can be. */
function keeperOf(controller: JsonMap, text: string): string | undefined {
  if (perNode.test(text) && !onePod.test(text)) return 'DaemonSet';
  const home = homeOf(controller);
  if (home !== undefined && home !== 'Job') return home;
  return Number(controller['replicas'] ?? 1) > 1 ? 'Deployment' : undefined;
}

function onceOrEverywhere(subject: Subject, text: string): string | undefined {
  if (homeOf(subject.controller) === 'Job') return 'Job';
  if (perNode.test(text)) return 'DaemonSet';
  return isEnding(subject) && !managed.test(text) ? 'Pod' : undefined;
}

function isEnding({ pod }: Subject): boolean {
  return pod['restartPolicy'] === 'Never' || pod['restartPolicy'] === 'OnFailure';
}

const perNode = new RegExp(
  overLines`
    (?<!\w)(?:every|each|all)(?: the| of the| single)? (?:worker )?(?:nodes?|machines?|hosts?)(?:, [^,.;]{3,60}(?:\([^()]{3,120}\))?,)?
    (?: (?:should|must|shall|is to))? (?:runs?|gets?|has|have|carr(?:y|ies)|needs?)(?!\w)|
    (?:one|once|a copy|runs?|running|present|deployed|collects?) (?:on|per) (?:every|each) (?:worker )?(?:node|machine|host)(?!\w)|
    (?:one|an?|a single|exactly one) (?:[\w-]{2,24} ){1,3}(?:\([^()]{3,120}\) )?(?:per|on every|on each|for every|for each) (?:single )?(?:worker )?(?:node|machine|host)(?!\w)|
    (?<!(?:port|answer|reach|open|listen|expos|access|availab|found|30)[^.;]{0,40})(?:on|onto|across) (?:(?:every|each)(?: single)?(?: one)?(?: of (?:the|our))?|all(?: of)?(?: the| our)?) (?:worker |linux )?(?:nodes?|machines?|hosts?)(?!\w|'s| ?port)|
    (?:no|whichever|any) node (?:is |may be |goes )?(?:left out|without (?:it|one))|wherever (?:a|there is a) (?:new )?node
  `,
  'iu',
);
