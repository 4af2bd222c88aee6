import type { Called } from '../../../../spec/words/mentions/services.ts';
import { calledIn } from '../../scope.ts';
import { isToldApart, withQueue } from './apart.ts';

/** Who is started beside a service, and whether that is the service itself. */
export type Named = Called & { readonly isMain: boolean };
/** A part of the words, and of whom it is. */
export type Saying = { readonly said: string; readonly of: string };
type Names = { readonly parts: readonly Named[]; readonly others: readonly Called[] };

export const goingOn = /^\s?(?:(?:and|but|while)\s)?(?:(?:it|that\sone|this\sone)\s|它\s?)?/iu;
const sentence = /(?:[^.;!?；。！？\n]|[.!?](?=\S))+/gu;
export const joint = /(?<=,\s?|，\s?)|\s(?=(?:and|but|while)\s)/u;

export function sentencesIn(words: string): readonly string[] {
  return [...words.matchAll(sentence)].map(([said]) => said);
}

/** Part by part of each sentence: a part that names nobody goes on about the one before it. */
export function saidOf(words: string, names: Names): Saying[] {
  let subject: string | undefined;
  return sentencesIn(words).flatMap((said) => {
    const about = subject !== undefined && pronoun.test(said) ? subject : undefined;
    const found = saidIn(said, names, about);
    subject = about !== undefined && found.length === 1 ? about : subjectOf(said, found, names);
    return found;
  });
}

/** `It gets 4 replicas.`, `4 replicas for it.`, `它要 4 个副本` */
const pronoun =
  /^\s*(?:it|that\sone|this\sone|它|该进程|这个进程)(?!\w|['’]s\s|\sis\s(?:a|an|our)\s)|^[^,，]{1,60}\s(?:for|of|to)\s(?:it|that\sone)\s*$|^[^,，]{0,12}给它/iu;

/** Only who begins a sentence that tells of nobody else is meant by the next. */
function subjectOf(said: string, found: readonly Saying[], { parts }: Names): string | undefined {
  const [first, ...more] = found;
  const one = parts.find(({ service }) => service === first?.of);
  if (first === undefined || one === undefined || one.isMain || more.some(({ of }) => of !== first.of))
    return undefined;
  const start = said.replace(
    /^\s*(?:(?:the|our|its|please|a|one|and|also|add|run|deploy|start|有|再|加|起|一个|个|部署|运行)\s?)*/iu,
    '',
  );
  const isFirst = namesOfPart(said, one).some((name) => start.toLowerCase().startsWith(name.toLowerCase()));
  return isFirst ? first.of : undefined;
}

function namesOfPart(said: string, one: Named): readonly string[] {
  return isToldApart(said) ? withQueue(one).names : one.names;
}

function saidIn(said: string, { parts, others }: Names, about: string | undefined): Saying[] {
  const own = isToldApart(said) ? parts.map(withQueue) : parts;
  const inClause = (clause: string, at: number): readonly string[] => {
    const named = calledIn(clause.replaceAll(/:(?=\s)/gu, ' '), own);
    return named.length === 0 && at === 0 && about !== undefined ? [about] : named;
  };
  let before: Saying | undefined;
  const found: Saying[] = [];
  for (const [at, clause] of said.split(joint).entries()) {
    const [of, ...more] = inClause(clause, at);
    const isOfOthers = more.length > 0 || calledIn(clause, others).length > 0;
    before = isOfOthers ? undefined : goneOn({ said, clause, of, before });
    if (before === undefined) continue;
    found.splice(of === undefined ? -1 : found.length, 1, before);
  }
  return found;
}

type Clause = {
  readonly said: string;
  readonly clause: string;
  readonly of: string | undefined;
  readonly before: Saying | undefined;
};

function goneOn({ said, clause, of, before }: Clause): Saying | undefined {
  if (of !== undefined) return { said: clause, of };
  return before === undefined ? undefined : { ...before, said: between(said, before.said, clause) };
}

/** All that stands from the one part to the other. */
export function between(said: string, first: string, last: string): string {
  const from = said.indexOf(first);
  const to = said.indexOf(last, from + first.length);
  return to === -1 ? first : said.slice(from, to + last.length);
}
