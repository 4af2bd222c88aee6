import type { Command, SyntaxNode } from 'unbash';
import type { ShellCommand, ShellDialect, ShellError, ShellScript } from '../../syntax/shell/script.ts';
import type { Nodes, Placed } from './analysis/nodes.ts';
import type { Trace } from './analysis/state.ts';
import type { Variables } from './analysis/variables.ts';

/** A simple command, read and in its place. */
export type CommandSite = { readonly command: ShellCommand; readonly place: Placed<Command> };

/** What a rule looks at: one script, and what is known before it runs. */
export type ShellSubject = {
  readonly script: ShellScript;
  readonly dialect: ShellDialect;
  /** Why a shell cannot read the script; then nothing else of it is judged. */
  readonly faults: readonly ShellError[];
  /** Exported before the script runs, such as ENV and ARG of a Dockerfile. */
  readonly known: ReadonlySet<string>;
  readonly nodes: Nodes;
  readonly commands: readonly CommandSite[];
  /** Commands by their names, in source order. */
  readonly byName: ReadonlyMap<string, readonly CommandSite[]>;
  /** The same command as read, of a node of the tree. */
  readonly commandAt: (node: SyntaxNode | undefined) => ShellCommand | undefined;
  readonly variables: Variables;
  /** What the script can do when it runs. */
  readonly trace: Trace;
};
