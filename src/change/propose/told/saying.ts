import type { Note } from '../../../spec/note.ts';
import type { Spec, Workload } from '../../../spec/spec.ts';
import type { Span } from '../../../spec/words/span.ts';
import { mapOf, merge } from '../../../spec/words/merge.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { calledIn, namesOf } from '../scope.ts';
import type { Heard, Telling } from './telling.ts';
import { whose } from './whose.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

/** Something that is said of what runs, whatever else is, and what it changes. */
export type Saying = {
  readonly pattern: RegExp;
  readonly subject: Heard['rows'][number]['subject'];
  readonly value: (groups: Groups) => string;
  /** Without this in the words nothing could have it. */
  readonly given?: RegExp;
  /** With this in the words it is meant in another way. */
  readonly unless?: RegExp;
  /** The same, of the sentence in which it is said. */
  readonly unlessBeside?: RegExp;
  /** What is called so within it is no service: `the Gateway API`. */
  readonly isNameless?: boolean;
  /** What it changes, of the whole that was said, and of which services it was; of none that was named where there are none. */
  readonly over: (groups: Groups, names: readonly string[]) => (spec: Spec) => Spec;
  /** What of it could not be done in what will be. */
  readonly notes?: (groups: Groups, names: readonly string[]) => (spec: Spec) => readonly Note[];
};

/** Takes all that the sayings know out of the words. */
export function hearing(sayings: readonly Saying[]): Telling {
  return (words, { called }) =>
    sayings.reduce<Heard>(
      (before, { pattern, given, unless, unlessBeside, isNameless, subject, value, over, notes }) => {
        if (given?.test(words) === false || unless?.test(words) === true) return before;
        const isMeant = ({ index, 0: { length } }: RegExpExecArray): boolean =>
          unlessBeside?.test(sentenceAround(before.rest, index, index + length)) !== true;
        const all = [...before.rest.matchAll(pattern)].filter(isMeant);
        const found = all.map(({ 0: said, index, groups = {} }) => {
          const span = { start: index, end: index + said.length };
          const outside = isNameless === true ? blanked(before.rest, span) : before.rest;
          const inside = calledIn(outside.slice(span.start, span.end), called);
          return { said, groups, names: inside.length > 0 ? inside : whose(outside, span, called) };
        });
        return {
          rest: found.reduce((text, { said }) => withoutSaid(text, said, called), before.rest),
          rows: [
            ...before.rows,
            ...found.map(({ said, groups }) => ({ said, subject, value: value(groups) })),
          ],
          over: (spec) =>
            found.reduce((one, { groups, names }) => over(groups, names)(one), before.over(spec)),
          notes: (spec) => [
            ...(before.notes?.(spec) ?? []),
            ...found.flatMap(({ groups, names }) => notes?.(groups, names)(spec) ?? []),
          ],
        };
      },
      { rest: words, rows: [], over: (spec) => spec },
    );
}

/** Whoever it was said of goes with it where somebody else is spoken of next: `api, web 2 replicas` would be of both. */
function withoutSaid(text: string, said: string, called: readonly Called[]): string {
  const at = text.indexOf(said);
  if (at === -1) return text;
  const [before, after] = [text.slice(0, at), text.slice(at + said.length)];
  const known = called.filter(({ names }) => names.length > 0);
  const next = /^\s?[,，]\s?(?:and\s)?([^,，.;。；\n]{1,200})/u.exec(after)?.[1];
  if (known.length < 2 || next === undefined || calledIn(next, known).length === 0)
    return `${before} ${after}`;
  const alone = new RegExp(
    String.raw`(?<=^|[.;,，。；\n]\s?|(?:^|\n)[-*•]\s)(?:(?:the|our|and)\s){0,2}${namesOf(known)}\s?(?:服务)?的?\s*$`,
    'iu',
  );
  return alone.test(before)
    ? before.replace(alone, '') + after.replace(/^\s?[,，]\s?/u, '')
    : `${before} ${after}`;
}

function blanked(words: string, { start, end }: Span): string {
  return words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
}

const sentenceEnd = /[.?!](?=\s|$)|[;；。\n]/u;

function sentenceAround(words: string, start: number, end: number): string {
  const before =
    words
      .slice(Math.max(0, start - 300), start)
      .split(sentenceEnd)
      .at(-1) ?? '';
  return `${before}${words.slice(start, end)}${words.slice(end, end + 300).split(sentenceEnd)[0] ?? ''}`;
}

/** Changes what the repository builds: what was named of it, or all. */
export function withEach(
  change: (workload: Workload) => Workload,
  names: readonly string[] = [],
): (spec: Spec) => Spec {
  return (spec) => {
    const own = spec.workloads.filter(
      ({ service, image }) => service !== undefined && image.kind !== 'public',
    );
    // Of all that are built: what else is started from them is no other.
    const isOfAll = names.length === 0 || (own.length > 1 && own.every(({ name }) => names.includes(name)));
    const isMeant = ({ name, image }: Workload): boolean =>
      image.kind !== 'public' && (isOfAll || names.includes(name));
    return { ...spec, workloads: spec.workloads.map((one) => (isMeant(one) ? change(one) : one)) };
  };
}

/** Further metadata of what leads to it from outside. */
export function routed(workload: Workload, metadata: Parameters<typeof merge>[1]): Workload {
  const { fragments } = workload;
  const routeMetadata = merge(mapOf(fragments?.routeMetadata), mapOf(metadata));
  return { ...workload, fragments: { ...fragments, routeMetadata } };
}
