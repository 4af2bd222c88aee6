import { isCommon } from '../text/common.ts';
import { idAt, saidAt } from './at.ts';
import type { Term } from './term.ts';
import { valueAt } from './values.ts';

/** What words mean, English and Chinese alike; of several the longest counts. */
export type Lexicon = readonly { readonly id: string; readonly pattern: RegExp }[];

/** `{ deny: ['deny|block', '禁止'] }`: a space may be a hyphen, and English words end where they end. */
export function lexicon(
  said: Readonly<Record<string, readonly [english: string, chinese?: string]>>,
): Lexicon {
  return Object.entries(said).flatMap(([id, [english, chinese]]) => [
    ...(english === '' ? [] : [{ id, pattern: inEnglish(english) }]),
    ...(chinese === undefined
      ? []
      : [
          {
            id,
            pattern: new RegExp(`(?<![A-Za-z](?=[A-Za-z]))(?:${chinese})(?!(?<=[A-Za-z])[A-Za-z])`, 'iuy'),
          },
        ]),
  ]);
}

function inEnglish(said: string): RegExp {
  const source = said.replaceAll(' ?', String.raw`[\s-]?`).replaceAll(' ', String.raw`\s+`);
  return new RegExp(
    String.raw`(?<![\w.@-])(?:${source})(?!\w|[-.:=@]\w|/(?!(?:tcp|udp|sctp)(?!\w))[a-z])`,
    'iuy',
  );
}

const blank = /\s+/uy;
const mark = /[,;:!?()[\]{}，。；：、（）？！“”"'`+>→&.|/=–—-]/uy;
const word = /[A-Za-z][A-Za-z’']*/uy;
const letter = /\p{Script=Han}|[^]/uy;

/** The text as terms, from left to right; what is blank between them is left out. */
export function termsIn(text: string, known: Lexicon): Term[] {
  const found: Term[] = [];
  let at = 0;
  while (at < text.length) {
    const skip = matchAt(blank, text, at);
    at += skip?.length ?? 0;
    if (at >= text.length) break;
    const next = termAt({ text, at, known }, found);
    found.push(next);
    at += next.said.length;
  }
  return found;
}

type Place = { readonly text: string; readonly at: number; readonly known: Lexicon };

function termAt({ text, at, known }: Place, before: readonly Term[]): Term {
  const value = valueAt(text, at, isPaired(before));
  const field = value?.id === 'pair' ? fieldOf(value, known) : undefined;
  if (field !== undefined) return field;
  const meant = longestAt(text, at, known);
  const isMeant = meant !== undefined && meant.said.length >= (value?.said.length ?? 0);
  return isMeant ? meant : (value ?? plainlyAt(text, at));
}

/** A mark, a word that says nothing, or what nobody knows. */
function plainlyAt(text: string, at: number): Term {
  const sign = matchAt(mark, text, at);
  if (sign !== undefined) return { id: 'mark', said: sign, at };
  const plain = matchAt(word, text, at);
  if (plain !== undefined) return { id: isCommon(plain) ? 'plain' : 'odd', said: plain, at };
  return { id: 'odd', said: matchAt(letter, text, at) ?? text.charAt(at), at };
}

/** A pair with a colon may stand here: behind what says so, or behind another. */
function isPaired(before: readonly Term[]): boolean {
  const [last, first] = [before.length - 1, before.length - 2];
  const said = saidAt(before, last);
  const isSaid = /^(?:为|是|of|as|with|the|are|is)$/u.test(said) && idAt(before, first) === 'label';
  const isJoint = /^(?:,|，|、|or|and|且|和|或)$/u.test(said) && idAt(before, first) === 'pair';
  return idAt(before, last) === 'label' || isSaid || isJoint;
}

const fields =
  /^(?:ns|port|kind|value|preempt|default|description|handler|class|n:.*|m:.*|snapshotClass|storageClass|group|plural|singular|short|fail|message|ready|token|handler)$/u;

/** `value=100`: a field that is known stands before its value, and is no label. */
function fieldOf({ key = '', at }: Term, known: Lexicon): Term | undefined {
  const meant = longestAt(key, 0, known);
  return meant?.said === key && fields.test(meant.id) ? { id: meant.id, said: key, at } : undefined;
}

function longestAt(text: string, at: number, known: Lexicon): Term | undefined {
  let best: Term | undefined;
  for (const { id, pattern } of known) {
    const said = matchAt(pattern, text, at);
    if (said !== undefined && said.length > (best?.said.length ?? 0)) best = { id, said, at };
  }
  return best;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
