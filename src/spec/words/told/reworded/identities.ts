import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { named } from './pieces.ts';

const begins = '(?<=^|[.;:!?] |\\n|(?<![\\w-])and |, )';
const secret = '(?:credentials|tokens?|API tokens?)';
const put = '(?:placed|put|mounted|injected|made available|inserted|handed)';
const time =
  '(\\d{1,5} ?(?:s|secs?|seconds|minutes?)(?!\\w)|(?:one|two|three|four|five|ten|thirty|sixty) (?:seconds|minutes?))';
const stop =
  '(?:come to an end|end|finish|wind down|shut down|shutting down|terminate|stop|stopping|wrap up|complete|close down)';

/** Under which identity something runs, how long it has to end and what it ranks as. */
export const identitiesReworded: readonly Rewriting[] = [
  // `an identity within shipping, release-bot, whose`
  [
    spaced(`(?<![\\w-])an identity(?: (?:with)?in(?:side)? (?:the namespace )?${named})?, ${named},`),
    (...[, space, name = '']) =>
      `a service account named ${name}${typeof space === 'string' ? ` in the namespace ${space}` : ''}`,
  ],
  [
    spaced(
      `(?<![\\w-])whose ${secret} (?:aren't|are not|isn't|is not|must not be|may not be|shall not be|should not be|are never|is never)(?: automatically| to be)? ${put} (?:(?:in|into|to|inside) )?(?:its |the |any )?(?:pods?)?(?: (?:on (?:their|its) own|by (?:themselves|itself)|automatically))?`,
    ),
    'whose token is not mounted automatically',
  ],
  [
    spaced(`(?<![\\w-])(?:runs|run|acts|works) as ${named} \\(an? service ?account\\)`),
    'runs as the service account $1',
  ],
  [spaced(`(?<![\\w-])without (?:its|the|a) token being mounted`), 'without mounting its token'],
  [
    spaced(
      `${begins}(?:it|they|its pods|the pods?) (?:(?:is|are|gets?|has|have|should be|must be|may|can) )(?:(?:granted|given|left|allowed|allotted|take|have) )?${time} (?:to|for|until) ${stop}(?: (?:when|on|upon|once) [a-z ]{3,30})?(?=[.,;]|$| and )`,
    ),
    'its termination grace period is $1',
  ],
  [
    spaced(
      `(?<![\\w-])(?:it |they |and )?(?:ranks? (?:by|with|in|as)|(?:is|are) ranked (?:by|in)|goes? by|has the priority of|have the priority of) (?:the )?(?:priority )class ${named}`,
    ),
    'its priority class is $1',
  ],
];
