import type { SourceFile } from '../../facts/source.ts';
import type { Evidence } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { FoundFramework } from './frameworks.ts';
import type { Project } from './project.ts';

/** The process that is started. */
export type Entry = {
  readonly words: readonly string[];
  /** Packages that the command needs and that nobody declared. */
  readonly missing: readonly string[];
  /** `shop.cli:main`, which a command of the project stands for. */
  readonly calls?: string;
  readonly evidence: Evidence;
};

export type Ground = {
  readonly project: Project;
  readonly found: FoundFramework | undefined;
  readonly files: readonly SourceFile[];
  readonly snapshot: Snapshot;
  readonly port: number;
};
