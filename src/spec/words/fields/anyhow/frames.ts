import { memory, processor, ranges } from './amounts.ts';
import type { Frame } from './anyhow.ts';
import { english, englishLate } from './english/english.ts';
import { admitted, guarding } from './guarding.ts';
import { living } from './living.ts';
import { mounted } from './mounted.ts';
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
  admitted,
];

/** Those of which parts would be taken for something else. */
export const early: readonly Frame[] = [...living, busy];

/** Those that stand before what takes any word for a name. */
export const late: readonly Frame[] = englishLate;

/** Those that say so much that nothing of them is anything else. */
export const whole: readonly Frame[] = [...mounted, ...ranges, ...sourced, ...repeated, ...english];
