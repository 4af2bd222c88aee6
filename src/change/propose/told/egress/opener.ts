import type { Egress } from '../../../../spec/reach.ts';

/** How people begin to say where traffic may go; a list of places follows, or none where all is closed. */
export type Opener = {
  readonly pattern: RegExp;
  readonly others: Egress['others'];
  /** `needed`: it says nothing without places; `perhaps`: places are exceptions. */
  readonly list: 'needed' | 'perhaps';
  /** Only where `only` or `nothing else` is said behind the list as well, or that all else is closed. */
  readonly closes?: 'needed' | 'closed';
  /** Only where the sentence holds this as well. */
  readonly given?: RegExp;
};
