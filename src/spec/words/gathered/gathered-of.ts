import type { JsonMap } from '../../../kernel/json.ts';
import type { Term } from './term.ts';

/** What came of a text, and which of its words nobody knows; nothing may come of it where a value has become nothing. */
export type Gathered = { readonly documents: readonly JsonMap[]; readonly odd: Odd };
export type Odd = { readonly said: readonly string[]; readonly isOpen: boolean };

/** Words that nobody knows, and values that have become nothing; sentences that only tell a story are passed over. */
export function oddIn(terms: readonly Term[], taken: ReadonlySet<number>): Odd {
  const open = (at: number): boolean => {
    const term = terms[at];
    return term !== undefined && !taken.has(at) && unread.test(term.id) && !isOwned(terms, at);
  };
  let isOpen = false;
  const said = sentencesOf(terms).flatMap((own) => {
    const isStory = !own.some(
      (at) => taken.has(at) || /^(?:pair|cidr|ip|amount|number|k:)/u.test(terms[at]?.id ?? ''),
    );
    if (isStory) return [];
    isOpen ||= own.some((at) => open(at) && terms[at]?.id !== 'odd');
    return phrasesOf(terms, own, open);
  });
  return { said, isOpen };
}

/** What stands side by side is one phrase, words that say nothing in between. */
function phrasesOf(
  terms: readonly Term[],
  own: readonly number[],
  isOpen: (at: number) => boolean,
): string[] {
  const phrases: Term[][] = [];
  let run: Term[] = [];
  for (const at of own) {
    const term = terms[at];
    if (term === undefined) continue;
    if (isOpen(at)) {
      if (run.length === 0) phrases.push(run);
      run.push(term);
    } else if (!/^(?:idle|plain|in)$/u.test(term.id)) run = [];
  }
  return phrases.map((phrase) =>
    phrase.map(({ said }) => said).join(/\p{Script=Han}/u.test(phrase[0]?.said ?? '') ? '' : ' '),
  );
}

/** `our pipeline`: who wants it. */
function isOwned(terms: readonly Term[], at: number): boolean {
  return terms[at]?.id === 'odd' && /^(?:our|my|your|their)$/iu.test(terms[at - 1]?.said ?? '');
}

const unread = /^(?:odd|name|text|pair|cidr|ip|amount|number|path|slashed)$/u;

function sentencesOf(terms: readonly Term[]): number[][] {
  const all: number[][] = [[]];
  terms.forEach(({ id, said }, at) => {
    if (id === 'mark' && /^[.。;；!?！？]$/u.test(said)) all.push([]);
    else all.at(-1)?.push(at);
  });
  return all;
}
