import { withoutStaying } from '../../../spec/words/given/staying.ts';
import type { Amending } from '../amended/given-text.ts';
import { claimTemplate } from './claim-template.ts';
import { copied } from './copied.ts';
import { counterpart } from './counterpart.ts';
import { movedEntries } from './entries.ts';
import { headless } from './headless.ts';
import { otherSource } from './other-source.ts';
import { renewed } from './renewed.ts';
import { parted } from './parted.ts';
import { podsApart } from './pods-apart.ts';
import { podsTogether } from './pods-together.ts';
import { movedVariables } from './variables.ts';
import { wide } from './wide.ts';
import { otherKeeper } from './workload.ts';

const ways: readonly Amending[] = [
  claimTemplate,
  movedEntries,
  movedVariables,
  parted,
  podsApart,
  podsTogether,
  wide,
  counterpart,
  otherKeeper,
  copied,
  renewed,
  headless,
  otherSource,
];

/**
 * What is quoted becomes another kind, several objects or one, or a second of its kind, before parts of it are changed;
 * where one is read, what is said to stay as it is asks for nothing more.
 */
export const conversions: readonly Amending[] = ways.map((convert) => (given) => {
  const made = convert(given);
  return made === given ? given : { ...made, words: withoutStaying(made.words) };
});
