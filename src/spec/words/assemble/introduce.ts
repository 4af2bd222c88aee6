import { introduceBeside } from './beside.ts';
import { introduceEach } from './introduce-each.ts';
import { isAnother, knownAs, sentenceOf, spokenOf } from './known-as.ts';
import { become, isSaid, managed } from './become.ts';
import { aboutPods } from '../mentions/about-pods.ts';
import type { Mention } from '../mentions/mention.ts';
import { introducePart, isPart } from './parts.ts';
import { subjectOf, type Subject } from './subject.ts';
import type { Stage } from './stage.ts';
import { isThereAlready } from './there-already.ts';

/** Somebody is spoken of: as new, or once more. */
export function introduce(mention: Mention, stage: Stage): void {
  stage.last = mention;
  if (isPart(mention)) introducePart(mention, stage);
  else if (mention.isBeside === true) introduceBeside(mention, stage, () => create(mention, stage));
  else if (mention.service !== undefined) introduceService(mention.service, mention, stage);
  else {
    stage.also = [];
    const whole = { ...mention, ...calledLike(mention, stage) };
    if (managed(whole, stage)) return;
    if (!introduceEach(whole, stage, () => create(whole, stage))) introduceObject(whole, stage);
  }
}

/** The repository has it, so nobody asks for a new one. */
function introduceService(service: string, mention: Mention, stage: Stage): void {
  stage.target = undefined;
  stage.part = undefined;
  meetSide(service, mention, stage);
  const known = jobOf(mention, stage) ?? stage.subjects.find((subject) => subject.service === service);
  stage.also = mention.isJoined === true && stage.current !== undefined ? [...stage.also, stage.current] : [];
  stage.current = known ?? create(mention, stage);
  stage.current.service = service;
  stage.current.isImplied = !stage.current.kind.endsWith('Job');
}

/** `put a PDB on accounts`: what was just spoken of is of the one that it is put on. */
function meetSide(service: string, { start }: Mention, { text, current }: Stage): void {
  const isPut = /(?<!\w)(?:on|for|of|to|onto|before|around|in front of)\s(?:the\s|our\s)?$/iu.test(
    text.slice(Math.max(0, start - 18), start),
  );
  if (current === undefined || current.isWorkload || current.of === undefined) return;
  if (isPut && sentenceOf(text, start) === current.sentence) current.of = service;
}

/** `a cron job: run x every hour in the api`: what is told there is of the job, and of nothing that serves. */
function jobOf({ start }: Mention, { text, current }: Stage): Subject | undefined {
  const isJob = current?.kind.endsWith('Job') === true && current.service === undefined;
  const isOf = /(?<!\w)(?:in|of|with|from|using|by)\s(?:the\s|our\s)?$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  );
  return isJob && isOf && sentenceOf(text, start) === current.sentence ? current : undefined;
}

function introduceObject(mention: Mention, stage: Stage): void {
  const known = knownAs(mention, stage);
  if (isPointed(mention, known, stage)) {
    pointTo(mention, known, stage);
    return;
  }
  stage.target = undefined;
  stage.part = undefined;
  const whole = isWhole(mention, stage) ? become(mention, stage) : undefined;
  if (whole !== undefined) stage.current = whole;
  else if (known !== undefined && !isAnother(mention, known, stage)) stage.current = known;
  else if (isPassing(mention, stage)) return;
  else stage.current = become(mention, stage) ?? create(mention, stage);
  if (mention.name !== undefined) stage.current.name ??= mention.name;
}

/** `the MySQL service`: it is called as what it stands before, unless it is given a name. */
function calledLike(
  { kind, name, isPlural, start, end }: Mention,
  { text, subjects }: Stage,
): { name?: string } {
  if (kind !== 'Service' || name !== undefined || isPlural) return {};
  if (/^\s?(?:named|called|name|is named|is called|名为|名称|叫)/iu.test(text.slice(end, end + 12)))
    return {};
  const [, word = ''] =
    /(?:^|[\s.,;。])["'`]?([A-Za-z][\w-]{1,60})["'`]?(?:'s|的)?\s?$/u.exec(
      text.slice(Math.max(0, start - 70), start),
    ) ?? [];
  const plain = word.toLowerCase();
  const owner = subjects.find(
    ({ isWorkload, name: own, app }) => isWorkload && own !== undefined && (own === plain || app === plain),
  );
  return owner?.name === undefined ? {} : { name: owner.name };
}

function isPointed(mention: Mention, known: Subject | undefined, stage: Stage): boolean {
  const isKnown = known !== undefined || stage.subjects.some(isSaid);
  if (isWhole(mention, stage)) return false;
  if (isThereAlready(mention, stage)) return true;
  const isThere = isKnown || isExposed(mention, stage) || isMadeFor(mention, stage);
  return (mention.isTarget && isThere) || isSelected(mention, stage);
}

/** `为 deployment api 创建一个 HPA`: it runs already, and something else is made. */
function isMadeFor({ start, end }: Mention, { text }: Stage): boolean {
  const before = text.slice(Math.max(0, start - 100), start);
  const isFor =
    /(?:^|[,;:。\n请])(?:为|给|对|针对)(?:名为|现有的?|已有的?|\s)*["'`]?[\w.=/-]{0,60}["'`]?的?$/u.test(
      before,
    );
  return (
    isFor &&
    /^\s?["'`]?[\w.-]{0,60}["'`]?(?:创建|新建|添加|配置|定义|编写|生成)一?[个份]/u.test(
      text.slice(end, end + 80),
    )
  );
}

/** `expose the deployment x with a service`: it runs already. */
function isExposed({ article, start, from }: Mention, { text }: Stage): boolean {
  return (
    article === 'known' &&
    /(?<!\w)expos(?:e|es|ing)\s$/iu.test(text.slice(Math.max(0, from - 9), Math.min(from, start)))
  );
}

/** `a container x in the pod y`: what was told of already, as a part. */
function isWhole({ kind, name, isPlural, start, end }: Mention, { text, kinds, subjects }: Stage): boolean {
  const isOf = /(?:of|in|inside|within|into)\s(?:an?\s|the\s|our\s|my\s){0,2}$/iu.test(
    text.slice(Math.max(0, start - 20), start),
  );
  const isNamed = name !== undefined || /^ (?:named|called) /iu.test(text.slice(end, end + 8));
  const isRun = kinds.some((one) => one.kind === kind && one.isWorkload === true);
  return isOf && isRun && isNamed && !isPlural && subjects.some(isOpen);
}

/** Its containers were told of, and nothing else. */
function isOpen({ isWorkload, isImplied, name, containers, initContainers }: Subject): boolean {
  return isWorkload && isImplied && name === undefined && containers.length + initContainers.length > 0;
}

/** `Pods with app: web should be reachable`: some that run already, where nothing that runs was spoken of. */
function isSelected({ kind, article, isPlural, end }: Mention, { text, subjects }: Stage): boolean {
  const isBare =
    kind === 'Pod' && isPlural && article !== 'new' && !subjects.some(({ isWorkload }) => isWorkload);
  return (
    isBare &&
    /^ (?:with|labell?ed|that|carrying|whose|matching|\(|may|can|should|must) ?/iu.test(
      text.slice(end, end + 20),
    )
  );
}

/** `pods`, `services`, `every pod`: many of a kind, of which nobody asks for one. */
function isPassing(mention: Mention, { subjects, text }: Stage): boolean {
  const { isPlural, article, kind, name, start } = mention;
  if (isPlural && article !== 'new' && subjects.length > 0) return true;
  if (kind !== 'Pod' || name !== undefined) return false;
  const before = text.slice(Math.max(0, start - 7), start);
  return (
    (isPlural && ofThose.test(before)) ||
    /(?<!\w)(?:each|every|per|any)\s$/iu.test(before) ||
    isOfMesh(subjects, text)
  );
}

/** `no two of these pods`, `new pods`: of what was told before, whatever that is. */
const ofThose = /(?<!\w)(?:these|those|its|their|of the|new)\s$/iu;

/** Where rules about pods are all that is wanted, no pod is. */
function isOfMesh(subjects: readonly Subject[], text: string): boolean {
  const isThere =
    subjects.some(({ kind }) => aboutPods.has(kind)) || /webhook ?configuration|runtime ?class/iu.test(text);
  return isThere && !/image|container|镜像|容器/iu.test(text);
}

function pointTo(mention: Mention, known: Subject | undefined, stage: Stage): void {
  if (mention.isPlural && mention.kind === 'Service') return;
  stage.target = known ?? create(mention, stage, true);
  if (mention.name !== undefined) stage.target.name ??= mention.name;
}

function create(mention: Mention, stage: Stage, isReference = false): Subject {
  const isWorkload = stage.kinds.some(({ kind, isWorkload: is }) => kind === mention.kind && is === true);
  const sentence = sentenceOf(stage.text, mention.start);
  const said = {
    kind: mention.kind,
    isImplied: mention.isImplied === true,
    isReference,
    isWorkload,
    sentence,
  };
  const of = isWorkload ? undefined : spokenOf(stage);
  const isAssumed = mention.article === 'known' && mention.name === undefined && mention.kind.endsWith('Job');
  const subject = subjectOf({
    ...said,
    ...(of !== undefined && { of }),
    ...(isAssumed && { isAssumed }),
  });
  stage.subjects.push(subject);
  return subject;
}
