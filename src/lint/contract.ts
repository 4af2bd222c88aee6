import type { Edit, Span } from '../kernel/text.ts';

export type Severity = 'error' | 'warning' | 'info' | 'style';

export type Fix = { readonly description: string; readonly edits: readonly Edit[] };

export type ResourceId = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
};

/** What a check yields. The engine adds severity, position, suppression and order. */
export type Report = {
  readonly at: Span;
  /** Where people are shown it, if not at `at`; waivers go by `at`. */
  readonly shownAt?: Span;
  /** Only where a report lies in another file than the one that is checked. */
  readonly path?: string;
  /** What is wrong here and what to do; the rule's summary where it says nothing more. */
  readonly message?: string;
  readonly severity?: Severity;
  readonly fix?: Fix;
  readonly resource?: ResourceId;
  /** The path of the field that it is about, where nothing stands there to point at. */
  readonly field?: string;
};

/** A file, or several by path where a rule looks at more than one. */
export type Example = string | Readonly<Record<string, string>>;

export type Rule<Subject> = {
  readonly id: string;
  readonly severity: Severity;
  /** Off unless a profile, `--only` or the configuration brings it to life. */
  readonly off?: true;
  readonly profiles?: readonly string[];
  /** Ids of other tools for the same thing, as `tool:id`. */
  readonly aliases?: readonly string[];
  readonly fixable?: true;
  /** Judges comments, which are gone once a file was rendered. */
  readonly ofComments?: true;
  /** Judges only what cannot be read, so that it is not asked of anything else. */
  readonly ofFaults?: true;
  readonly summary: string;
  readonly why: string;
  readonly docs: string;
  /** Words of which a text must hold one for there to be anything to find. */
  readonly mentions?: readonly string[];
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  readonly check: (subject: Subject) => Iterable<Report>;
};

/** A report with all that a person or a machine needs; JSON output prints it as it is. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly why: string;
  readonly docs: string;
  readonly resource?: ResourceId;
  readonly field?: string;
  readonly fix?: Fix;
};
