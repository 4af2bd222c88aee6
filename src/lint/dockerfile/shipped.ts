import type { DockerfileSubject } from './subject.ts';

/** True for the stage that becomes the image, and for those that a later stage is built on. */
export function isShipped({ stages }: DockerfileSubject, index: number): boolean {
  const stage = stages[index];
  if (stage === undefined) return stages.length === 0;
  if (index === stages.length - 1) return true;
  const { alias } = stage;
  return alias !== undefined && stages.slice(index + 1).some(({ image }) => image.text === alias.text);
}
