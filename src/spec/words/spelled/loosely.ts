import { isCommon } from '../text/common.ts';
import { tokensIn, type Piece, type Token } from './piece.ts';

const word = /[A-Za-z][A-Za-z’'-]{0,30}(?![\w./:=@-]|\.\w)/uy;
const key = 'glue';
const clauseEnd = /(?<=[.,;:!?()])\s|\s(?=(?:and|but|while|whereas|which|that)\s)/u;
/** What turns, counts or compares: a clause that holds some of it and says nothing that is known says something else. */
const turning =
  /(?<![\w-])(?:not|never|no|none|nobody|nothing|except|unless|only|without|instead|neither|nor|rather|than|less|fewer|more|if|when|until)(?![\w-])|n['’]t(?!\w)/iu;
/** Of more words of one sentence nobody can say that they are in passing. */
const most = 12;

/** The pieces of a text in which common words of English stand between them, or a reason in plain words. */
export function looselyIn(text: string, known: readonly Piece[]): Token[] | undefined {
  const told = glued(text, known);
  if (told !== undefined) return told;
  const bare = text.replaceAll(reason, (why) => ' '.repeat(why.length));
  return bare === text ? undefined : (tokensIn(bare, known) ?? glued(bare, known));
}

function glued(text: string, known: readonly Piece[]): Token[] | undefined {
  const tokens = tokensIn(text, known, glueAt);
  if (tokens === undefined || tokens.filter((one) => one.key === key).length > most) return undefined;
  return isCarried(text, tokens) ? tokens.filter((one) => one.key !== key) : undefined;
}

/** Why something is wanted, in plain words that turn nothing: `because it is noisy`, `it may wait, hence `. */
const plain =
  "(?:(?!(?:not|never|no|none|nobody|nothing|only|must|should|without|unless|except|hence|therefore)(?!\\w))[a-z][a-z’']{0,20}(?<!(?<!need)n[’']t)";
const reason = new RegExp(
  `(?<![\\w-])(?:so that|because|since) ${plain}(?: |(?=[.,;]|$))){2,14}(?=[.,;]|\\s|$)|(?<=^|[.;] )${plain},? ){2,14}(?:hence|therefore|thus|which is why)(?!\\w)`.replaceAll(
    ' ',
    String.raw`\s`,
  ),
  'giu',
);

function glueAt(text: string, at: number): Token | undefined {
  if (named.test(text.slice(Math.max(0, at - 12), at))) return undefined;
  word.lastIndex = at;
  const said = word.exec(text)?.[0];
  return said !== undefined && isCommon(said) ? { key, said, of: {} } : undefined;
}

/** What stands here alone may be a name. */
const named = /(?:["'`(]|(?<![\w-])(?:in|within|inside|into|named|called|from|by|ns|namespace)\s)\s?$/iu;

/** Each clause that holds such words says something beside them, and turns nothing. */
function isCarried(text: string, tokens: readonly Token[]): boolean {
  return placed(text, tokens).every(({ said, own }) => {
    const isGlued = own.some((one) => one.key === key);
    return !isGlued || (own.some((one) => one.key !== key && one.key !== 'idle') && !turning.test(said));
  });
}

type Clause = { readonly said: string; readonly own: Token[] };

function placed(text: string, tokens: readonly Token[]): Clause[] {
  const clauses = text.split(clauseEnd).map((said): Clause & { end: number } => ({ said, own: [], end: 0 }));
  let end = 0;
  for (const clause of clauses) {
    end = text.indexOf(clause.said, end) + clause.said.length;
    clause.end = end;
  }
  let at = 0;
  for (const token of tokens) {
    at = text.indexOf(token.said, at) + token.said.length;
    (clauses.find((clause) => at <= clause.end) ?? clauses.at(-1))?.own.push(token);
  }
  return clauses;
}
