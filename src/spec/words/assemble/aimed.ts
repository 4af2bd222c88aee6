import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../merge.ts';
import type { Stage } from './stage.ts';
import { whichHas } from './told-of-claim.ts';
import type { Subject } from './subject.ts';
import type { Claim } from '../wish.ts';

/** What another object is for, where something is said of that and not of the object. */
export function aimedAt(claim: Claim, stage: Stage): Subject | undefined {
  const { target } = stage;
  if (target === undefined) return undefined;
  if (namesIt(claim, stage)) return target;
  if (!isItsSize(claim, target, stage)) return undefined;
  target.isReference = false;
  return target;
}

/** `in the claim x of 20Gi`, `on the claim x, which has 20Gi`: how big it is, right behind it, is told of what is to be made. */
function isItsSize({ start, says = [] }: Claim, target: Subject, { text, last }: Stage): boolean {
  if (target.kind !== 'PersistentVolumeClaim' || says[0]?.on !== target.kind) return false;
  const gap = text
    .slice(last?.end ?? start, start)
    .replaceAll(/["'`]/gu, '')
    .trim();
  const rest = target.name !== undefined && gap.startsWith(target.name) ? gap.slice(target.name.length) : gap;
  return rest === '' || whichHas.test(rest);
}

/** Names and labels of what is pointed to; `Name: x` is said of what it is pointed from. */
function namesIt({ start, end, says = [] }: Claim, { text, last }: Stage): boolean {
  const isNoted = says.some(({ set }) => mapOf(set['metadata'])['annotations'] !== undefined);
  if (isNoted && /[.;](?=\s)|[。；\n]/u.test(text.slice(last?.end ?? start, start))) return false;
  const isApart = /^(?:its |the )?names?(?![a-z])/iu.test(text.slice(start, end));
  return !isApart && says.every(({ set }) => isNaming(set));
}

/** Names and labels are how people point to what is there already. */
export function isNaming(set: JsonMap): boolean {
  return Object.keys(set).every((key) => key === 'name' || key === 'metadata' || key === 'podMetadata');
}
