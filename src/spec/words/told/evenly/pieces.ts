import { soon } from '../../../../kernel/soon.ts';
import { wide } from '../../../../kernel/wide.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** A thing that is told by pieces whose order differs from person to person. */
export type Matter = {
  /** What no clauses about it go without. */
  readonly about: RegExp;
  /** What has to stand somewhere in all that is told. */
  readonly where?: RegExp;
  /** All that they are made of, each piece by its name; another word, and they stay as they are. */
  readonly pieces: Pieces;
  /** What is still of it right behind: without that it is told by half. */
  readonly goesOn?: RegExp;
  /** Whether what `；` parts may be told together. */
  readonly isList?: true;
  /** Whether what a bracket holds is told with what stands around it. */
  readonly isWhole?: true;
  /** The same as the readers know it, by what was said before; nothing where they leave open what is meant. */
  readonly write: (told: Told, before: string) => string | undefined;
};

type Piece = { readonly name: string; readonly said: string };

/** All pieces as one pattern, and what its groups are called: a pattern that names them itself is slow to match. */
export type Pieces = { readonly pattern: RegExp; readonly names: readonly (string | undefined)[] };

/** The pieces of clauses, in the order in which they were said. */
export class Told {
  readonly all: readonly Piece[];

  constructor(all: readonly Piece[]) {
    this.all = all;
  }

  has(name: string): boolean {
    return this.all.some((piece) => piece.name === name);
  }

  every(name: string): readonly string[] {
    return this.all.filter((piece) => piece.name === name).map(({ said }) => said);
  }

  /** What is said once under one of several names. */
  first(...names: readonly string[]): string | undefined {
    return names.map((name) => this.one(name)).find((said) => said !== undefined);
  }

  /** What is said once; of two nobody knows which is meant. */
  one(name: string): string | undefined {
    const [only, ...more] = this.every(name);
    return more.length === 0 ? only : undefined;
  }
}

/** A piece and its words; a space may stand where one is written here. */
export function piece(name: string, said: string): string {
  return `(?<${name}>${said.replaceAll(' ', '\\s?')})`;
}

/** Of several pieces the first that fits counts; marks and spaces say nothing. */
export function piecesOf(...pieces: readonly string[]): Pieces {
  const said = [...pieces, String.raw`[\s,、;:()]+`].join('|');
  const groups = [...said.matchAll(opening)].filter(([one]) => one.startsWith('('));
  return {
    pattern: new RegExp(
      said.replaceAll(opening, (one) => (one.startsWith('(') ? '(' : one)),
      'iuy',
    ),
    names: groups.map(([, name]) => name),
  };
}

/** Where a group begins, or what holds a bracket that is none. */
const opening = /\\[^]|\[(?:\\[^]|[^\]\\])*\]|\((?:\?<(\w+)>|(?!\?))/gu;

/** Clauses that are made of nothing but the pieces of a matter, as the readers know them; as many at once as go together. */
export function evened(matter: Matter): Rewriting {
  return [
    /(?:[^。\n!?]|[!?](?=[\w)"']))+/gu,
    (said, ...rest) =>
      matter.about.test(said)
        ? sentenceIn(said, matter, (rest.at(-1) ?? '').slice(0, Number(rest.at(-2))))
        : said,
    (text) => isHan(text) && matter.about.test(text) && matter.where?.test(text) !== false,
  ];
}

/** The same where nothing between brackets is read by itself. */
export function evenedWhole(matter: Matter): Rewriting {
  return evened({ ...matter, isWhole: true });
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** No one thing is told in more clauses. */
const most = 8;

function sentenceIn(said: string, matter: Matter, before: string): string {
  const parts = said.split(/([,;、]|:(?![/\d]))/u);
  let made = '';
  for (let at = 0; at < parts.length;) {
    const own = { ...matter, write: (told: Told) => matter.write(told, before + made) };
    const next = longest(parts, at, own);
    made += next?.written ?? parts[at] ?? '';
    at = next?.end ?? at + 1;
  }
  return made;
}

/** Of which object it is told, right before it. */
const leading =
  /^\s?(?:pod|deployment|statefulset|daemonset|job|cronjob|ingress(?! from)|networkpolicy|resourcequota|service)\s[a-z0-9][a-z0-9.-]{0,60}(?:\s?\([^()]{1,80}\))?\s?(?=\p{Script=Han}|$)/iu;

/** A matter that knows what was said before. */
type Heard = Omit<Matter, 'write'> & { readonly write: (told: Told) => string | undefined };
type Written = { readonly written: string; readonly end: number };

function longest(parts: readonly string[], from: number, matter: Heard): Written | undefined {
  if (from % 2 === 1) return undefined;
  const stop = matter.isList === true ? -1 : parts.indexOf(';', from);
  const last = Math.min(stop === -1 ? parts.length : stop, from + most * 2 - 1);
  for (let end = last - ((last - from + 1) % 2); end > from; end -= 2) {
    const own = parts.slice(from, end).join('');
    const written = matter.isWhole === true && !isClosed(own) ? undefined : writtenOf(own, matter);
    const isHalf = matter.goesOn?.test(parts.slice(end).join('')) === true;
    if (written !== undefined && !isHalf) return { written, end };
  }
  return undefined;
}

/** A bracket that opens in it ends there, too. */
function isClosed(said: string): boolean {
  return said.split('(').length === said.split(')').length;
}

function writtenOf(said: string, matter: Heard): string | undefined {
  const [lead = ''] = leading.exec(said) ?? [];
  const rest = said.slice(lead.length);
  const told = matter.about.test(rest) ? toldIn(rest, matter.pieces) : undefined;
  const written = told === undefined ? undefined : matter.write(told);
  return written === undefined || lead === '' ? written : `${lead.trim()},${written}`;
}

function toldIn(text: string, { pattern: all, names }: Pieces): Told | undefined {
  const said = wide(text);
  const pattern = soon(all);
  const found: Piece[] = [];
  for (let at = 0; at < said.length;) {
    pattern.lastIndex = at;
    const match = pattern.exec(said);
    if (match === null || match[0] === '') return undefined;
    const group = names.findIndex((name, one) => name !== undefined && match[one + 1] !== undefined);
    const name = names[group];
    if (name !== undefined) found.push({ name, said: (match[group + 1] ?? '').trim() });
    at += match[0].length;
  }
  return new Told(found);
}
