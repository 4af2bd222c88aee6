import { literally } from '../../../../kernel/literally.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { namesOf } from '../../scope.ts';
import { leftOut } from './left-out.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { asks, isThing, states, statesAnyhow, toldToDo } from './begins.ts';
import { isBound, isBoundAnyhow, type Sides } from './bonds.ts';

/** A sentence, or a line of a list. */
const sentence = /(?<=^|\n|[.!?]\s)(?:[^.!?\n。！？]|[.!?](?=\S)){12,600}/gu;

/** Several whole wishes of one sentence, each as a sentence of its own: nothing reaches from one into the next. */
export function partedWishes(words: string, called: readonly Called[]): readonly Rewriting[] {
  const cuts = [...words.matchAll(sentence)]
    .flatMap(({ 0: said, index }) => cutsIn(said, called).map((cut) => ({ ...cut, at: cut.at + index })))
    .slice(0, mostCuts);
  // From the last to the first, so that each place is still where it was found.
  return cuts
    .toReversed()
    .map(({ at, said, instead }) => [
      new RegExp(String.raw`${literally(said)}(?<=^[\s\S]{${at + said.length}})`, 'g'),
      instead,
    ]);
}

/** Nobody wishes for so much. */
const mostCuts = 60;

type Cut = { readonly at: number; readonly said: string; readonly instead: string };

/** What one more wish is begun with; all but the first two say that it is one more. */
const joint = new RegExp(
  overLines`
    ;\s(?:(?:and|also|plus|then|additionally)[,\s]\s?){0,3}|
    ,?\s(?:and\s)?while\s(?:you(?:'re|\sare)|we(?:'re|\sare))\s(?:at\s(?:it|this|that)|there)[,\s]\s?|
    ,?\s(?:and|plus)\s(?:also|additionally|finally|please|then)[,\s]\s?(?:please\s)?|
    ,?\s(?:as\swell\sas|along\swith|together\swith|in\saddition\sto|plus)\s|
    ,\s(?:also|additionally|plus|then)[,\s]\s?|
    ,?\sand\s|,\s
  `,
  'giu',
);

function cutsIn(said: string, called: readonly Called[]): Cut[] {
  if (/\p{Script=Han}/u.test(said)) return [];
  const clear = said.replaceAll(kept, (text) => '_'.repeat(text.length));
  const cuts: Cut[] = [];
  let from = 0;
  let shared = '';
  for (const { 0: found, index } of clear.matchAll(joint)) {
    const end = index + found.length;
    const after = { right: said.slice(end, nextOf(clear, end)), rest: said.slice(end) };
    const { sides, doing, toDo } = sidesOf(shared + bare(said.slice(from, index)), found, after);
    const more = moreOf(sides, called);
    if (more !== undefined) {
      cuts.push({ at: index, said: said.slice(index, end + doing.length), instead: `. ${more}${toDo}` });
      from = end;
      shared = more;
    } else if (isOneMoreName(sides.right, found, called))
      cuts.push({ at: index, said: found, instead: ' and ' });
  }
  return cuts;
}

/** What the second sentence begins with, where there are two. */
function moreOf(sides: Sides, called: readonly Called[]): string | undefined {
  const more = leftOut(sides, called);
  if (more !== undefined) return isBoundAnyhow(sides) ? undefined : `${more} `;
  return areWishes(sides) && !isBound(sides, called) ? '' : undefined;
}

/** `expose vote at a.acme.io as well as result at b.acme.io`: it says no more than a mere joint. */
function isOneMoreName(right: string, found: string, called: readonly Called[]): boolean {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length < 2 || !/^\sas\swell\sas\s$/iu.test(found)) return false;
  return new RegExp(String.raw`^(?:the\s|our\s)?${namesOf(known)}`, 'iu').test(right);
}

type After = Pick<Sides, 'right' | 'rest'>;

/** What is being done, behind a word that says it is one more thing, is told to somebody. */
function sidesOf(left: string, found: string, { right, rest }: After) {
  const joint: Sides['joint'] = found === ', ' ? 'comma' : plain.test(found) ? 'and' : 'more';
  const [doing = '', toDo = doing] = joint === 'more' ? toldToDo(right) : [];
  return { sides: { left, right: toDo + right.slice(doing.length), rest, joint }, doing, toDo };
}

/** A mere sign says no more than `and`. */
const plain = /^(?:,?\sand|;)\s$/iu;

/** What is quoted or stands in brackets is no place to part anything. */
const kept = /`[^`\n]{1,200}`|"[^"\n]{1,200}"|\([^()\n]{1,200}\)|(?<![\w])'[^'\n]{1,200}'(?!\w)/gu;

/** Up to where the next one may begin. */
function nextOf(clear: string, from: number): number {
  joint.lastIndex = 0;
  const rest = clear.slice(from);
  const next = [...rest.matchAll(joint)].find(({ index }) => index > 0);
  return from + (next?.index ?? rest.length);
}

/** Without a greeting or a mark of a list. */
function bare(left: string): string {
  return left.replace(
    /^\s{0,8}(?:[-*•]\s(?:\[[ x]\]\s)?|\d{1,2}[.)]\s)?(?:(?:hi|hey|hello|ok|okay|so|also)(?:\s(?:all|team|there))?,\s)?/iu,
    '',
  );
}

/** Both sides ask for something by themselves; behind a mere comma only what goes on asking. */
function areWishes({ left, right, rest, joint }: Sides): boolean {
  if (joint === 'comma') return asks.test(left) && asks.test(right) && !refuses.test(right);
  if (!isFirst(left) && (joint !== 'more' || left.split(' ').length < 3)) return false;
  return asks.test(right) || states.test(right) || (joint === 'more' && isOneMore(rest));
}

function isFirst(left: string): boolean {
  return asks.test(left) || states.test(left) || (tells.test(left) && left.includes(' '));
}

/** Behind a word that begins one more wish it may be told in more ways. */
function isOneMore(right: string): boolean {
  return statesAnyhow.test(right) || isThing.test(right);
}

const refuses = /^(?:do\snot|don't|never|no)\s/iu;
/** A value tells what is wanted without a verb. */
const tells = /\d|[=`]|\w[._][a-z]{2}|\s\/\w/iu;
