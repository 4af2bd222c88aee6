import type { Spoken } from '../spoken.ts';
import { counting } from './counting.ts';
import { ending } from './ending.ts';
import { growing } from './growing.ts';
import { hardened } from './hardened.ts';
import { holding } from './holding.ts';
import { naming } from './naming.ts';
import { offering } from './offering.ts';
import { probed } from './probed.ts';
import { rationing } from './rationing.ts';
import { sharing } from './sharing.ts';
import { translated } from './translated.ts';
import { walled } from './walled.ts';

/** What colleagues leave out and translations draw out: read before all else that is spoken. */
export const briefly: readonly Spoken[] = [
  ...counting,
  ...translated,
  ...naming,
  ...holding,
  ...walled,
  ...rationing,
  ...growing,
  ...ending,
  ...hardened,
  ...offering,
  ...probed,
  ...sharing,
];
