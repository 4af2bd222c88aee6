import type { Json, JsonMap } from '../../kernel/json.ts';

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
