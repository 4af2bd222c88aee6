import type { Rewriting } from '../text/rewriting.ts';
import { aroundVoiced } from './voiced/around.ts';
import { namespacesVoiced } from './voiced/namespaces.ts';
import { ownVoiced } from './voiced/own.ts';
import { placedVoiced } from './voiced/placed.ts';
import { probedVoiced } from './voiced/probed.ts';
import { reachedVoiced } from './voiced/reached.ts';
import { rightsVoiced } from './voiced/rights.ts';
import { scalingVoiced } from './voiced/scaling.ts';
import { settingsVoiced } from './voiced/settings.ts';
import { storedVoiced } from './voiced/stored.ts';
import { timedVoiced } from './voiced/timed.ts';
import { wallsVoiced } from './voiced/walls.ts';

/** What people ask for in a comment, in the voice in which they would ask a colleague, as sentences that readers know. */
export const voiced: readonly Rewriting[] = [
  ...rightsVoiced,
  ...namespacesVoiced,
  ...scalingVoiced,
  ...settingsVoiced,
  ...wallsVoiced,
  ...storedVoiced,
  ...aroundVoiced,
  ...reachedVoiced,
  ...placedVoiced,
  ...probedVoiced,
  ...timedVoiced,
  ...ownVoiced,
];
