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

type Part = { readonly mark: string; readonly said: string; readonly plain?: string };
type State = {
  readonly parts: readonly Part[];
  readonly at: number;
  readonly who: readonly string[];
  /** What follows may still be of what runs. */
  readonly isOpen: boolean;
};

/**
 * The clauses of a Chinese sentence that say one thing each, plainly. One without a subject belongs to the one before:
 * behind what is of something else, or of one environment, nothing more is read, nor what goes on in words that nobody knows.
 */
export function inChineseClauses(said: string, read: Read): string {
  const all = said.split(joint);
  const clauses = (all.length + 1) / 2;
  if (clauses < 2 || clauses > most || turning.test(said)) return said;
  let state: State = { parts: [], at: 0, who: [], isOpen: true };
  while (state.at < clauses) state = next(state, all, read);
  return state.parts
    .map(({ mark, said: own, plain }, at) => mark + (goesOn(state.parts[at + 1]) ? own : (plain ?? own)))
    .join('');
}

/**
 * What `；` parts of a list that is too long to be read as one stands by itself, as long as none of it is of one service:
 * what follows might be of that.
 */
export function chineseGroups(words: string, read: Read): ReadonlyMap<string, string> {
  const lists = words.split(/[。！？\n]/u).filter((said) => said.includes('；') && clausesIn(said) > most);
  return new Map(lists.flatMap((said) => groupsIn(said, read)));
}

function groupsIn(said: string, read: Read): readonly (readonly [string, string])[] {
  const told = said
    .split('；')
    .map((group) => ({ group, one: turning.test(group) ? undefined : read(group) }));
  if (told.some(({ one }) => one !== undefined && one.who.length > 0)) return [];
  return told.map(({ group, one }) => [group, one?.plain ?? inChineseClauses(group, read)]);
}

function clausesIn(said: string): number {
  return (said.split(joint).length + 1) / 2;
}

/** `发版的时候不能被打断`, `LOG_LEVEL=debug` behind a label: of what was told before. */
function goesOn(part: Part | undefined): boolean {
  if (part === undefined || part.plain !== undefined) return false;
  return !isOfOther(part.said) || /^\s?[\w./-]{1,80}=\S{1,80}$/u.test(part.said);
}

function next(state: State, all: readonly string[], read: Read): State {
  const { parts, at, who } = state;
  const mark = at === 0 ? '' : (all[at * 2 - 1] ?? '');
  const run = state.isOpen ? longest(all, at, read) : undefined;
  if (run !== undefined && isMeant(run.said, who)) return withRead(state, mark, run);
  const said = all[at * 2] ?? '';
  const isOpen = state.isOpen && !isOfOther(said);
  return { parts: [...parts, { mark, said }], at: at + 1, who, isOpen };
}

/** Of whom it is, where it does not say so, was said before. */
function withRead({ parts, who: before }: State, mark: string, { said, words, end }: Run): State {
  const who = said.who.length > 0 ? said.who : before;
  const isOwn = said.who.length > 0 || who.length === 0 || said.places > 0;
  const plain = `${isOwn ? '' : `${who.join(' and ')}: `}${said.plain}`;
  return { parts: [...parts, { mark, said: words, plain }], at: end, who, isOpen: said.places === 0 };
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

/** What stands elsewhere or runs before all is of nobody who was told of before. */
function isMeant({ plain, who }: Said, before: readonly string[]): boolean {
  return (
    plain !== '' && (before.length === 0 || who.length > 0 || !/^(?:existing|run|environments)/u.test(plain))
  );
}
