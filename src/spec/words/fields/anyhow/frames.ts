import { memory, processor } from './amounts.ts';
import type { Frame } from './anyhow.ts';
import { guarding } from './guarding.ts';
import { living } from './living.ts';
import { repeated } from './repeated.ts';
import { copies } from './replicas.ts';
import { busy, settings } from './settings.ts';
import { args, sourced } from './sourced.ts';

/** What is read in whichever words it is told, where no reader of phrases has claimed them. */
export const frames: readonly Frame[] = [
  memory,
  processor,
  copies,
  ...living,
  ...guarding,
  ...settings,
  busy,
  args,
];

/** Those of which parts would be taken for something else. */
export const early: readonly Frame[] = [...living, busy];

/** Those that say so much that nothing of them is anything else. */
export const whole: readonly Frame[] = [...sourced, ...repeated];
