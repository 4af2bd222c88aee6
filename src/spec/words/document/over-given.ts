import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isMap } from '../merge.ts';

/** What words make of an object, the same with no words at all, and what is quoted. */
export type Bodies = { readonly own: JsonMap; readonly usual: JsonMap; readonly given: JsonMap };

/** What is only usual, and what nobody said, does not go over what somebody quotes. */
export function overGiven({ own, usual, given }: Bodies, said: JsonMap): JsonMap {
  const spoken = JSON.stringify(said);
  const entries = Object.entries(own).flatMap(([key, value]): [string, Json | undefined][] => {
    const [plain, there] = [usual[key], given[key]];
    if (isMap(value) && isMap(plain) && isMap(there))
      return [[key, overGiven({ own: value, usual: plain, given: there }, said)]];
    const isSaid = spoken.includes(JSON.stringify(value)) || spoken.includes(`"${key}"`);
    const isUsual = JSON.stringify(value) === JSON.stringify(plain);
    return isUsual && !isSaid && (there !== undefined || hasRival(key, given)) ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

/** A budget that is quoted with the one bound wants no other. */
function hasRival(key: string, given: JsonMap): boolean {
  return key === 'minAvailable' && given['maxUnavailable'] !== undefined;
}
