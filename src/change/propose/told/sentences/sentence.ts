import { anyCase } from '../../../../kernel/any-case.ts';
import { soon } from '../../../../kernel/soon.ts';
import { wide } from '../../../../kernel/wide.ts';
import { chineseIdle, idle, reason } from './idle.ts';

/** One thing that people tell in a sentence of its own, whatever the order of its words. */
export type Matter = {
  /** What no sentence about it goes without: looked for before all else. */
  readonly about: RegExp;
  /** All that such a sentence is made of; another word, and it is about something else. */
  readonly pieces: RegExp;
  /** The same in the one way in which it is read; nothing where the sentence leaves open what it says. */
  readonly say: (told: Told) => string | undefined;
};

type Piece = { readonly name: string; readonly said: string };

/** A piece, and what another says of it. */
type Marked = Piece & { readonly mark: string | undefined };

/** What a sentence says, piece by piece. */
export class Told {
  readonly #pieces: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  has(name: string): boolean {
    return this.#pieces.some((piece) => piece.name === name);
  }

  hasOneOf(...names: readonly string[]): boolean {
    return names.some((name) => this.has(name));
  }

  all(name: string): readonly string[] {
    return this.#pieces.filter((piece) => piece.name === name).map(({ said }) => said);
  }

  /** Which of some pieces stand where, first to last. */
  order(...names: readonly string[]): string {
    return this.#pieces.flatMap(({ name }) => (names.includes(name) ? [name] : [])).join(' ');
  }

  /** Whether those of one name are told in one go, and nothing of one before the next. */
  isTogether(name: string): boolean {
    const named = this.#pieces.filter((piece) => piece.name !== '');
    const from = named.findIndex((piece) => piece.name === name);
    const to = named.findLastIndex((piece) => piece.name === name);
    return named.slice(from, to + 1).every((piece) => piece.name === name);
  }

  /** What is said once; of two nobody knows which is meant. */
  one(name: string): string | undefined {
    const [only, ...more] = this.all(name);
    return more.length === 0 ? only : undefined;
  }

  /**
   * Each of some pieces with the mark that it stands by: as a rule the one ahead of it; behind it where the last is one,
   * and of two between them one each.
   */
  marked(names: readonly string[], marks: readonly string[]): readonly Marked[] {
    const told = introduced(
      this.#pieces.filter(({ name }) => names.includes(name) || marks.includes(name)),
      marks,
    );
    const isMark = (at: number): boolean => marks.includes(told.at(at)?.name ?? '');
    const isBehind = !isMark(0) && isMark(told.length - 1);
    return told.flatMap((piece, at): Marked[] => {
      if (marks.includes(piece.name)) return [];
      const [before, after] = [
        told.slice(0, at).findLast((_, one) => isMark(one)),
        told.slice(at).find((_, one) => isMark(at + one)),
      ];
      const isOfBoth = before === undefined && isMark(at + 1) && isMark(at + 2);
      return [{ ...piece, mark: (isBehind || isOfBoth ? after : before)?.name }];
    });
  }
}

/** `to staging and production, 2 in staging, 4 in production`: what only names the marks ahead of all says nothing of any. */
function introduced(told: readonly Piece[], marks: readonly string[]): readonly Piece[] {
  const first = told.findIndex(({ name }) => !marks.includes(name));
  const isBehind = marks.includes(told.at(-1)?.name ?? '');
  const names = told.slice(0, isBehind ? first : first - 1);
  const rest = told.slice(names.length);
  const isTwice = names.every(({ name }) => rest.some((one) => one.name === name));
  return first > 1 && isTwice ? rest : told;
}

/** A piece and its words, each of them a whole one: `down|taken out`. */
export function piece(name: string, said: string): string {
  return `(?<${name}>${whole(said)})`;
}

/** A piece of Chinese, which has no gaps between words. */
export function han(name: string, said: string): string {
  return `(?<${name}>${said.replaceAll(' ', String.raw`\s?`)})`;
}

function whole(said: string): string {
  return String.raw`(?:${said.replaceAll(' ', String.raw`[\s-]`)})(?![\w-]|['’](?:s|re|ve|ll|d)(?!\w))`;
}

export function matter(
  about: string,
  pieces: readonly string[],
  say: (told: Told) => string | undefined,
): Matter {
  return { about: new RegExp(about, 'iu'), pieces: sticky(pieces), say };
}

function sticky(pieces: readonly string[]): RegExp {
  return new RegExp(anyCase(pieces.join('|')).source, 'iy');
}

const where = '(?:prod(?:uction)?|staging|dev(?:elopment)?|test(?:ing)?|qa)';
/** Where alone it is so. */
const place = piece(
  'place',
  String.raw`(?:but )?(?:only )?(?:in|on|for) (?:the )?${where}(?: environment)?(?: only)?|${where}(?: only)?(?=\s?:\s)`,
);

/** Pieces of every matter, tried behind its own. */
const ofAll = sticky([place, reason, whole(idle), chineseIdle]);

/** What stands between pieces and says nothing. */
const between = /[\s,;:()"'`，、；：（）“”]*/iuy;

/** What may stand in a sentence beside its pieces: names of services, and words that say nothing. */
export type Beside = { readonly names: ReadonlySet<string>; readonly isIdle: (word: string) => boolean };

/** The pieces of a sentence, where it is made of nothing else. */
export function toldIn(said: string, { about, pieces }: Matter, beside: Beside): Told | undefined {
  const sentence = wide(said);
  if (!about.test(sentence)) return undefined;
  const pattern = soon(pieces);
  const found: Piece[] = [];
  let at = skipped(sentence, 0);
  while (at < sentence.length) {
    const piece = pieceAt(sentence, at, pattern);
    // A service may be called what says nothing elsewhere: `the server`, `backend`.
    const next =
      piece === undefined || saysNothing.has(piece.name) ? (wordAt(sentence, at, beside) ?? piece) : piece;
    if (next === undefined || (next.name === 'lasting' && mega.test(next.said))) return undefined;
    found.push(next);
    at = skipped(sentence, next.end);
  }
  return new Told(found);
}

const saysNothing: ReadonlySet<string> = new Set(['', 'around']);

/** `10M` is no time and no part of a core. */
const mega = /\d\s?M$/u;

type Found = Piece & { readonly end: number };

function pieceAt(sentence: string, at: number, pieces: RegExp): Found | undefined {
  const match = matchAt(sentence, at, pieces) ?? matchAt(sentence, at, ofAll);
  if (match === null || match[0] === '') return undefined;
  const [name, said] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [
    '',
    match[0],
  ];
  const own = name === 'cores' && mega.test(said ?? '') ? 'size' : name;
  return { name: own, said: said ?? '', end: at + match[0].length };
}

function matchAt(sentence: string, at: number, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(sentence);
}

const word = /[\p{L}\p{N}][\p{L}\p{N}_-]*/iuy;

/** Whom of the services of the repository it is about, or a word that says nothing. */
function wordAt(sentence: string, at: number, { names, isIdle }: Beside): Found | undefined {
  word.lastIndex = at;
  const [said] = word.exec(sentence) ?? [];
  if (said === undefined) return undefined;
  const end = at + said.length;
  if (names.has(said.toLowerCase())) return { name: 'who', said, end };
  return isIdle(said) && !/[\w./:=-]/u.test(sentence.charAt(end)) ? { name: '', said, end } : undefined;
}

function skipped(sentence: string, at: number): number {
  between.lastIndex = at;
  return at + (between.exec(sentence)?.[0].length ?? 0);
}
