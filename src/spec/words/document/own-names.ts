import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isList, isMap, merge, textOf } from '../merge.ts';

/** Of two containers with one name what is told fits together and is one, or the second has a name of its own. */
export function withOwnNames(containers: readonly JsonMap[]): JsonMap[] {
  const made: JsonMap[] = [];
  for (const one of containers) {
    const name = textOf(one['name']);
    const at = made.findIndex((other) => other['name'] === name);
    const same = made[at];
    if (name === undefined || same === undefined) made.push(one);
    else if (isTogether(same, one)) made[at] = merge(same, one);
    else made.push({ ...one, name: `${name}-${made.filter(isCalled(name)).length + 1}` });
  }
  return made;
}

function isCalled(name: string): (one: JsonMap) => boolean {
  return (one) => textOf(one['name'])?.replace(/-\d+$/u, '') === name;
}

function isOfParts(value: Json): boolean {
  return isList(value) && value.every(isMap);
}

function isTogether(one: JsonMap, other: JsonMap): boolean {
  return Object.entries(other).every(([key, value]) => {
    const own = one[key];
    return own === undefined || isOfParts(own) || JSON.stringify(own) === JSON.stringify(value);
  });
}
