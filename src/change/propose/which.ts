import type { Question } from '../../facts/facts.ts';
import { everything } from '../../intent/choose.ts';
import { datedIn, type Asks, type Dated, type Later } from '../edit/dated.ts';
import { showPath } from '../edit/path.ts';
import { planEdit, type EditPlan } from '../edit/plan.ts';
import type { Aspect } from '../edit/words/aspect.ts';
import { code } from '../markdown.ts';
import type { Before } from './planned.ts';

type Unsettled = Pick<EditPlan, 'meant' | 'leftover' | 'unclear'> & { readonly words: string };

/** Of more than these nobody chooses by a sign. */
const mostOptions = 5;

/** Which one is meant, where the comment before spoke of some and the next fits several: `make it 4`. */
export function whichOf(
  { words, meant, leftover, unclear }: Unsettled,
  { snapshot }: Before,
  aspects: readonly Aspect[],
): Asks | undefined {
  const [only, ...others] = unclear;
  const done = meant.filter(({ operations, unread }) => operations.length + unread.length > 0);
  if (only === undefined || done.length + leftover.length + others.length > 0) return undefined;
  const options = only.among.flatMap(({ path, name }) => {
    const { operations, unclear: open } = planEdit({ words, snapshot, near: [path] }, aspects);
    return open.length > 0 || operations.length === 0
      ? []
      : [{ label: name, edits: [...datedIn(operations, snapshot)] }];
  });
  if (options.length < 2 || options.length > mostOptions) return undefined;
  return {
    about: words.trim(),
    question: {
      en: `Which one is meant by ${code(words.trim())}?`,
      zh: `${code(words.trim())} 指的是哪一个？`,
    },
    why: { en: 'It fits several.', zh: '有几个都符合。' },
    options: [...options, { label: everything, edits: options.flatMap(({ edits }) => edits) }],
  };
}

/** What later comments leave open and nothing was said of since, the last one first. */
export function questionsIn(laters: readonly Later[] = []): readonly Question[] {
  return laters
    .flatMap(({ asks }, at) => {
      const since = laters.slice(at + 1).flatMap(({ edits }) => edits);
      return asks === undefined || isOver(asks, since) ? [] : [whichQuestion(asks)];
    })
    .toReversed();
}

function isOver({ options }: Asks, since: readonly Dated[]): boolean {
  const said = new Set(since.map(placeOf));
  return options.some(({ edits }) => edits.some((edit) => said.has(placeOf(edit))));
}

function placeOf({ target, field }: Dated): string {
  return `${target.kind} ${target.name} ${showPath(field)}`;
}

export function whichQuestion({ about, question, why, options }: Asks): Question {
  return { id: 'which', about, question, why, candidates: options.map(({ label }) => label) };
}
