import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { begins } from './pieces.ts';

const account = '(?=["\'\\x60]?[a-z])';
const token = "(?:the |its |an |any |a |the account's |whose )?(?:(?:API|service ?-?account|access) )?token";

/** Whom a pod acts as, and whether it is given a token for that. */
export const accountsTold: readonly Rewriting[] = [
  [
    spaced(
      overLines`
        (?<=(?<![\w-])(?:it|pods?|pod [\w-]{1,60}|deployment [\w-]{1,60}|job [\w-]{1,60}|which|that|and|container)(?: (?:should|shall|must|has to))?) (?:assumes?|takes? on|acts? (?:under|as|by)|operates? (?:as|under)|adopts?|goes? by|works? (?:as|under))(?: the identity of| the role of)? (?:the )?service ?-?account ${account}
      `,
    ),
    ' uses the service account ',
  ],
  [
    spaced(
      `(?<![\\w-])(?:under|with|assuming|taking on|acting (?:as|under)) the identity of (?:the )?service ?-?account ${account}`,
    ),
    'with the service account ',
  ],
  [
    spaced(
      overLines`
        ${begins}(?:but |and )?(?:no|not an|not a) (?:(?:API|service ?-?account|access) )?token(?: (?:of (?:it|this|that|the) ?(?:account)?))?(?: (?:is|gets|ends|shall|should|must|may|be|to|ever|up))* ?(?:in it|inside it|in there|mounted(?: (?:into|in) it)?|handed(?: (?:over )?to it)?|given to it|passed to it|inside|placed in it|injected)(?=[.;,]|$)
      `,
    ),
    'its API token is not mounted',
  ],
  [
    spaced(
      `(?:,? (?:but|and|yet))? (?:it )?(?:does not|doesn't|must not|should not|shall not|may not|never) (?:receives?|gets?|sees?|be given|be handed|hold|have|carry) ${token}(?: (?:of it|for (?:it|the API)))?(?=[.;,]|$)`,
    ),
    '; its API token is not mounted',
  ],
];
