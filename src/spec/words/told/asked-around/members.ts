import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { about, begins, count, own } from './pieces.ts';

const ofMembers = about(/stateful\s?-?set/iu);
const ofNodes = about(/daemon\s?-?set/iu);
const image = '([a-z0-9][\\w./-]{0,120}:\\w[\\w.-]{0,80}\\w|[a-z0-9][\\w./-]{0,120}:\\w)';
const times: Readonly<Record<string, string>> = { twice: 'two' };

/** The service behind the members of a set, how often an image runs, and what is told of a set before its kind. */
export const membersTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<=stateful ?-?set,? (?:(?:named|called) )?["'\\x60]?[a-z0-9-]{1,60}["'\\x60]? \\([^()\\n]{0,120})(?<![\\w-])(?:the |its )?(?:governing |existing )*(?<!headless )service ${own}(?=[^()\\n]{0,120}\\))`,
    ),
    'serviceName $1',
    ofMembers,
  ],
  [
    spaced(
      overLines`
        (?:relies|depends|builds|leans) on the (?:existing |headless |governing )*service ${own} for (?:its |their |the |a )?(?:stable )?(?:network identit(?:y|ies)|identit(?:y|ies)|dns names?|names)
      `,
    ),
    'has the serviceName $1',
    ofMembers,
  ],
  [
    spaced(
      `(?:(?:should|shall|must|to) )?uses? (?:the|an|my|our) (?:already )?existing (?:headless |governing )*service ${own}(?: (?:as its governing service|for its network identity))?`,
    ),
    'has the serviceName $1',
    ofMembers,
  ],
  [
    spaced(
      `,? (?:whose|with) (?:stable )?(?:network )?identities ${own}, an existing (?:headless )?service, (?:provides|supplies|gives)`,
    ),
    ', serviceName $1',
    ofMembers,
  ],
  [
    spaced(`(?<![\\w-])(runs?|running) ${image} (?:(twice)|${count} times)(?![\\w-])`),
    (...[, does = '', one = '', twice, many = '']) =>
      `${does} ${times[twice ?? ''] ?? many} replicas of ${one}`,
    about(/stateful\s?-?set|deployment|replica\s?-?set/iu),
  ],
  // That is what such a set does.
  [
    spaced(
      `${begins}(?:an?|one|exactly one|a single) (?:pod|copy|instance) (?:on|for|per) (?:every|each)(?: single)? (?:node|machine|host)(?: of (?:the|my|our) cluster)?: `,
    ),
    '',
    ofNodes,
  ],
];
