import type { Spec, Workload } from '../../spec/spec.ts';
import { mapOf, merge } from '../../spec/words/merge.ts';
import type { Heard, Telling } from './telling.ts';

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
  /** What it changes, of the whole that was said. */
  readonly over: (groups: Groups) => (spec: Spec) => Spec;
};

/** Takes all that the sayings know out of the words. */
export function hearing(sayings: readonly Saying[]): Telling {
  return (words) =>
    sayings.reduce<Heard>(
      (before, { pattern, given, unless, subject, value, over }) => {
        if (given?.test(words) === false || unless?.test(words) === true) return before;
        const found = [...before.rest.matchAll(pattern)].map(({ 0: said, groups = {} }) => ({
          said,
          groups,
        }));
        return {
          rest: found.reduce((text, { said }) => text.replace(said, ' '), before.rest),
          rows: [
            ...before.rows,
            ...found.map(({ said, groups }) => ({ said, subject, value: value(groups) })),
          ],
          over: (spec) => found.reduce((all, { groups }) => over(groups)(all), before.over(spec)),
        };
      },
      { rest: words, rows: [], over: (spec) => spec },
    );
}

export function withEach(change: (workload: Workload) => Workload): (spec: Spec) => Spec {
  return (spec) => ({
    ...spec,
    workloads: spec.workloads.map((one) => (one.image.kind === 'public' ? one : change(one))),
  });
}

/** Further metadata of what leads to it from outside. */
export function routed(workload: Workload, metadata: Parameters<typeof merge>[1]): Workload {
  const { fragments } = workload;
  const routeMetadata = merge(mapOf(fragments?.routeMetadata), mapOf(metadata));
  return { ...workload, fragments: { ...fragments, routeMetadata } };
}
