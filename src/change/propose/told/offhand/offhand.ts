import type { Profile } from '../../../../spec/spec.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { allottedOffhand } from './allotted.ts';
import { allowedOffhand } from './allowed.ts';
import { copiedOffhand } from './copied.ts';
import { keptPlainly, keptSafely } from './kept.ts';
import { reachedOffhand, securedOffhand } from './reached.ts';
import { frontedOffhand } from './fronted.ts';
import { outsideOffhand } from './outside.ts';
import { pairedOffhand } from './paired.ts';
import { ledToOffhand, portsPlainly, portsSafely } from './ports.ts';
import { rolledOffhand } from './rolled.ts';
import { membersOffhand, namesOffhand, onNodesOffhand, runningOffhand } from './running.ts';
import { settingsOffhand, settingsPlainly } from './settings.ts';
import { timedOffhand } from './timed.ts';
import { accountPlainly, accountSafely, trustedOffhand } from './trusted.ts';
import { walledOffhand } from './walled.ts';

const first = [
  ...pairedOffhand,
  ...allottedOffhand,
  ...allowedOffhand,
  ...walledOffhand,
  ...timedOffhand,
  ...namesOffhand,
  ...onNodesOffhand,
  ...membersOffhand,
  ...runningOffhand,
  ...frontedOffhand,
  ...copiedOffhand,
  ...outsideOffhand,
  ...rolledOffhand,
  ...trustedOffhand,
  ...settingsOffhand,
];
/** Where a clause said only what is so anyway. */
const tidied: readonly Rewriting[] = [
  [/，\s?(?=[，；。])/gu, ''],
  [/，\s?$/gu, ''],
];
const last: readonly Rewriting[] = [...reachedOffhand, ...securedOffhand, ...tidied];

const steps: Readonly<Record<Profile, readonly Rewriting[]>> = {
  minimal: [
    ...first,
    accountPlainly,
    ...settingsPlainly,
    ...keptPlainly,
    ...portsPlainly,
    ...reachedOffhand,
    ...ledToOffhand,
    ...last,
  ],
  production: [...first, accountSafely, ...keptSafely, ...portsSafely, ...last],
};

/** Of those who speak of objects by their kinds only what they say in passing. */
const inPassing: readonly Rewriting[] = [...rolledOffhand, ...trustedOffhand, ...last];

const isOfKinds =
  /Deployment|StatefulSet|DaemonSet|ReplicaSet|CronJob|ScaledObject|PersistentVolume|NetworkPolicy|ServiceAccount|Autoscaler|Rollout|(?<![a-z-])(?:sts|deploy|svc|statefulset|daemonset|cronjob|pv|hpa|pdb|headless)(?![a-z-])/u;

/** What comes in addition is read beside what was asked for before. */
const isAdded = /再(?:加|来|部署|起|建|要)[一两三\d]?/u;

/** Nobody says so offhand in a text that is longer. */
const longest = 600;

/** A whole wish as somebody types it in a comment: what shall run, what it keeps, who reaches it, in plain words. */
export function offhand(words: string, profile: Profile): readonly Rewriting[] {
  const isShort = words.length <= longest && /\p{Script=Han}/u.test(words) && !isAdded.test(words);
  return isShort && !/```|kubectl|^\s{0,8}[A-Za-z]\w{2,30}:\s*$/mu.test(words)
    ? isOfKinds.test(words)
      ? inPassing
      : steps[profile]
    : [];
}
