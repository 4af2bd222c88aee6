/** A request without the clauses that are named whole, since only a part of each was understood. */
export type Clear = { readonly words: string; readonly named: readonly string[] };

export type Clause = { readonly text: string; readonly start: number; readonly end: number };

export function withoutClauses(words: string, clauses: readonly Clause[]): Clear {
  return clauses.reduceRight<Clear>(
    (clear, { text, start, end }) => ({
      words: joined(clear.words.slice(0, start), meaning(text, clear.words.slice(end))),
      named: [text.trim(), ...clear.named],
    }),
    { words, named: [] },
  );
}

const subject =
  /^\s*(?:(?:and|but|so|also)\s)?((?:the\s|our\s)?[a-z][\w-]{1,40}(?:\s(?:service|app|worker|job))?)\s(?:may|can|could|must|should|is|was|has|does|gets?|needs?|keeps?|will)(?:n't)?\s/iu;
const pronoun =
  /^([,;.]?\s*(?:(?:and|so|then|please|just|but|also)\s){0,3}(?:(?:give|let|make|keep|run|start|put|set|grant)\s)?)(?:it|them|they)(?!\w)/iu;

/** What a clause is about is still meant by `it` behind it, when the clause itself is taken out. */
function meaning(clause: string, after: string): string {
  const [, who] = subject.exec(clause) ?? [];
  return who === undefined || /^(?:it|they|this|that|we|you|there|nobody|everything)$/iu.test(who)
    ? after
    : after.replace(pronoun, (_, before: string) => `${before}${who}`);
}

/** Where nothing else is in a line of a list, its mark says nothing. */
const lineMark = /(?<=^|\n)[ \t]*(?:\d{1,2}[.)、．]|[-*•])[ \t]*$/u;

/** Of two ends that would stand beside each other one is enough. */
function joined(written: string, after: string): string {
  const before = /^\s*(?:[.;。；\n]|$)/u.test(after) ? written.replace(/[,，]\s*$/u, '') : written;
  const isLine = /^\s*(?:\n|$)/u.test(after);
  if (isLine && lineMark.test(before)) return before.replace(lineMark, '') + after;
  return before + (/[.;。；\n]\s*$/u.test(before) ? after.replace(/^[.;,。；，]{1,9}(?=\s|$)/u, '') : after);
}
