import type { Note } from '../../../spec/note.ts';
import type { Spec, Workload } from '../../../spec/spec.ts';
import type { Span } from '../../../spec/words/span.ts';
import { mapOf, merge } from '../../../spec/words/merge.ts';
import { calledIn } from '../scope.ts';
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
          rest: found.reduce((text, { said }) => text.replace(said, ' '), before.rest),
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
  const isMeant = ({ name, image }: Workload): boolean =>
    image.kind !== 'public' && (names.length === 0 || names.includes(name));
  return (spec) => ({
    ...spec,
    workloads: spec.workloads.map((one) => (isMeant(one) ? change(one) : one)),
  });
}

/** Further metadata of what leads to it from outside. */
export function routed(workload: Workload, metadata: Parameters<typeof merge>[1]): Workload {
  const { fragments } = workload;
  const routeMetadata = merge(mapOf(fragments?.routeMetadata), mapOf(metadata));
  return { ...workload, fragments: { ...fragments, routeMetadata } };
}
