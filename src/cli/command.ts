/** The outside world of one run of the command line. */
export type Io = {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Colours and progress only where a person looks. */
  readonly isTerminal: boolean;
  readonly columns: number;
};

/** 0 nothing at or above the threshold, 1 findings, 2 usage or input, 3 our fault. */
export type ExitCode = 0 | 1 | 2 | 3;

export type Command = {
  readonly name: string;
  /** The whole text of `--help`, at most 80 columns wide. */
  readonly help: string;
  readonly run: (args: readonly string[], io: Io, signal: AbortSignal) => Promise<ExitCode>;
};

/** What the list of commands holds: a command is loaded only when it is called. */
export type Entry = {
  readonly name: string;
  readonly summary: string;
  /** It finishes what it does when a signal asks it to end; others just end, whatever they do. */
  readonly ends?: 'inOrder';
  readonly load: () => Promise<Command>;
};
