import type { Rewriting } from '../../text/rewriting.ts';
import { allowed } from './allowed.ts';
import { begun } from './begun.ts';
import { data } from './data.ts';
import { ended } from './ended.ts';
import { entries } from './entries.ts';
import { granted } from './granted.ts';
import { introduced } from './introduced.ts';
import { placed } from './placed.ts';
import { ported } from './ported.ts';
import { probed } from './probed.ts';
import { rolled } from './rolled.ts';
import { stored } from './stored.ts';
import { wired } from './wired.ts';

/** Whole sentences of careful writers, who know the objects and put nothing shortly. */
export const careful: readonly Rewriting[] = [
  ...introduced,
  ...granted,
  ...data,
  ...entries,
  ...wired,
  ...begun,
  ...probed,
  ...placed,
  ...rolled,
  ...ported,
  ...stored,
  ...allowed,
  ...ended,
];
