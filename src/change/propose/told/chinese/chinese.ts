import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { chineseDoors } from './doors.ts';
import { chineseEnvironments } from './environments.ts';
import { chinesePassing } from './passing.ts';
import { chinesePeaks } from './peaks.ts';
import { chineseRespective } from './respective.ts';
import { chineseRunning } from './running.ts';
import { chineseShared } from './shared.ts';
import { chineseSpokenWishes } from './spoken-wishes.ts';
import { chineseStores } from './stores.ts';

/** What Chinese tells in passing of environments, peaks, hosts and stores, in the words of those who read of them. */
export const plainChinese: readonly Rewriting[] = [
  ...chineseSpokenWishes,
  ...chineseShared,
  ...chineseRespective,
  ...chineseEnvironments,
  ...chinesePeaks,
  ...chineseDoors,
  ...chineseStores,
  ...chineseRunning,
  ...chinesePassing,
];
