import type { Spelled } from '../common.ts';
import { tokensIn, type Glue, type Token } from '../piece.ts';
import type { SpelledOut } from '../spelled.ts';

/** An object of which a few words stayed unread. */
export type Nearly = SpelledOut & { readonly unread: readonly string[] };

const unread = 'unread';
const chunk = /[^\s,;]{0,120}[^\s,;.:)"'`]/uy;
/** What turns a sentence: what stands beside it may mean the opposite. */
const turning =
  /^(?:not|never|no|none|nobody|nothing|except|unless|only|without|instead|neither|nor|rather|than|if|but|.*n['’]t)$/iu;

const anything: Glue = (text, at) => {
  chunk.lastIndex = at;
  const said = chunk.exec(text)?.[0];
  return said === undefined ? undefined : { key: unread, said, of: {} };
};

/** The object that most of the words spell out, with those that do not; nothing where one of those turns the others. */
export function nearlyObjectOf(text: string, known: readonly Spelled[]): Nearly | undefined {
  const all = known.flatMap((kind) => nearlyOf(text, kind) ?? []);
  return all.toSorted((a, b) => a.unread.length - b.unread.length)[0];
}

function nearlyOf(text: string, { about, pieces, make }: Spelled): Nearly | undefined {
  if (!about.test(text)) return undefined;
  const all = tokensIn(text, pieces, anything) ?? [];
  const [left, tokens] = [all.filter(isUnread), all.filter((one) => !isUnread(one))];
  const told = tokens.filter(({ key }) => key !== 'idle');
  if (left.length >= told.length || left.some(({ said }) => turning.test(said)) || !isNamed(tokens))
    return undefined;
  const document = make(tokens);
  return document === undefined ? undefined : { document, tokens, unread: left.map(({ said }) => said) };
}

function isUnread({ key }: Token): boolean {
  return key === unread;
}

/** Its name stands with its kind. */
function isNamed(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }) => key === 'name');
}
