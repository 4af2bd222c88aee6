import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const article = '(?:an?|one|another|the|its|our|this|that|some|second|further|own|new)';

/** What an object is, told by a noun that describes it. */
export const nounsTold: readonly Rewriting[] = [
  [spaced(`(?<=(?<![\\w-])${article} )configuration (?:object|resource)(?![\\w-])`), 'config map'],
  [spaced(`(?<=(?<![\\w-])${article} )name ?-?spaced (role(?: ?-?binding)?)(?![\\w-])`), '$1'],
  [
    spaced(`(?<=(?<![\\w-])${article} )(?:plain |generic |ordinary |opaque ){2,3}(secret)(?![\\w-])`),
    'opaque $1',
  ],
];
