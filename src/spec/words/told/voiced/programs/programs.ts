import type { Rewriting } from '../../../text/rewriting.ts';
import { callersVoiced } from './callers.ts';
import { countsVoiced } from './counts.ts';
import { placesVoiced } from './places.ts';
import { secretsVoiced } from './secrets.ts';
import { settingsVoiced } from './settings.ts';
import { sizesVoiced } from './sizes.ts';
import { waysInVoiced } from './ways-in.ts';

/** What people ask of a program that everybody knows, in few words and of all its parts at once. */
export const programsVoiced: readonly Rewriting[] = [
  ...placesVoiced,
  ...secretsVoiced,
  ...settingsVoiced,
  ...countsVoiced,
  ...sizesVoiced,
  ...callersVoiced,
  ...waysInVoiced,
];
