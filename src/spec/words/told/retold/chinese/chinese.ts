import type { Rewriting } from '../../../text/rewriting.ts';
import { allotted } from './allotted.ts';
import { canaryTold } from '../canary.ts';
import { placed } from './placed.ts';
import { cued } from './cued.ts';
import { plainly } from './plainly.ts';
import { probed } from './probed.ts';
import { routed } from './routed.ts';
import { unnamedIn } from './unnamed/unnamed.ts';

/** Reads more into Chinese than who reads it word by word: only where that leaves too much unread. */
export const retoldChinese = (text: string): readonly Rewriting[] => [
  ...unnamedIn(text),
  ...canaryTold(text),
  ...plainly,
  allotted,
  probed,
  cued,
  ...placed,
  ...routed,
];
