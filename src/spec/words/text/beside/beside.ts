import type { Rewriting } from '../rewriting.ts';
import { spokenAgain } from './again.ts';
import { containersTold } from './containers.ts';
import { listenersTold } from './listeners.ts';
import { mountedBeside } from './mounts.ts';
import { namedByPlace } from './names.ts';
import { terseRights } from './rights.ts';
import { variablesTold } from './variables.ts';
import { volumeFacts } from './volumes.ts';

/** What is known by what stands beside it: names by their kinds, containers by their images, values by their names. */
export const beside: readonly Rewriting[] = [
  ...namedByPlace,
  ...containersTold,
  ...listenersTold,
  ...terseRights,
  ...variablesTold,
  ...spokenAgain,
  ...mountedBeside,
  ...volumeFacts,
];
