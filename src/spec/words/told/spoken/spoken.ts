import type { Rewriting } from '../../text/rewriting.ts';

/** How people say in passing what they write otherwise; spaces beside Han characters are gone already. */
export type Spoken = Rewriting;
