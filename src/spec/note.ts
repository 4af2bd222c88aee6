import type { Bilingual } from '../kernel/language.ts';

/** The same words as findings have. */
type Severity = 'error' | 'warning' | 'info' | 'style';

/** Something about what was made that a person should know. */
export type Note = {
  readonly id: string;
  readonly severity: Severity;
  readonly text: Bilingual;
  readonly docs: string;
  /** The file that it is about, where it is about one. */
  readonly path?: string;
  /** By these words the file and the line are found, where what is written decides which they are. */
  readonly says?: string;
  /** Nothing is to be noted where no file that is made holds this. */
  readonly onlyWith?: string;
  /** One-based; the first line unless said. */
  readonly line?: number;
};
