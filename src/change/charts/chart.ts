import type { Release } from '../../facts/gitops/releases.ts';

/** A chart as it is installed at one end of a change. */
export type ChartWish = {
  readonly side: 'before' | 'after';
  readonly release: Release;
  /** By their path in the chart. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Values beside the chart's own, the last counting most. */
  readonly values: readonly string[];
};

export type ChartAnswer =
  | { readonly kind: 'rendered'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string }
  /** There is nothing here that renders charts. */
  | { readonly kind: 'absent' };

export type ChartBuild = ChartWish & { readonly answer: ChartAnswer };

/** What tells the installations of one chart apart. */
export function groupOf({ chart, name, namespace, file }: Release): string {
  const folder = chart === '' ? '.' : chart;
  if (file === undefined) return folder;
  return `${folder} as ${namespace === '' ? name : `${namespace}/${name}`}`;
}
