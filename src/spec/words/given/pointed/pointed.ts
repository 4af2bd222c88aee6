import type { JsonMap } from '../../../../kernel/json.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { asRead } from './as-read.ts';
import { awaitedIn } from './awaited.ts';
import { backendsIn } from './backends.ts';
import { belowIn } from './below.ts';
import { chosenInChinese } from './chosen-chinese.ts';
import { commonIn } from './common.ts';
import { companionsIn } from './companions.ts';
import { countedIn } from './counted.ts';
import { entrancesIn } from './entrances.ts';
import { governedIn } from './governed.ts';
import { keysIn } from './keys.ts';
import { objectsIn } from './objects.ts';
import { ownersIn, type Owners } from './owner.ts';
import { podsIn } from './pods.ts';
import { missingIn } from './missing.ts';
import { nowhereIn } from './nowhere.ts';
import { ownPortIn } from './own-port.ts';
import { pairsIn } from './pairs.ts';
import { reservedIn } from './reserved.ts';
import { sameInChinese } from './same-chinese.ts';
import { sameIn } from './same.ts';
import { shownIn, type Shown } from './shown.ts';
import { selectedIn } from './selected.ts';
import { spacesIn } from './spaces.ts';
import { volumesIn } from './volumes.ts';
import { wallsIn } from './walls.ts';

/** What words mean that point to something in what is quoted beside them, where that is beyond doubt. */
export function pointedIn(words: string, documents: readonly JsonMap[]): readonly Rewriting[] {
  const all = shownIn(documents);
  if (all.length === 0) return [];
  const how = /\p{Script=Han}/u.test(words) ? inChinese : inEnglish;
  return how(words, all, ownersIn(all));
}

type Pointing = (words: string, all: readonly Shown[], owners: Owners) => readonly Rewriting[];

const inEnglish: Pointing = (words, all, owners) => [
  ...companionsIn(all),
  ...awaitedIn(all, owners),
  ...missingIn(words, all),
  ...reservedIn(all),
  ...volumesIn(all),
  ...ownPortIn(words, all),
  ...wallsIn(all),
  ...governedIn(all),
  ...entrancesIn(all),
  ...backendsIn(all),
  ...commonIn(all),
  ...pairsIn(all, owners),
  ...keysIn(all, owners),
  ...sameIn(all, owners),
  ...nowhereIn(all, owners),
  ...spacesIn(all),
  ...belowIn(all),
  ...objectsIn(all),
  ...podsIn(all, 'english', words),
  ...countedIn(words, owners),
  ...selectedIn(words, all, owners),
  ...asRead,
];

const inChinese: Pointing = (words, all, owners) => [
  ...companionsIn(all),
  ...missingIn(words, all),
  ...reservedIn(all),
  ...volumesIn(all),
  ...ownPortIn(words, all),
  ...governedIn(all),
  ...entrancesIn(all),
  ...backendsIn(all),
  ...commonIn(all),
  ...keysIn(all, owners),
  ...podsIn(all, 'chinese', words),
  ...chosenInChinese(all, owners),
  ...sameInChinese(all, owners),
  ...nowhereIn(all, owners),
  ...spacesIn(all),
  ...objectsIn(all),
  ...asRead,
];
