import { boundsTold } from './paraphrased/bounds.ts';
import { keptTold } from './paraphrased/kept.ts';
import { namesTold } from './paraphrased/named.ts';
import { reachedTold } from './paraphrased/reached.ts';
import { rightsTold } from './paraphrased/rights.ts';
import { scaledTold } from './paraphrased/scaled.ts';
import { trafficTold } from './paraphrased/traffic.ts';
import type { Rewriting } from '../text/rewriting.ts';

/** English as colleagues tell it, in the words in which it is asked for. */
export const paraphrased: readonly Rewriting[] = [
  ...rightsTold,
  ...trafficTold,
  ...boundsTold,
  ...scaledTold,
  ...keptTold,
  ...reachedTold,
  ...namesTold,
];
