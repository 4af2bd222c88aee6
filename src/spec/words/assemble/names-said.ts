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

/** Nobody calls a container at the end of all that is said, nor one that has its name already. */
export function namesWhole(claim: Claim, { subject, stage }: Place): boolean {
  const { says = [], start, end } = claim;
  const { text, part, last } = stage;
  if (subject.name !== undefined) return false;
  if (itself.test(text.slice(start, end))) return true;
  if (!says.some(({ set }) => typeof set['name'] === 'string')) return false;
  if (it.test(text.slice(Math.max(0, start - 40), start)) && !isPartSpokenOf(stage)) return true;
  return isNamed(part, subject) && /[.;,。，；\n]/u.test(text.slice(last?.end ?? start, start));
}

const itself = /^(?:(?:and )?(?:name|call) it|并?将其)/iu;
/** `It should be called web.`, in a sentence of its own. */
const it =
  /[.;\n]\s{0,2}(?:please )?(?:it|this)(?: (?:should|shall|must|will|has to|needs to|is to|ought to))?(?: (?:be|is|have|has|get|gets|bear|bears|carry))? ?(?:to be )?(?:the )?$/iu;

/** `The container runs nginx. It is called app.`, or one of several of which only the last has no name yet. */
function isPartSpokenOf({ part, last, text, current }: Stage): boolean {
  if (part?.kind !== 'container' || current === undefined || isNamed(part, current)) return false;
  const isOther = part.list === 'initContainers' || part.at > 0;
  return (
    isOther || /(?:^|[.;\n])\s{0,2}(?:(?:the|its|this|an?|one)\s)?$/iu.test(text.slice(0, last?.start ?? 0))
  );
}

function isNamed(part: Part | undefined, { volumes, ...subject }: Subject): boolean {
  if (part?.kind === 'volume') return volumes[part.at]?.['name'] !== undefined;
  return part?.kind === 'container' && subject[part.list][part.at]?.['name'] !== undefined;
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
