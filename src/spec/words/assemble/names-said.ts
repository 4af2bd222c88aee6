import { isGiven } from './known-as.ts';
import type { Stage } from './stage.ts';
import { merge } from '../merge.ts';
import { subjectOf, type Part, type Subject } from './subject.ts';
import type { Span } from '../span.ts';
import type { Claim, Saying } from '../wish.ts';

/** Of whom something is said, in the course of the words. */
export type Place = { readonly subject: Subject; readonly stage: Stage };

/** What has a name keeps it, whatever else is named, unless it is told to change it. */
export function isOtherName(
  { on, set }: Saying,
  { start, end }: Claim,
  { subject, stage: { text, part } }: Place,
): boolean {
  const { name } = set;
  if (on === 'Volume' || typeof name !== 'string') return false;
  if (subject.name === undefined || subject.name === name) return false;
  return part?.kind !== 'container' && part?.kind !== 'volume' && !takesBack({ start, end }, text);
}

/** What was said before holds no more. */
export function takesBack(claim: Span, text: string): boolean {
  return isCorrection(text, claim.start) || isRenaming(claim, text);
}

/** `rename it to web`. */
function isRenaming({ start, end }: Span, text: string): boolean {
  const around = text.slice(Math.max(0, start - 40), end);
  return /renam|(?:chang|updat|set)\w{0,3} (?:the |its )?(?:metadata\.)?name|重命名|更名|改名|(?:名称|名字)改|改(?:个)?名/iu.test(
    around,
  );
}

/** `The second Deployment is named web`: the kind was spoken of once more just before, so this is another one. */
export function begun({ set }: Saying, { start }: Claim, { subject, stage }: Place): boolean {
  const { kind, isWorkload } = subject;
  const { last, subjects } = stage;
  const isNew = last !== undefined && last.kind === kind && start - last.end < 16 && !isGiven(subject);
  if (!isNew || typeof set['name'] !== 'string') return false;
  const born = subjectOf({
    kind,
    isWorkload,
    isImplied: false,
    isReference: false,
    sentence: subject.sentence,
  });
  born.name = set['name'];
  subjects.push(born);
  stage.current = born;
  stage.part = undefined;
  return true;
}

function isCorrection(text: string, start: number): boolean {
  return /(?:(?<!\w)(?:no,|actually|rather|instead|sorry|correction|i mean)[^.;]{0,25}|(?:不对|而是|更正)[^。;]{0,12}|(?:改成|改为|应该是)[^,。;]{0,12})$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** Nobody calls a container at the end of all that is said. */
const itself = /^(?:(?:and )?(?:name|call) it|并?将其)/iu;

export function namesItself(said: string, { name }: Subject): boolean {
  return name === undefined && itself.test(said);
}

export function isPartName({ on, set }: Saying, part: Part | undefined, subject: Subject): boolean {
  return (
    on === 'any' &&
    set['name'] !== undefined &&
    subject.isWorkload &&
    part !== undefined &&
    part.kind !== 'all'
  );
}

export function namePart(subject: Subject, part: Part | undefined, { set }: Saying): void {
  const named = { name: set['name'] };
  if (part?.kind === 'volume') subject.volumes[part.at] = merge(subject.volumes[part.at] ?? {}, named);
  if (part?.kind === 'container')
    subject[part.list][part.at] = merge(subject[part.list][part.at] ?? {}, named);
}
