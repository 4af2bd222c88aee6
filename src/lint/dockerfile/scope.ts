import type { Instruction, Stage } from '../../syntax/dockerfile/model.ts';
import { imageVariables } from './image-variables.ts';
import { rootImage } from './roots.ts';
import type { DockerfileSubject } from './subject.ts';

/** An instruction with the names that ENV, ARG and the base image have set before it. */
export type Scoped = {
  readonly instruction: Instruction;
  readonly names: ReadonlySet<string>;
  /** False where the base image may have set names that nobody here knows of. */
  readonly isComplete: boolean;
};

/** The instructions of all stages; `names` holds until the next one is asked for. */
export function* scoped({ stages }: DockerfileSubject): Iterable<Scoped> {
  const left: { readonly names: ReadonlySet<string>; readonly isComplete: boolean }[] = [];
  for (const stage of stages) {
    const parent = stage.parent === undefined ? undefined : left[stage.parent];
    const base = parent ?? baseOf(stages, stage);
    const names = new Set(base.names);
    for (const instruction of stage.instructions) {
      yield { instruction, names, isComplete: base.isComplete };
      if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') continue;
      for (const pair of instruction.pairs) names.add(pair.name);
    }
    left.push({ names, isComplete: base.isComplete });
  }
}

function baseOf(
  stages: readonly Stage[],
  stage: Stage,
): { readonly names: Set<string>; readonly isComplete: boolean } {
  const known = imageVariables(rootImage(stages, stage));
  return { names: new Set(['PATH', ...(known ?? [])]), isComplete: known !== undefined };
}
