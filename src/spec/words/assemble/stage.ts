import type { JsonMap } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Part, Subject } from './subject.ts';
import type { Claim } from '../wish.ts';

/** What a claim has put where, in the order in which it came to count. */
export type Taken = {
  readonly claim: Claim;
  readonly subject?: Subject;
  readonly part?: Part | undefined;
  readonly set: JsonMap;
};

/** Who and what is spoken of at a place in the words. */
export type Stage = {
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly subjects: Subject[];
  readonly taken: Taken[];
  /** What would have moved something that is quoted. */
  readonly stayed: Claim[];
  /** Something that runs is spoken of somewhere, be it later. */
  readonly isWholeTold: boolean;
  current: Subject | undefined;
  /** What another object is for; names and labels that follow are its own. */
  target: Subject | undefined;
  /** Those that were named together with the current one. */
  also: readonly Subject[];
  part: Part | undefined;
  /** What was spoken of last, as it was said. */
  last: Mention | undefined;
};

export type Heard = {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  /** What was quoted. */
  readonly given: readonly Subject[];
};

/** Before the first word: only what is quoted is spoken of. */
export function stageFor({ text, mentions, given }: Heard, kinds: readonly Kind[]): Stage {
  return {
    text,
    kinds,
    subjects: [...given],
    taken: [],
    stayed: [],
    isWholeTold: mentions.some(({ kind }) =>
      kinds.some((one) => one.kind === kind && one.isWorkload === true),
    ),
    current: given.at(-1),
    target: undefined,
    also: [],
    last: undefined,
    part: undefined,
  };
}
