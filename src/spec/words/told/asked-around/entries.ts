import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { begins, own, path } from './pieces.ts';

const held = '(config ?-?map|secret)';
const file = '["\'\\x60]?([\\w-]{1,60}(?:\\.[\\w-]{1,20}){1,4})["\'\\x60]?(?![\\w/])';
const entry = '(?:(?:single |one |sole )?(?:entry|key|file|item)(?: of it)? )?';
const alone = '(?:,? (?:alone|only|by itself|and nothing else))?';
const bySub =
  ',? (?:(?:by way of|by means of|with|through|via|using|by using) (?:an?|the) sub ?-?path(?: (?:of )?["\'\\x60]?[\\w.-]{1,60}["\'\\x60]?)?|via sub ?-?path)';
const rest = overLines`
  (?:,? (?:and |but |while )?(?:everything else|all else|the rest|the other files|nothing else|other files)(?: (?:in|of|below) (?:/[\w./-]{1,80}\w|there|it|that (?:directory|folder)))?(?: (?:should|must|shall|may|is to|has to))? (?:stay|remain|be kept|stays|remains|be touched|change|disappear)s?(?: (?:as it is|there|untouched|in place|visible))?)?
`;

/** One file of something that holds several, told in the place of a mount with a sub path. */
export const entriesTold: readonly Rewriting[] = [
  // `From the config map x, a pod y (image) gets the entry z alone, at /etc/z`
  [
    spaced(
      `${begins}from the (?:existing )?${held} ${own}, (an?|the) pod ${own}( \\([^()\\n]{3,120}\\))? (?:gets|receives|takes|mounts|sees|is given|is handed) (?:only )?(?:the )?${entry}${file}${alone},? (?:at|as|under) ${path}`,
    ),
    (...[, kind = '', name = '', article = '', pod = '', which = '', key = '', at = '']) =>
      `${article} pod ${pod}${which} mounts the key ${key} of the existing ${kind} ${name} at ${at} with subPath ${key}`,
  ],
  [
    spaced(
      `${begins}(?:i|we)(?:'ve| have)(?: got)?(?: already)? (?:an?|the) (?:existing )?${held} ${own},? (?:and|but) (?:i |we )?(?:only |just )?(?:want|need|would like)(?: only| just)? (?:its |the )(?:entry|key|file) ${file}(?: to (?:be|appear|be mounted|show up))? (?:at|as|under) ${path}${rest}`,
    ),
    'From the existing $1 $2, only the key $3 is mounted at $4 with subPath $3',
  ],
  [
    spaced(
      `(?<=(?<![\\w-])pod [^.;\\n]{1,160})(?:has|finds|gets|sees) (?:only )?the (?:single |one |sole )(?:entry|key|file) ${file} of the (?:existing )?${held} ${own} mounted at ${path}(?:${bySub})?`,
    ),
    'mounts the key $1 of the existing $2 $3 at $4 with subPath $1',
  ],
];
