import type { Mention } from '../mentions/mention.ts';
import type { Stage } from './stage.ts';

/** `There is a deployment x. Write a second one`, `allow the pod x to send`: nobody asks for it. */
export function isThereAlready(
  { kind, name, isPlural, from, start, end }: Mention,
  { text }: Stage,
): boolean {
  if (name === undefined || isPlural) return false;
  const before = text.slice(Math.max(0, Math.min(from, start) - 60), start);
  const after = text.slice(end, end + 700);
  const isTold =
    there.test(before) &&
    /[.;](?=\s)[^]{0,600}(?<!\w)(?:create|write|add|make|define|generate|need|want|expose|provide)(?!\w)/iu.test(
      after,
    );
  const isAllowed = kind === 'Pod' && letting.test(before) && /network ?polic/iu.test(text);
  return isTold || isAllowed;
}

const there =
  /(?<!\w)(?:there (?:is|exists)|(?:^|[.;]\s)(?:assume|suppose)(?: (?:that )?there is)?)(?: already)? an? (?:existing |running )?$/iu;
const letting =
  /(?<!\w)(?:allow|permit|let|forbid|deny|prevent|restrict|isolate)s? (?:only )?(?:the |that )$/iu;
