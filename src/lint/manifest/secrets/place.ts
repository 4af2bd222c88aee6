import type { Span } from '../../../kernel/text.ts';

/** A text that has a name, where a secret may stand. */
export type Place = { readonly name: string; readonly text: string; readonly at: Span };
