import type { Spec, Workload } from '../../../spec/spec.ts';
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
  /** What it changes, of the whole that was said, and of which services it was; of none that was named where there are none. */
  readonly over: (groups: Groups, names: readonly string[]) => (spec: Spec) => Spec;
};

/** Takes all that the sayings know out of the words. */
export function hearing(sayings: readonly Saying[]): Telling {
  return (words, { called }) =>
    sayings.reduce<Heard>(
      (before, { pattern, given, unless, subject, value, over }) => {
        if (given?.test(words) === false || unless?.test(words) === true) return before;
        const found = [...before.rest.matchAll(pattern)].map(({ 0: said, index, groups = {} }) => {
          const span = { start: index, end: index + said.length };
          const inside = calledIn(said, called);
          return { said, groups, names: inside.length > 0 ? inside : whose(before.rest, span, called) };
        });
        return {
          rest: found.reduce((text, { said }) => text.replace(said, ' '), before.rest),
          rows: [
            ...before.rows,
            ...found.map(({ said, groups }) => ({ said, subject, value: value(groups) })),
          ],
          over: (spec) =>
            found.reduce((all, { groups, names }) => over(groups, names)(all), before.over(spec)),
        };
      },
      { rest: words, rows: [], over: (spec) => spec },
    );
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
