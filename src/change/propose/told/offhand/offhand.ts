import type { Profile } from '../../../../spec/spec.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { allottedOffhand } from './allotted.ts';
import { allowedOffhand } from './allowed.ts';
import { keptPlainly, keptSafely } from './kept.ts';
import { reachedOffhand, securedOffhand } from './reached.ts';
import { portsPlainly, portsSafely } from './ports.ts';
import { rolledOffhand } from './rolled.ts';
import { membersOffhand, namesOffhand, onNodesOffhand, runningOffhand } from './running.ts';
import { settingsOffhand, settingsPlainly } from './settings.ts';
import { backedUpOffhand, timedOffhand } from './timed.ts';
import { trustedOffhand } from './trusted.ts';
import { walledOffhand } from './walled.ts';

const first = [
  ...allottedOffhand,
  ...allowedOffhand,
  ...walledOffhand,
  ...timedOffhand,
  ...backedUpOffhand,
  ...namesOffhand,
  ...onNodesOffhand,
  ...membersOffhand,
  ...runningOffhand,
  ...rolledOffhand,
  ...trustedOffhand,
  ...settingsOffhand,
];
/** Where a clause said only what is so anyway. */
const tidied: readonly Rewriting[] = [
  [/，\s?(?=[，；。])/gu, ''],
  [/，\s?$/gu, ''],
];
const last = [...reachedOffhand, ...securedOffhand, ...tidied];

const steps: Readonly<Record<Profile, readonly Rewriting[]>> = {
  minimal: [...first, ...settingsPlainly, ...keptPlainly, ...portsPlainly, ...last],
  production: [...first, ...keptSafely, ...portsSafely, ...last],
};

/** Nobody says so offhand in a text that is longer. */
const longest = 600;

/** A whole wish as somebody types it in a comment: what shall run, what it keeps, who reaches it, in plain words. */
export function offhand(words: string, profile: Profile): readonly Rewriting[] {
  const isShort = words.length <= longest && /\p{Script=Han}/u.test(words);
  return isShort && !/```|kubectl|^\s{0,8}[A-Za-z]\w{2,30}:\s*$/mu.test(words) ? steps[profile] : [];
}
