const everybody =
  /(?<=[.;]\s)(?:(?:both|each|all)(?:\s(?:of\s(?:them|these|the\s(?:two|three))|one))?|they(?:\s(?:both|all|each))?)\s(?=(?:have|has|are|is|runs?|gets?|needs?|uses?|should|must|may|live|lives|mounts?|tolerates?|requests?)\s)/iu;

/** Each has something of its own. */
const isApart = /respectively|(?:its|their|of) own|same name|first|second|former|latter|other/iu;

/** `Both have 4 replicas.` at the end is meant of each. */
export function sharedSentence(said: string): { own: string; shared: string } {
  const found = everybody.exec(said);
  return found === null || isApart.test(said.slice(found.index))
    ? { own: said, shared: '' }
    : { own: said.slice(0, found.index).trim(), shared: said.slice(found.index + found[0].length).trim() };
}

const singular: Readonly<Record<string, string>> = { have: 'has', are: 'is', should: 'should', must: 'must' };

/** The same of one of them. */
export function ofEach(shared: string): string {
  if (shared === '') return '';
  const one = shared.replace(/^[a-z]+/iu, (verb) => {
    const own = singular[verb.toLowerCase()];
    return own ?? (verb.endsWith('s') || verb === 'may' ? verb : `${verb}s`);
  });
  return ` It ${one.replace(/[.\s]*$/u, '')}.`;
}
