import type { Mention } from '../mentions/mention.ts';
import type { Stage } from './stage.ts';

/** `There is a deployment x. Write a second one`, `allow the pod x to send`: nobody asks for it. */
export function isThereAlready(
  { kind, name, isPlural, from, start, end }: Mention,
  { text }: Stage,
): boolean {
  if (name === undefined || isPlural) return false;
  const before = text.slice(Math.max(0, Math.min(from, start) - 60), start);
  if (kind === 'Pod' && letting.test(before)) return /network ?polic/iu.test(text);
  const isTold = there.test(before) || (isHolder(kind) && having.test(before));
  return isTold && asked.test(text.slice(end, end + 700));
}

function isHolder(kind: string): boolean {
  return kind === 'Secret' || kind === 'ConfigMap';
}

/** Something else is wanted, in a sentence of its own. */
const asked =
  /[.;?](?=\s)[^]{0,600}(?<!\w)(?:create|write|add|make|define|generate|need|want|expose|provide)(?!\w)/iu;
const having = /(?:^|[.;]\s)(?:(?:(?:i|we) (?:already )?have|given|assume|suppose)) an? (?:existing )?$/iu;
const there =
  /(?<!\w)(?:there (?:is|exists)|(?:^|[.;]\s)(?:assume|suppose)(?: (?:that )?there is)?)(?: already)? an? (?:existing |running )?$/iu;
const letting =
  /(?<!\w)(?:allow|permit|let|forbid|deny|prevent|restrict|isolate)s? (?:only )?(?:the |that )$/iu;
