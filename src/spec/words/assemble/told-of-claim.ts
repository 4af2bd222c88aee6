import { mapOf, textOf } from '../merge.ts';
import type { Claim } from '../wish.ts';
import type { Stage } from './stage.ts';
import { subjectOf, type Subject } from './subject.ts';

/** `, which is to be created with`: what goes on is said of what stands right before it. */
export const whichHas =
  /^,? ?(?:which|that)(?: (?:is|has|have|should|must|needs?|to|be|a|an|size|asks?|for|created|made|of|with)){0,8}$/iu;

/** `on the claim x, which has 20Gi`: a claim that was only mounted is to be made where it is told how big it is. */
export function claimBehind(claim: Claim, stage: Stage): Subject | undefined {
  const name = isSize(claim) ? mountedJustBefore(claim, stage) : undefined;
  if (name === undefined || stage.subjects.some((one) => one.kind === kind)) return undefined;
  const born = subjectOf({ kind, isImplied: false, isReference: false, isWorkload: false, sentence: 0 });
  born.name = name;
  stage.subjects.push(born);
  return born;
}

const kind = 'PersistentVolumeClaim';

function isSize({ says: [first] = [] }: Claim): boolean {
  return first?.on === kind && first.set['storage'] !== undefined;
}

function mountedJustBefore({ start }: Claim, { current, taken, text }: Stage): string | undefined {
  const gap = text.slice(taken.at(-1)?.claim.end ?? start, start).trim();
  const source = mapOf(mapOf(current?.volumes.at(-1))['source']);
  return whichHas.test(gap) ? textOf(mapOf(source['persistentVolumeClaim'])['claimName']) : undefined;
}
