import type { Image, Stage } from '../../syntax/dockerfile/model.ts';
import { splitReference } from '../../syntax/dockerfile/image.ts';

export type Root = Pick<Image, 'registry' | 'name' | 'tag' | 'digest'>;

/** The image of a registry that a stage is built on in the end; undefined where an ARG has no default. */
export function rootImage(stages: readonly Stage[], stage: Stage): Root | undefined {
  let current = stage;
  while (current.parent !== undefined) {
    const parent = stages[current.parent];
    if (parent === undefined) return undefined;
    current = parent;
  }
  const { resolved } = current.image;
  return resolved === undefined ? undefined : splitReference(resolved);
}
