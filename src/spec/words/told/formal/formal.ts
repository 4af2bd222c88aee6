import type { Rewriting } from '../../text/rewriting.ts';
import { appositions } from './appositions.ts';
import { budgetsApart } from './budgets.ts';
import { capacities } from './capacities.ts';
import { checks } from './checks.ts';
import { classes } from './classes.ts';
import { entries } from './entries.ts';
import { members } from './members.ts';
import { ownFacts } from './own-facts.ts';
import { pairs } from './pairs.ts';
import { policies } from './policies.ts';
import { processes } from './processes.ts';
import { reach } from './reach.ts';
import { settings } from './settings.ts';
import { traffic } from './traffic.ts';

/** What formal writers put in words of their own for fields, as those who name the fields say it. */
export const formal: readonly Rewriting[] = [
  ...appositions,
  ...reach,
  ...budgetsApart,
  ...pairs,
  ...checks,
  ...settings,
  ...ownFacts,
  ...entries,
  ...members,
  ...processes,
  ...policies,
  ...classes,
  ...capacities,
  ...traffic,
];
