import type { Json, JsonMap } from '../../../kernel/json.ts';
import { mapOf, merge, textOf } from '../merge.ts';

/** `with the same image`: the one before it in the list, else that of the main container. */
export function withSameImages(containers: readonly JsonMap[], main?: Json): JsonMap[] {
  const made: JsonMap[] = [];
  for (const { isSameImage, ...one } of containers) {
    const same = made.findLast(({ image }) => image !== undefined)?.['image'] ?? main;
    const isCopied = isSameImage === true && one['image'] === undefined && same !== undefined;
    made.push(isCopied ? { ...one, image: same } : one);
  }
  return made;
}

/** `a container of the same name`: it is called as what it is in. */
export function namesake({ isNamesake, ...one }: JsonMap, name: string | undefined): JsonMap {
  return isNamesake === true && name !== undefined ? { ...one, name } : one;
}

/** `the same requests and limits`: those of the one before it; `limits are the same`: as much as is requested. */
export function withSameAmounts(containers: readonly JsonMap[]): JsonMap[] {
  const made: JsonMap[] = [];
  for (const { isSameAmount, isGuaranteed, ...one } of containers) {
    const before = made.findLast(({ resources }) => resources !== undefined)?.['resources'];
    const isCopied = isSameAmount === true && one['resources'] === undefined && before !== undefined;
    const own = isCopied ? { ...one, resources: before } : one;
    made.push(isGuaranteed === true ? { ...own, resources: guaranteed(mapOf(own['resources'])) } : own);
  }
  return made;
}

function guaranteed({ requests, limits, ...others }: JsonMap): JsonMap {
  return {
    ...others,
    requests: merge(mapOf(limits), mapOf(requests)),
    limits: merge(mapOf(requests), mapOf(limits)),
  };
}

/** `an init container with the same image x`: told of the first, it is that of the main container too. */
export function sharedImage(containers: readonly JsonMap[], inits: readonly JsonMap[]): JsonMap[] {
  const told = inits.find(({ isSameImage, image }) => isSameImage === true && image !== undefined)?.['image'];
  const [first, ...others] = containers;
  if (told === undefined || first === undefined || first['image'] !== undefined) return [...containers];
  return [{ ...first, image: told }, ...others];
}

/** A tag that is said apart, and one that takes the place of what there is. */
export function withTag(container: JsonMap, facts: JsonMap): JsonMap {
  const tag = textOf(facts['imageTag']);
  const image = textOf(container['image']);
  const other = textOf(facts['newTag']);
  if (other !== undefined && image !== undefined)
    return { ...container, image: `${image.replace(/:[\w.-]{1,128}$|@sha256:\w{64}$/u, '')}:${other}` };
  if (tag === undefined || image === undefined || image.split('/').at(-1)?.includes(':') === true)
    return container;
  return { ...container, image: `${image}:${tag}` };
}
