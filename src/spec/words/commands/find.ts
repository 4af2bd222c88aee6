import { splitWords } from '../../compose/model/words.ts';
import type { Span } from '../span.ts';
import type { Command, Verb } from './command.ts';

export type Said = Span & { readonly command: Command; readonly verb: Verb };

const opening = /(?<![\w./-])(`?)(?:[$#>]\s)?(?:sudo\s)?(?:kubectl|(?<=`|^\s{0,8}(?:[$#>]\s)?)k)(?=\s)/gmu;
const token = /(?:[ \t]|\\\n)*((?:'[^'\n]{0,2000}'|"(?:[^"\\\n]|\\.){0,2000}"|\\(?!\n).|[^\s'"\\`])+)/uy;

/** Commands of kubectl that say what should exist: in backticks, on lines of their own, within a sentence. */
export function commandsIn(text: string, verbs: readonly Verb[]): Said[] {
  let last = 0;
  return [...text.matchAll(opening)].flatMap(({ index, 0: head, 1: tick = '' }) => {
    if (index < last) return [];
    const close = tick === '' ? -1 : text.indexOf('`', index + head.length);
    const extent = close === -1 ? text : text.slice(0, close);
    const heard = heardFrom(extent, { at: index + head.length, isClosed: close !== -1, verbs });
    if (heard === undefined) return [];
    const isWhole = close !== -1 && text.slice(heard.end, close).trim() === '';
    last = isWhole ? close + 1 : heard.end;
    return [{ start: index, end: last, command: heard.command, verb: heard.verb }];
  });
}

type From = { readonly at: number; readonly isClosed: boolean; readonly verbs: readonly Verb[] };
type Heard = { readonly command: Command; readonly verb: Verb; readonly end: number };

function heardFrom(text: string, { at, isClosed, verbs }: From): Heard | undefined {
  const [pieces] = parted(piecesFrom(text, at, isClosed), (word) => joints.has(word));
  const [head, args] = parted(pieces, (word) => word === '--');
  const { names, options, taken } = headOf(head, (said) => isClosed || goesOn(said, verbs));
  const found = verbIn(names, verbs);
  if (found === undefined) return undefined;
  const own = names.slice(found.said.split(' ').length);
  const isCut = taken < head.length;
  const last = isCut || args.length === 0 ? head[taken - 1] : args.at(-1);
  const words = isCut ? [] : args.map(({ word }) => word);
  const command = { verb: found.verb.said[0] ?? '', names: own, options, args: words };
  return { verb: found.verb, end: last?.end ?? at, command };
}

/** What stands before a word, and what follows it. */
function parted(pieces: readonly Piece[], isBetween: (word: string) => boolean): [Piece[], Piece[]] {
  const at = pieces.findIndex(({ word }) => isBetween(word));
  return at === -1 ? [[...pieces], []] : [pieces.slice(0, at), pieces.slice(at + 1)];
}

type Head = Pick<Command, 'names' | 'options'> & { readonly taken: number };

/** Names and options, as long as they are of the command. */
function headOf(pieces: readonly Piece[], goes: (names: readonly string[]) => boolean): Head {
  const names: string[] = [];
  const options: Record<string, string[]> = {};
  let taken = 0;
  for (let piece = pieces[0]; piece !== undefined; piece = pieces[taken]) {
    const option = optionIn(piece, pieces[taken + 1]);
    if (option === undefined) {
      if (!goes([...names, piece.word])) break;
      names.push(piece.word);
    } else (options[option.name] ??= []).push(option.value);
    taken += option?.takes ?? 1;
  }
  return { names, options, taken };
}

/** What ends a command in a shell. */
const joints = new Set(['|', '||', '&&', ';', '>', '>>', '<', '&']);

type Piece = { readonly word: string; readonly end: number };

/** The words of a line, up to where a sentence ends that has the command in it. */
function piecesFrom(text: string, at: number, isClosed: boolean): Piece[] {
  const pieces: Piece[] = [];
  token.lastIndex = at;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [whole, said = ''] = match;
    const mark = isClosed ? undefined : /[.,;:?!)，。；）]+$/u.exec(said)?.[0];
    const bare = mark === undefined ? said : said.slice(0, -mark.length);
    const end = match.index + whole.length - (mark?.length ?? 0);
    if (bare !== '') pieces.push({ word: splitWords(bare.replace(/^[–—](?=[a-z])/u, '--')).join(' '), end });
    if (mark !== undefined) break;
  }
  return pieces;
}

type Option = { readonly name: string; readonly value: string; readonly takes: number };

function optionIn({ word }: Piece, next: Piece | undefined): Option | undefined {
  const said = /^--?([A-Za-z][\w-]*)(?:=([^]*))?$/u.exec(word);
  if (said === null) return undefined;
  const [, name = '', value] = said;
  if (value !== undefined) return { name, value, takes: 1 };
  return switches.has(name) || next === undefined
    ? { name, value: '', takes: 1 }
    : { name, value: next.word, takes: 2 };
}

/** What has no value unless one is joined to it. */
const switches = new Set([
  'dry-run',
  'i',
  't',
  'it',
  'ti',
  'stdin',
  'tty',
  'rm',
  'command',
  'expose',
  'record',
  'overwrite',
  'save-config',
  'attach',
  'quiet',
  'q',
  'wait',
  'all',
  'local',
  'append-hash',
]);

/** Within a sentence a command takes what is part of its verb, a name, and what it assigns. */
function goesOn(names: readonly string[], verbs: readonly Verb[]): boolean {
  const said = names.join(' ');
  if (verbs.some((verb) => verb.said.some((one) => one === said || one.startsWith(`${said} `)))) return true;
  const found = verbIn(names, verbs);
  if (found === undefined) return false;
  const own = names.slice(found.said.split(' ').length);
  const { takes = 'name' } = found.verb;
  const target = own[0]?.includes('/') === true ? 1 : 2;
  if (own.length <= (takes === 'name' ? 1 : target)) return true;
  return takes === 'pairs' && /=|-$/u.test(own.at(-1) ?? '');
}

function verbIn(
  names: readonly string[],
  verbs: readonly Verb[],
): { readonly verb: Verb; readonly said: string } | undefined {
  const begun = `${names.join(' ')} `;
  return verbs
    .flatMap((verb) => verb.said.map((said) => ({ verb, said })))
    .find(({ said }) => begun.startsWith(`${said} `));
}
