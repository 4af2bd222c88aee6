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
  /** What else is told, by named groups. */
  readonly must?: readonly RegExp[];
  readonly may?: readonly RegExp[];
  readonly sense?: string;
  /** Where one of these is said with it, it is about something else. */
  readonly never?: string;
  readonly isInTwo?: true;
  /** Where this stands anywhere, the same words are about something else. */
  readonly unless?: RegExp;
  readonly mean: (value: string, clause: string, told: Told) => Meaning | undefined;
};

/** What any clause is told with. */
const any = overLines`
  should|shall|must|may|might|ought|could|would|has to|have to|had to|needs? to|is to|are to|supposed|meant|let|lets|make|makes|made|sure|
  please|simply|really|always|any|all|every|own|they|them|themselves|their|he|she|itself|pods?|pod's|containers?|container's|
  program|process|application|copy|copies|instances?|being|been|do|does|did|so|too|also|only|just|there|here|then|now|who|whom|
  whose|what|which|that|because|since|as|by|on|in|of|for|from|into|onto|at|up|out|over|under|through|about|put|set|want|wants|like
`;

/** That something is not so. */
export const none = overLines`
  no|not|never|none|nothing|nobody|without|don't|doesn't|isn't|aren't|mustn't|shouldn't|won't|needn't|can't|cannot
`;

export const count =
  '\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|once|twice|thrice';

/** How long something takes. */
export const duration = overLines`
  (?:\d{1,6}|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|sixty|half an?)(?: |-)?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?)
`;

/** A name, and no word that people say between others. */
export const named = overLines`
  (?!(?:${any}|the|an?|is|are|be|it|its|to|with|and|or|not|no|two|three|four|five|six|ten|server|cluster|secret|service|account|priority|class|login|token|key|name|named|called|
  registry|image|node|nodes|machine|room|space|kubelet|docker|kubernetes|user|identity|api|one|this|these|those|identified|known|needed|used|private|our|we|us|when|if)(?![\w-]))["'\x60]?[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?["'\x60]?
`;

const idle = words(any);
const chinese = /\p{Script=Han}/u;

/** A word of a pair, or of a path, tells nothing of what it is about. */
const topicOf = (said: string): RegExp => words(`(?<!=)(?:${said})(?!=)`);

/** Who is introduced is not only spoken of. */
const introduced =
  /(?<!\w)(?:an?|one|another|new) (?:[a-z]{2,12} )?(?:pod|deployment|job|cron ?job|daemon ?set|stateful ?set)(?= (?:that|which|called|named|with|runn?ing|runs?|of)(?!\w)|[,:])/iu;

export function told({ about, value, sense, never, unless, isInTwo, mean, ...rest }: Clause): Frame {
  const known = sense === undefined ? idle : words(`${any}|${sense}`);
  const isName = value?.includes(named) === true;
  const isWord = new RegExp(`^(?:${[...about, ...(sense === undefined ? [] : [sense])].join('|')})$`, 'iu');
  return {
    ...rest,
    ...(isInTwo === true && { isInTwo: 'of one sentence' as const }),
    unless: unless === undefined ? chinese : new RegExp(`${chinese.source}|${unless.source}`, 'iu'),
    topics: about.map(topicOf),
    ...(value !== undefined && { value: words(value) }),
    sense: known,
    ...(never !== undefined && { never: words(never) }),
    mean: (said, clause, parts) =>
      introduced.test(clause) || (isName && isWord.test(said))
        ? undefined
        : mean(said.replaceAll(/["'\x60]/gu, ''), clause, parts),
  };
}
