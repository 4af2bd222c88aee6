import { environment, isOfOther } from './subjects-zh.ts';

/** A run of clauses as it is said plainly, and of whom. */
export type Said = { readonly plain: string; readonly who: readonly string[]; readonly places: number };
type Read = (clauses: string) => Said | undefined;

/** Where Chinese clauses meet. */
const joint = /([，；]|,(?=\s?\p{Script=Han}))/u;
/** What turns a sentence is said of all of it. */
const turning =
  /除了|除非|除.{1,12}外|否则|不然|要不|只有|才|如果|要是|假如|万一|因为|由于|所以|不过|但|而不是|分别|各自|另一|反之|其他|其余|其它|别的|剩下/u;
const most = 8;

type Part = { readonly said: string; readonly plain?: string };
type State = {
  readonly parts: readonly Part[];
  readonly at: number;
  readonly who: readonly string[];
  readonly isOpen: boolean;
};

/**
 * The clauses of a Chinese sentence that say one thing each, plainly. One without a subject belongs to the one before:
 * behind what is of something else, or of one environment, nothing more is read.
 */
export function inChineseClauses(said: string, read: Read): string {
  const all = said.split(joint);
  const clauses = (all.length + 1) / 2;
  if (clauses < 2 || clauses > most || turning.test(said)) return said;
  let state: State = { parts: [], at: 0, who: [], isOpen: true };
  while (state.at < clauses) state = next(state, all, read);
  const isAny = state.parts.some(({ plain }) => plain !== undefined);
  return isAny ? state.parts.map(({ said: own, plain }) => plain ?? own).join('') : said;
}

function next(state: State, all: readonly string[], read: Read): State {
  const { parts, at, who } = state;
  const mark = at === 0 ? '' : (all[at * 2 - 1] ?? '');
  const run = state.isOpen ? longest(all, at, read) : undefined;
  if (run !== undefined && isMeant(run.said, who)) {
    const own = run.said.who.length > 0 ? run.said.who : who;
    const ahead = run.said.who.length > 0 || own.length === 0 ? '' : `${own.join(' and ')}: `;
    const plain = run.said.places > 0 ? run.said.plain : `${ahead}${run.said.plain}`;
    return {
      parts: [...parts, { said: mark, plain: mark }, { said: run.words, plain }],
      at: run.end,
      who: own,
      isOpen: run.said.places === 0,
    };
  }
  const clause = all[at * 2] ?? '';
  return {
    parts: [...parts, { said: mark + clause }],
    at: at + 1,
    who,
    isOpen: state.isOpen && !isOfOther(clause),
  };
}

type Run = { readonly said: Said; readonly words: string; readonly end: number };

/** The longest that says one thing; the whole sentence was read before. */
function longest(all: readonly string[], at: number, read: Read): Run | undefined {
  const last = (all.length + 1) / 2;
  for (let end = last; end > at; end -= 1) {
    if (at === 0 && end === last) continue;
    const words = all.slice(at * 2, end * 2 - 1).join('');
    const said = read(words);
    if (said !== undefined && isFree(words, said)) return { said, words, end };
  }
  return undefined;
}

/** What is of one environment alone is read only by who counts there. */
function isFree(words: string, { places }: Said): boolean {
  return places > 0 || !environment.test(words);
}

/** `内存都给 1Gi` behind what is said of one is of all. */
function isMeant({ plain, who }: Said, before: readonly string[]): boolean {
  return (
    plain !== '' && (before.length === 0 || who.length > 0 || !/^(?:existing|run|environments)/u.test(plain))
  );
}
