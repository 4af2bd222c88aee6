import { systemClock } from '../../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../../src/app/engines.ts';

/** The real ones, read once for all attacks. */
export const engines = bundledEngines(await loadTemplates(), systemClock);
