import type { Finding, Rule } from './contract.ts';
import type { LintConfig } from './engine/config.ts';
import type { ShellOpinions } from './shell/opinion.ts';

/** A file to lint, with what stands beside it. */
export type LintFile = {
  /** As findings name it. */
  readonly path: string;
  readonly text: string;
  /** Names in the same folder. */
  readonly siblings: readonly string[];
  /** Texts of those beside it that the linter asked for, by name. */
  readonly companions: Readonly<Record<string, string>>;
};

/** All of a rule but its check: what a person reads of it. */
export type RuleText = Omit<Rule<never>, 'check'>;

export type LintRun = {
  readonly config: LintConfig;
  /** Day of the check as `YYYY-MM-DD`. */
  readonly today: string;
  /** The minor version of the clusters: 33 for 1.33. */
  readonly minor: number;
  /** The same by path, where several clusters are of several versions. */
  readonly minorAt?: (path: string) => number;
  /** What another checker said of the shell scripts, where one was asked. */
  readonly opinions?: ShellOpinions;
  /** Ports that the code of a folder listens on, by folder, where somebody looked. */
  readonly ports?: ReadonlyMap<string, readonly number[]>;
  /** All paths of the repository, where more is known than the files. */
  readonly paths?: readonly string[];
};

/** Files that one linter takes, by what is known of them before any rule is. */
export type FileKind = {
  readonly name: string;
  /** A file that somebody named is taken more readily than one that was found in a folder. */
  readonly takes: (path: string, how: 'named' | 'found') => boolean;
  /** Names of files in the same folder whose text matters. */
  readonly companions: (name: string) => readonly string[];
  /** Whether a finding depends on its own file only, or on all files that it takes. */
  readonly reach: 'file' | 'repository';
};

/** What lints one kind of file; each is asked in turn whether a file is its own. */
export type Linter = FileKind & {
  /** All that it knows, whether they run or not. */
  readonly rules: readonly RuleText[];
  readonly lint: (files: readonly LintFile[], run: LintRun) => readonly Finding[];
};
