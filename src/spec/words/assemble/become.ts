import { overLines } from '../../../kernel/over-lines.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Stage } from './stage.ts';
import type { Subject } from './subject.ts';

/** `3 replicas as a StatefulSet`: what was spoken of without a word for it has its kind now; a job is another thing. */
export function become(mention: Mention, stage: Stage): Subject | undefined {
  const { kind, start } = mention;
  const before = stage.text.slice(Math.max(0, start - 24), start);
  const isAs =
    /(?<!\w)(?:as|(?:should|must|shall|has to|needs to|will|to) be(?:come)?)\s(?:an?\s|the\s)?$|(?:作为|以|应该?是|要?做成|要?变成|要?改成)(?:一个)?\s?$/iu.test(
      before,
    );
  const again = otherwise(before, isAs, stage.current);
  if (again?.includes(kind) === true && stage.current !== undefined) return turned(stage.current, kind);
  const isServer =
    stage.kinds.some((one) => one.kind === kind && one.isWorkload === true) && !kind.endsWith('Job');
  const own = isServer ? unsaid(isAs, stage) : undefined;
  return own && turned(own, kind);
}

const managers = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController'];

/** What else it can turn out to be: a job that comes again, pods that something manages. */
function otherwise(before: string, isAs: boolean, current: Subject | undefined): string[] | undefined {
  if (isAs && current?.kind === 'Job') return ['CronJob'];
  const isManaged = /(?:managed|controlled|kept alive|run)\sby\s(?:an?\s|the\s)?$/iu.test(before);
  return isManaged && current?.kind === 'Pod' ? managers : undefined;
}

/** What runs and has no kind of its own yet. */
function unsaid(isAs: boolean, { subjects, current }: Stage): Subject | undefined {
  if (isAs && current?.isImplied === true && current.isWorkload) return current;
  return subjects.find((one) => one.isWorkload && !isSaid(one) && one.name === undefined);
}

/** `three pods, run by the stateful set web`, `It is a cron job`: what was told of before is that. */
export function managed({ kind, start, name }: Mention, stage: Stage): boolean {
  const { text, kinds, current } = stage;
  const isRun = kinds.some((one) => one.kind === kind && one.isWorkload === true);
  if (!isRun || current === undefined || !isOpen(current)) return false;
  if (!ofIt.test(text.slice(Math.max(0, start - 60), start))) return false;
  const own = turned(current, kind);
  if (name !== undefined) own.name ??= name;
  stage.target = undefined;
  stage.part = undefined;
  return true;
}

/** Nobody has said what it is, or nothing but that it is a pod. */
function isOpen({ isWorkload, isReference, sentence, service, isImplied, kind }: Subject): boolean {
  const isOurs = isWorkload && !isReference && sentence !== -1 && service === undefined;
  return isOurs && (isImplied || kind === 'Pod');
}

const ofIt = new RegExp(
  overLines`
    (?<!\w)(?:managed|controlled|kept (?:alive|running)|run|owned|started|created|done|handled|looked after|carried out|supervised|
    made up) by (?:an? |the )(?:[a-z]{3,12} )?$|
    (?:^|[.;:,(]\s|\sand\s|—\s)(?:it|this|that|they|all (?:this|of this|of it))(?:'s| is| are| all are| all is) (?:run by |just |only |simply |of course )?(?:an? |the )?(?:bare |plain |simple |single |[a-z-]{3,12} )?$
  `,
  'iu',
);

function turned(subject: Subject, kind: string): Subject {
  subject.kind = kind;
  subject.isImplied = false;
  return subject;
}

/** What runs already was not spoken of before somebody names it. */
export function isSaid({ isImplied, service }: Subject): boolean {
  return !isImplied || service !== undefined;
}
