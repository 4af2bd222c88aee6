import type { Bilingual } from '../../../../../kernel/language.ts';
import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import type { Told } from '../../../text/closed.ts';
import type { Meaning } from '../../../wish.ts';
import type { Frame } from '../anyhow.ts';

/** A clause of English by its words: one of each list is said, and what else is said changes nothing. */
export type Clause = {
  readonly id: string;
  readonly subject: Bilingual;
  readonly about: readonly string[];
  /** How much, or which: all of it is the value. */
  readonly value?: string;
  readonly sense?: string;
  /** Where one of these is said with it, it is about something else. */
  readonly never?: string;
  readonly isInTwo?: true;
  readonly mean: (value: string, clause: string, told: Told) => Meaning | undefined;
};

/** What any clause is told with. */
const any = overLines`
  should|shall|must|may|might|ought|could|would|has to|have to|had to|needs? to|is to|are to|supposed|meant|let|lets|make|makes|made|sure|
  please|simply|really|always|any|all|every|own|they|them|themselves|their|he|she|itself|pods?|pod's|containers?|container's|
  program|process|application|copy|copies|instances?|being|been|do|does|did|so|too|also|only|just|there|here|then|now|who|whom|
  whose|what|which|that|because|since|as|by|on|in|of|for|from|into|onto|at|up|out|over|under|through|about|put|set|want|wants|like
`;

/** A name, and no word that people say between others. */
export const named = overLines`
  (?!(?:${any}|the|an?|is|are|be|it|its|to|with|and|or|not|no|two|three|four|five|six|ten|server|cluster|secret|service|account|priority|class|login|token|key|name|named|called|
  registry|image|node|nodes|machine|room|space|kubelet|docker|kubernetes|user|identity|api|one|this|these|those|identified|known|needed|used|private|our|we|us|when|if)(?![\w-]))["'\x60]?[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?["'\x60]?
`;

const idle = words(any);

/** Who is introduced is not only spoken of. */
const introduced =
  /(?<!\w)(?:an?|one|another|new) (?:[a-z]{2,12} )?(?:pod|deployment|job|cron ?job|daemon ?set|stateful ?set)(?= (?:that|which|called|named|with|runn?ing|runs?|of)(?!\w)|[,:])/iu;

export function told({ about, value, sense, never, isInTwo, mean, ...rest }: Clause): Frame {
  const elsewhere = never === undefined ? undefined : words(never);
  const known = sense === undefined ? idle : words(`${any}|${sense}`);
  const isWord = new RegExp(`^(?:${[...about, ...(sense === undefined ? [] : [sense])].join('|')})$`, 'iu');
  return {
    ...rest,
    ...(isInTwo === true && { isInTwo: value === undefined ? ('of one sentence' as const) : isInTwo }),
    topics: about.map(words),
    ...(value !== undefined && { value: words(value) }),
    sense: known,
    mean: (said, clause, parts) =>
      (elsewhere !== undefined && clause.search(elsewhere) !== -1) ||
      introduced.test(clause) ||
      (value !== undefined && isWord.test(said))
        ? undefined
        : mean(said.replaceAll(/["'\x60]/gu, ''), clause, parts),
  };
}
