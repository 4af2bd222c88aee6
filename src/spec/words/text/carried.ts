import type { Span } from '../span.ts';
import { isCommon } from './common.ts';

/** Verbs that say no more than the rest of their clause does: `SESSION_SECRET sits in the secret web`, `pulled with regcred`. */
const plain =
  /^(?:sits?|lives?|lies|needed|pulled|pull|mount|reach|reached|fails?|exists?|logs?|tolerates?|stored|kept|visited|goes|command|schedule|http)$/iu;
const clauseEnd = /[.;:!?](?=\s|$)|[,\n，。；：]|\s(?:and|but|then)(?=\s)/gu;
const word = /(?<![\w./:@-])[A-Za-z][A-Za-z'-]*(?![\w-]|[./:@]\w)/gu;
/** A number, a name or a path: a word alone that somebody claimed may be what the clause is not about. */
const value = /\d|[\w-]\.\w|\/\w|[A-Z]{2}|["'\x60]|\w-\w/u;
/** What turns what was read, in whatever clause of a sentence it stands. */
const turning =
  /(?<![\w-])(?:not|never|no|none|nobody|nothing|except|unless|only|without|instead|neither|nor|rather|than|less|fewer|more|n['’]t)(?![\w-])/iu;

type Read = {
  readonly claims: readonly Span[];
  /** Whether anything is left that means something. */
  readonly isSaid: (rest: string) => boolean;
};

/** What nobody claimed, without common words of clauses of which all else was read; what a clause begins with is what it asks for. */
export function withoutCarried(text: string, unclaimed: string, { claims, isSaid }: Read): string {
  if (claims.length === 0 || !/[a-z]/iu.test(unclaimed)) return unclaimed;
  const ends = [...text.matchAll(clauseEnd)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const starts = [0, ...ends.map(({ to }) => to)];
  return starts
    .map((start, at) => {
      const end = ends[at]?.from ?? text.length;
      const said = unclaimed.slice(start, end);
      const read = claims.filter((claim) => claim.start < end && claim.end > start);
      const hasValue = read.some((claim) =>
        value.test(text.slice(Math.max(start, claim.start), Math.min(end, claim.end))),
      );
      const rest = read.length === 0 ? said : withoutGlue(said, hasValue);
      return (isSaid(rest) ? said : rest) + unclaimed.slice(end, ends[at]?.to ?? end);
    })
    .join('');
}

/** Of a clause all that is left says nothing, or all of it is named: a single word would not tell what is meant. */
function withoutGlue(clause: string, hasValue: boolean): string {
  const isTurned = turning.test(clause);
  const begin = clause.search(/\S/u);
  return clause.replaceAll(word, (said, at: number) =>
    plain.test(said) || (hasValue && !isTurned && at > begin && isCommon(said))
      ? ' '.repeat(said.length)
      : said,
  );
}
