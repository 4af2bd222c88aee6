import type { ChartAnswer, ChartWish } from '../change/charts/chart.ts';

/** A chart to be rendered; nothing of it is trusted. `kubernetes` is a version as `1.31`. */
export type ChartOrder = Pick<ChartWish, 'files' | 'values'> & {
  readonly release: string;
  readonly namespace: string;
  readonly kubernetes: string;
  /** APIs beyond those of Kubernetes, as `group/version` and `group/version/Kind`. */
  readonly apis: readonly string[];
};

export type Charts = {
  readonly render: (order: ChartOrder, signal: AbortSignal) => Promise<ChartAnswer>;
};
