import { overLines } from '../../../kernel/over-lines.ts';

/** What forbids or refuses by itself: not who names nothing, nor how much or how soon it is at most. */
const forbidding = new RegExp(
  overLines`
    (?<![\w-])(?<!(?:more|fewer|less|than)(?:\s[\w'-]{1,12}){0,3}\s)(?<!(?:that|which|who)\s)(?:(?:must|should|shall|may|do|does|is|are|will)\s(?:not|never)|(?:must|should|do|does|may|is|are)n['’]t|can(?:not|['’]t)|never)(?![\w-])
    (?!(?:\s[\w'-]{1,14}){0,6}\s(?:more|less|fewer|longer|than|most|least|exceed\w*|over|above|below|before|until|unless|without|two|both|other|others|another|same)(?![\w-]))
  `,
  'giu',
);
/** What has come in the place of a refusal. */
const instead = new RegExp(
  overLines`
    (?<![\w-])(?:false|none|never|no|not|without|forbid\w*|notin|disabled|donotschedule|doesnotexist|ondelete|recreate|den(?:y|ies|ied)|all|retain|delete|non-root|drops?|0|1|
    \w*anti-?affinity|noschedule|noexecute|strict|local|parallel|restricted|internal|ifnotpresent|waitforfirstconsumer|immutable|read-?only\w*|only|limit\w*|max\w*|min\w*|different|
    except|unprivileged|isolated|runasnonroot|orderedready|backofflimit|ignore|fail|runtimedefault)(?![\w-])
  `,
  'giu',
);

/** Whether a refusal is gone with nothing in its place: what was refused would be asked for. */
export function isRefusalLost(before: string, after: string): boolean {
  const lost = countOf(before, forbidding) - countOf(after, forbidding);
  if (lost <= 0) return false;
  const own = new Set(before.toLowerCase().match(instead));
  return (after.toLowerCase().match(instead) ?? []).filter((word) => !own.has(word)).length < lost;
}

/** A refusal that stands before nothing any more. */
const cut =
  /(?:(?:(?<![\w-])(?:not|never|no|without)|n['’]t)\s(?:be\s|as\s|the\s)?|不(?:要|得|能|应|应该)?)\s?[,.;，。；]/giu;

/** Whether a refusal was cut off from what it refused. */
export function isRefusalCut(before: string, after: string): boolean {
  return countOf(after, cut) > countOf(before, cut);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
