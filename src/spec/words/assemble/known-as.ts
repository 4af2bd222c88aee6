import { remembered } from '../../../kernel/remembered.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Subject } from './subject.ts';
import type { Stage } from './stage.ts';

/** The same kind again, its pods, or the jobs of a CronJob. */
export function knownAs(mention: Mention, stage: Stage): Subject | undefined {
  const about = spokenOf(stage);
  const isOfOther = ({ of }: Subject): boolean => of !== undefined && about !== undefined && of !== about;
  const same = stage.subjects.filter((one) => one.kind === mention.kind && !isOfOther(one));
  const named = same.findLast(({ name }) => name !== undefined && name === mention.name);
  const last = same.at(-1);
  if (last?.service !== undefined) return named;
  if (named !== undefined || last === undefined) return named ?? runningAs(mention, stage);
  return mention.name === undefined || last.name === undefined ? last : undefined;
}

/** Pods are those of what was spoken of, unless a sentence of their own gives them a name. */
function runningAs(mention: Mention, { subjects, text }: Stage): Subject | undefined {
  const all = subjects.filter(({ isWorkload, isReference }) => isWorkload && !isReference);
  const running = all.at(-1);
  if (running === undefined)
    return mention.name === undefined ? quotedRun(mention, subjects, text) : undefined;
  if (mention.kind === 'Job') return running.kind === 'CronJob' ? running : undefined;
  if (mention.kind !== 'Pod') return undefined;
  if (isBatch(running) && tellsOfJob(text, mention)) return all.findLast((one) => !isBatch(one)) ?? running;
  return isApart(mention, running, text) ? undefined : running;
}

/** `the pods of the StatefulSet`, which is quoted: nobody asks for a pod. */
function quotedRun(
  { kind, article, isPlural, end }: Mention,
  subjects: readonly Subject[],
  text: string,
): Subject | undefined {
  const runs = subjects.filter((one) => one.isWorkload && one.isReference && isGiven(one));
  const isOfIt =
    isPlural ||
    article !== 'new' ||
    /^\s(?:of|in|from)\s(?:the|this|that|it)(?!\w)/iu.test(text.slice(end, end + 12));
  const isPassing = kind === 'Pod' && isOfIt;
  return isPassing && runs.length > 0 ? runs.at(-1) : undefined;
}

function isApart({ article, name, start }: Mention, running: Subject, text: string): boolean {
  return article === 'new' && name !== undefined && sentenceOf(text, start) !== running.sentence;
}

function isBatch({ kind }: Subject): boolean {
  return kind.endsWith('Job');
}

/** `the pods need 512Mi, the job 1Gi`: beside the job, pods are those of the other. */
function tellsOfJob(text: string, { article, isPlural, end }: Mention): boolean {
  const isOfAll = article === 'known' && isPlural;
  return (
    isOfAll && /^[^.;]{1,120}(?<!\w)(?:the|that|this) (?:cron ?)?job(?!\w)/iu.test(text.slice(end, end + 140))
  );
}

/** `a second Service`, in a sentence of its own or after one that has its name. */
export function isAnother(mention: Mention, known: Subject, { text }: Stage): boolean {
  if (mention.article !== 'new' || known.kind !== mention.kind) return false;
  if (isGiven(known)) return mention.name !== undefined && mention.name !== known.name;
  if (known.isReference) return true;
  if (known.name !== undefined) return known.name !== mention.name || isElsewhere(mention, known, text);
  return sentenceOf(text, mention.start) !== known.sentence;
}

/** The same name once more, in a sentence that tells of another namespace. */
function isElsewhere({ start }: Mention, { metadata }: Subject, text: string): boolean {
  if (!text.includes('命名空间')) return false;
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
  const [, behind, before] =
    /^[^。\n]*?(?:命名空间(?:为)?([a-z0-9-]{1,63})|在([a-z0-9-]{1,63})(?:这个)?命名空间)/u.exec(
      text.slice(from),
    ) ?? [];
  const own = behind ?? before ?? '';
  return own !== '' && metadata['namespace'] !== undefined && metadata['namespace'] !== own;
}

/** It was pasted with the words. */
export function isGiven({ sentence, name }: Subject): boolean {
  return sentence === -1 && name !== undefined;
}

export function sentenceOf(text: string, at: number): number {
  const ends = endsIn(text, sentenceEnd);
  const next = ends.findIndex((end) => end > at);
  return next === -1 ? ends.length : next;
}

const sentenceEnd = /[.;](?=\s)|[。\n;]/gu;

/** A full stop ends a sentence together with the space behind it. */
const endsIn = remembered((text: string, pattern: RegExp): readonly number[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: mark }) => index + (mark === '.' ? 2 : 1)),
);

/** The service of the repository that the words are about. */
export function spokenOf({ current }: Stage): string | undefined {
  return current?.service ?? current?.of;
}
