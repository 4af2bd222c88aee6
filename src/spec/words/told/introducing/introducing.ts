import type { Rewriting } from '../../text/rewriting.ts';
import { letInShortly } from '../let-in-shortly.ts';
import { shortly } from '../shortly/shortly.ts';
import { ledPorts } from '../led.ts';
import { definedTold } from './defined.ts';
import { doingTold } from './doing.ts';
import { fewWords } from './few-words.ts';
import { namesTold } from './names.ts';
import { nounsTold } from './nouns.ts';
import { pairsTold } from './pairs.ts';
import { plainNames } from './plain-names.ts';
import { placesTold } from './places.ts';
import { wantedTold } from './wanted.ts';

/** How whole prose introduces objects: what they are, what they are called and where they are, as readers know it. */
export const introducing: readonly Rewriting[] = [
  ...plainNames,
  ...shortly,
  ...doingTold,
  ...fewWords,
  ...nounsTold,
  ...namesTold,
  ...wantedTold,
  ...definedTold,
  ...pairsTold,
  ...placesTold,
  ...ledPorts,
  ...letInShortly,
];
