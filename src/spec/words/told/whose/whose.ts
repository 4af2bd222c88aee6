import type { Rewriting } from '../../text/rewriting.ts';
import { completed } from './completed.ts';
import { rosterOf } from './roster.ts';
import { inTurn } from './in-turn.ts';

/** Of clauses that leave out what the one before has said, and of several told in one, each with whose it is. */
export function whose(text: string): readonly Rewriting[] {
  if (!mayLeaveOut.test(text)) return [];
  const roster = rosterOf(text);
  return [...inTurn(roster), ...completed(roster)];
}

/** Something is told of another in the same breath. */
const mayLeaveOut =
  /respectively|分别|(?:[,;]|(?<!\w)and|while|whereas|but) (?:the )?[a-z][a-z0-9-]*(?: (?:one|container|of [a-z0-9-]+))? (?:(?:to|at|on|for|with|under|up to) )?[\d/]/iu;
