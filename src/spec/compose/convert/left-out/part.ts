import type { Bilingual } from '../../../../kernel/language.ts';

/** A field within a field of a service that becomes nothing; `*` stands for each entry. */
export type Part = {
  readonly path: string;
  /** What it says where it means something; anything unless said. */
  readonly when?: RegExp;
  /** A list or a map says something else. */
  readonly isText?: true;
  readonly why: Bilingual;
};
