import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Mention } from '../mentions/mention.ts';
import { nameOf } from '../link.ts';
import { mapOf } from '../merge.ts';
import { overlaps, type Span } from '../span.ts';
import type { Stage } from './stage.ts';
import { subjectOf, toDraft, type Subject } from './subject.ts';
import type { Claim } from '../wish.ts';

/** What works behind what serves, by no word for its kind. */
const worker = new RegExp(
  overLines`
    (?<![\w./@:-]|containers?\s)(?:(?:background|async|queue|separate)\s)?((?:(?!containers?\s)[a-z][a-z0-9]{1,30}[\s-])?worker)
    (?:\sprocess|进程)?
    (?![\w./@-]|:\S|\s(?:nodes?|pools?|processes|count|machines?|class|connections|threads))|
    (?:后台|工作)(?:任务)?进程
  `,
  'giu',
);
const opening = /(?<![\w-])(?:an?|one|another)\s|(?:另外?)?(?:一个|个)/giu;
const joint = new RegExp(
  overLines`
    (?:
      (?<![\w-])(?:and|plus|with|alongside|also|add|besides?|along with|as well as)\s|[+,;]\s?|[和与及加]|
      以及|另外?|还要|还有|还需要?
    )(?:also\s|then\s|add\s|再)?(?:创建)?$
  `,
  'iu',
);
const serving =
  /(?<![\w-])(?:app|application|api|server|service|site|website|backend|frontend|ui)(?![\w-])|应用|服务|网站|接口|后端|前端/iu;
const batch = new Set(['Job', 'CronJob', 'DaemonSet']);

type Told = { readonly text: string; readonly claims: readonly Claim[] };

/** `a web app ... and a cron job that ...`: what was told before its word is of something else that runs. */
export function withPeers(told: Told, mentions: readonly Mention[], kinds: Stage['kinds']): Mention[] {
  const workers = workersIn(told).filter((one) => mentions.every((other) => !covers(other, one)));
  const isRun = ({ kind, isTarget }: Mention): boolean =>
    !isTarget && kinds.some((one) => one.kind === kind && one.isWorkload === true);
  const others = mentions.filter((one) => workers.every((worker) => !overlaps(one, worker)));
  const first = [...others.filter(isRun), ...workers].toSorted((a, b) => a.start - b.start)[0];
  const objects = others.map((mention) => {
    const isFirst = first === undefined || mention.start <= first.start;
    return isFirst && isPeer(mention, told) ? { ...mention, isBeside: true as const } : mention;
  });
  return [...objects, ...workers].toSorted((a, b) => a.start - b.start);
}

function covers({ start, end, service, isImplied }: Mention, other: Mention): boolean {
  const isNamed = service !== undefined || isImplied === true;
  return isNamed && overlaps({ start, end }, other);
}

/** Joined to what serves, of which something was told. */
function isPeer({ kind, article, isPlural, from }: Mention, { text, claims }: Told): boolean {
  const before = text.slice(0, from);
  if (!batch.has(kind) || article !== 'new' || isPlural || !joint.test(before)) return false;
  const told = claims.filter(({ end }) => end <= from);
  const isTold = told.some(({ says, asked }) => says?.some(({ on }) => on === 'workload') ?? asked?.runtime);
  return (
    isTold && (serving.test(before) || told.some(isOfServer) || (told.some(isNamed) && equal.test(before)))
  );
}

/** A program by its name: `nginx and a cron job`. */
function isNamed({ says = [] }: Claim): boolean {
  return says.some(({ set }) => (set['app'] ?? mapOf(set['weak'])['app']) !== undefined);
}

const equal = /(?:(?<![\w-])(?:and|plus|as well as)\s|[+和与及]|以及)(?:another\s)?$/iu;

function isOfServer({ says = [] }: Claim): boolean {
  return says.some(({ set }) => mapOf(set['controller'])['replicas'] !== undefined || isReached(set));
}

/** How something is called from outside. */
function isReached(set: Readonly<Record<string, unknown>>): boolean {
  return reached.some((key) => set[key] !== undefined);
}

const reached = ['host', 'servicePort', 'tls', 'path', 'ports'];

/** Only where it is told what it runs: a word alone is no wish. */
function workersIn({ text, claims }: Told): Mention[] {
  return [...text.matchAll(worker)].flatMap(({ index, 0: said, 1: name = 'worker' }) => {
    const span = { start: index, end: index + said.length };
    const from = openingOf(text, span);
    if (from === undefined) return [];
    const end = /[.;。](?=\s|$)|\n/u.exec(text.slice(span.end))?.index ?? text.length;
    const isTold = claims.some((one) => one.end > from && one.start < span.end + end && isProgram(one));
    const isOther = claims.some((one) => overlaps(one, { start: span.end - 6, end: span.end }));
    if (!isTold || isOther) return [];
    const own = {
      kind: 'Deployment',
      article: 'new',
      isPlural: false,
      isTarget: false,
      isImplied: true,
    } as const;
    return [{ ...own, ...span, from, name: name.toLowerCase().replace(/\s/u, '-'), isBeside: true as const }];
  });
}

/** Where it is spoken of first: `and a worker`, or a clause that begins with it. */
function openingOf(text: string, { start, end }: Span): number | undefined {
  const clause = text.slice(Math.max(0, start - 90), start).replace(/^[^]*(?:[.;](?=\s)|[。\n;])/u, '');
  const article = [...clause.matchAll(opening)].at(-1);
  if (article === undefined) return isSubject(text, { start, end }) ? start : undefined;
  const from = start - clause.length + article.index;
  return joint.test(text.slice(0, from)) ? from : undefined;
}

/** `..., worker runs X`, `。worker: X`: a clause of its own after others tells what it runs. */
function isSubject(text: string, { start, end }: Span): boolean {
  return clauseBegins.test(text.slice(0, start)) && isToldToRun.test(text.slice(end));
}

const clauseBegins =
  /\S\s?(?:[,.;,，。；\n]|(?<!\w)and|和)\s?(?:-\s)?(?:the\s|our\s|another\s|also\s|另外|还有|同时|再|然后)?$/iu;
const isToldToRun =
  /^\s?(?::|(?:should |must |just |only )?(?:runs?|executes?|starts?|uses?)(?!\w)|进程|跑|运行|执行|用)/iu;

function isProgram({ says = [] }: Claim): boolean {
  return says.some(({ set }) => {
    const { command, args, image } = mapOf(set['container']);
    return (command ?? args ?? image) !== undefined;
  });
}

/** It stands beside what was told of before, with or without a word for it. */
export function introduceBeside(mention: Mention, stage: Stage, create: () => Subject): void {
  const main = stage.subjects.find(({ isWorkload, isReference }) => isWorkload && !isReference);
  const server = main ?? subjectOf({ ...implied, kind: 'Deployment' });
  if (main === undefined) stage.subjects.push(server);
  const peer = create();
  if (mention.name !== undefined) peer.name = mention.name;
  peer.beside = server;
  stage.also = [];
  stage.target = undefined;
  stage.part = undefined;
  stage.current = peer;
}

const implied = { isImplied: true, isReference: false, isWorkload: true, sentence: 0 } as const;

/** Nobody calls what works behind a server: how something is reached is said of that. */
export function reachedBy({ says = [] }: Claim, subject: Subject | undefined): Subject | undefined {
  const isOfMain = says.some(({ set }) => isReached(set) || mapOf(set['container'])['ports'] !== undefined);
  return isOfMain ? (subject?.beside ?? subject) : subject;
}

/** What runs another command of the same image, under a name of its own. */
export function sharingImage(subject: Subject): Subject {
  const { kind, beside } = subject;
  const [own = {}] = subject.containers;
  const image = beside?.containers[0]?.['image'];
  if (beside === undefined || image === undefined || !isOpen(own)) return subject;
  subject.containers[0] = { ...own, image };
  subject.name ??= `${nameOf(toDraft(beside))}-${kind === 'CronJob' ? 'cron' : 'job'}`;
  return subject;
}

/** It has a command, and nobody said of which image. */
function isOpen({ image, command, args }: JsonMap): boolean {
  return image === undefined && (command ?? args) !== undefined;
}
