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
import { ownersIn } from './owner.ts';
import { podsIn } from './pods.ts';
import { missingIn } from './missing.ts';
import { nowhereIn } from './nowhere.ts';
import { ownPortIn } from './own-port.ts';
import { pairsIn } from './pairs.ts';
import { reservedIn } from './reserved.ts';
import { sameInChinese } from './same-chinese.ts';
import { sameIn } from './same.ts';
import { shownIn } from './shown.ts';
import { selectedIn } from './selected.ts';
import { spacesIn } from './spaces.ts';
import { volumesIn } from './volumes.ts';
import { wallsIn } from './walls.ts';

/** What words mean that point to something in what is quoted beside them, where that is beyond doubt. */
export function pointedIn(words: string, documents: readonly JsonMap[]): readonly Rewriting[] {
  const all = shownIn(documents);
  if (all.length === 0) return [];
  const owners = ownersIn(all);
  const tongue = /\p{Script=Han}/u.test(words) ? 'chinese' : 'english';
  return [
    ...companionsIn(all),
    ...(tongue === 'english' ? awaitedIn(all, owners) : []),
    ...missingIn(words, all),
    ...reservedIn(all),
    ...volumesIn(all),
    ...ownPortIn(words, all),
    ...(tongue === 'english' ? wallsIn(all) : []),
    ...governedIn(all),
    ...entrancesIn(all),
    ...backendsIn(all),
    ...commonIn(all),
    ...(tongue === 'english' ? pairsIn(all, owners) : []),
    ...keysIn(all, owners),
    ...(tongue === 'chinese' ? [...podsIn(all, tongue, words), ...chosenInChinese(all, owners)] : []),
    ...(tongue === 'english' ? sameIn : sameInChinese)(all, owners),
    ...nowhereIn(all, owners),
    ...spacesIn(all),
    ...(tongue === 'english' ? belowIn(all) : []),
    ...objectsIn(all),
    ...(tongue === 'english' ? podsIn(all, tongue, words) : []),
    ...(tongue === 'english' ? [...countedIn(words, owners), ...selectedIn(words, all, owners)] : []),
    ...asRead,
  ];
}
