import type { Dockerfile, Stage } from '../../syntax/dockerfile/model.ts';

/** Stages that are only for developers and tests often stand last. */
export function isDevelopmentStage(alias: string | undefined): boolean {
  return /^(?:dev|development|dev-?envs?|devel|debug|tests?|testing|lint|ci|local)(?:$|[-_])/iu.test(
    alias ?? '',
  );
}

/** The stage whose image runs: the one that is named, else the last that is not for developers. */
export function shippedStage({ stages }: Dockerfile, target?: string): Stage | undefined {
  const named = stages.find(
    ({ alias }) => target !== undefined && alias?.text.toLowerCase() === target.toLowerCase(),
  );
  return named ?? stages.findLast(({ alias }) => !isDevelopmentStage(alias?.text)) ?? stages.at(-1);
}

/** A stage after those that it is built on, the oldest first. A stage can only stand on one before it. */
export function lineage(stage: Stage | undefined, { stages }: Dockerfile): Stage[] {
  if (stage === undefined) return [];
  const chain = [stage];
  for (let at = stage; at.parent !== undefined && at.parent < at.index;) {
    const parent = stages[at.parent];
    if (parent === undefined) break;
    chain.unshift(parent);
    at = parent;
  }
  return chain;
}
