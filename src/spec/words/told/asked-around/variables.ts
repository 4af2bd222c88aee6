import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { begins } from './pieces.ts';

const variable = '[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*';
/** Patterns ignore case, and variables do not. */
const isLoud = (name: string): boolean => name === name.toUpperCase();
const valued = (...[all = '', name = '', is = '']: readonly string[]): string =>
  isLoud(name) ? `the environment variable ${name}=${is}` : all;
const value = `("[^"\\n]{1,120}"|'[^'\\n]{1,120}'|\\x60[^\\x60\\n]{1,120}\\x60|[a-z0-9][\\w./-]{0,80})`;
const no =
  '(?!(?:the|an?|of|from|taken|read|set|in|for|that|which|is|to|by|with|not|never|also|required|needed|known)(?![\\w-]))';
const just =
  '(?:(?:just|simply|merely|only|plainly|always|nothing but|nothing more than|the|an?|to|be|set|given|fixed|as) ){0,5}';
const literal =
  '(?:(?:literal|plain|fixed|constant|static|simple|hard-?coded|verbatim)(?: (?:value|string|text))?|value|string)';
const source =
  '(?:the )?(?:existing )?(config ?-?map|secret) ["\'\\x60]?(?!(?:should|shall|must|is|are|to|as|becomes?|into|with|and|in|of|for|that|which|will|can|may|has|have)(?![\\w-]))([a-z][a-z0-9.-]{0,60}[a-z0-9])["\'\\x60]?(?![\\w=/-])';

/** A variable whose value is said to be nothing but that, and all entries of something as variables. */
export const variablesTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<![\\w-])(${variable}) (?:is|are|should be|shall be|must be|has|gets|receives|carries|holds|equals|will be|being|having|as) ${just}${literal},? ${no}${value}`,
    ),
    valued,
  ],
  [
    spaced(
      `(?<![\\w-])(${variable}) (?:is|should be|shall be|must be|gets) (?:just|simply|merely|plainly) (?:set to |given as )?${no}${value}`,
    ),
    valued,
  ],
  [
    spaced(
      overLines`
        (?<![\w-])(?:(?:it |that |which )?(?:gets|takes|receives|has|should get|should have|needs) )?(?:(?:all|every one|each) (?:of )?(?:the )?(?:keys|entries|values)|every (?:key|entry)|the (?:keys|entries)) (?:of|from|in) ${source}(?: should| shall| must| is to| are to)? ?(?:(?:become|becomes|be|are|is|turn into|turned into|made) )?(?:as )?(?:an? )?(?:environment )?variables?(?: (?:as a whole|in the container|too|each))?
      `,
    ),
    'envFrom the $1 $2',
  ],
  // Where they come from is told of each behind it.
  [
    spaced(
      `${begins}(?:the )?environment of (the|a) (pod|deployment|job)(?: named| called)? ["'\\x60]?([a-z][a-z0-9-]{0,60})["'\\x60]?(, which [^,.;:\\n]{3,120})?,? (?:has|is fed from|consists of|comes from|is made of) (?:two|three|four|several) (?:origins|sources|parts|kinds of settings)(?:[:.]) `,
    ),
    (...[, article = '', kind = '', name = '', which = '']) =>
      `${article} ${kind} ${name}${which.replace(/^, which/iu, '')}. It has `,
  ],
  [
    spaced(
      "(?<![\\w-])(?:three|two|several) kinds of (?:settings|variables)(?= (?:and|but) (?:i|we) (?:can't|cannot|don't))",
    ),
    'settings',
  ],
];
