import { present } from '../../../kernel/present.ts';
import { asBefore } from './as-before.ts';
import type { Goal } from './goal.ts';
import { renamed } from './renamed.ts';
import { withoutStaying } from './staying.ts';

/** What is said behind the kind that it becomes, without what stays; and what it is called then. */
export function leftOf(goal: Goal): { readonly after: string; readonly name?: string } {
  const changing = goal.after.replace(past, '').replace(asBefore, '').replace(reason, '$1');
  const { after, name = goal.name } = renamed(withoutStaying(changing));
  return { after, ...present({ name }) };
}

/** `rather than a Secret`. */
const past =
  /^,?\s(?:rather\sthan|instead\sof|in\splace\sof|not)\s(?:an?|the|this)\s[A-Za-z][A-Za-z ]{2,24}(?=[.,;]|$)/iu;

/** `不需要每个节点都跑了，`: what it was so far. */
const noLonger = /(?:已经|现在)?(?:不再?(?:需要|用|必|应该?)|没必要)[^，。；\n]{1,24}[，,。]/u;

/** `, because every node needs one`: why it becomes that asks for nothing more. */
const reason = /^([^.;\n]{0,80}?),?\s(?:because|since)\s[^.;:,\d"'`\n]{2,100}(?=[.;\n]|$)/iu;

/** What is left to be said of what it is now; where that is nothing, its own sentence is gone. */
export function toldOf({ before, told, kind }: Goal, said: string): string {
  const left = said.replace(/^\s?(?:instead|now|的形式|来运行)(?!\w)/iu, '');
  const ahead = before.replace(noLonger, '').replace(chineseObject, '');
  return told === '' && /^\s{0,2}(?:[.。]|$)/u.test(left)
    ? `${ahead.replace(polite, '')}${left.replace(/^\s{0,2}[.。]/u, '')}`
    : `${ahead} the ${told}${kind.kind} ${left}`;
}

/** `请把上面的`: what becomes something stood behind it. */
const chineseObject =
  /(?:请|帮我|帮忙|麻烦|你){0,3}(?:把|将)(?:上面|下面|这个|该|给定|以下|上述|现有|原来|裸|的|\s){0,6}$/u;

const polite =
  /(?<=^|[.。:!\n]\s?)(?:\s?(?:please|kindly|just|and|so|then|now|create|write|make|give\sme|请))*\s*$/iu;
