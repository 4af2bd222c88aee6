import type { Dependency } from '../common/needs.ts';

export type Bundle = {
  readonly folder: string;
  readonly path: string;
  readonly text: string;
  /** Gems of production. */
  readonly gems: readonly Dependency[];
  /** Gems of every group. */
  readonly all: readonly Dependency[];
  readonly isGem: boolean;
  readonly lockfile: string | undefined;
  /** The program where there is no Gemfile. */
  readonly script?: string;
};
