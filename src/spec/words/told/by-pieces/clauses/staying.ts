import { overLines } from '../../../../../kernel/over-lines.ts';
import { toSeconds } from '../../../numbers.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const time = String.raw`((?:\d{1,6}|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?))`;
const key =
  '(?!(?:no(?:schedule|execute)|with|and|of|the|its|it|no|whose|key|effect|value|that|taint|as|are|is|an?|has|been|have|on|for|may|can|put|which|whatever|drives?|evicts?|keeps?|removes?|gets?|will|should|must|only)(?![\\w-]))[a-z][\\w.-]{0,60}(?:/[\\w.-]{1,60})?';

/** How long pods stay on a node that gets a taint which drives others away. */
export const staying = byMatter({
  about: /NoExecute/iu,
  unless: /tolerationSeconds/u,
  holds: /taint|NoExecute|value|remain|stay|second|minute|hour|evict|drive|tolera/iu,
  pieces: [
    [
      'any',
      words(
        '(?:(?:no matter|regardless of|irrespective of|whatever|whichever|with|of) )*(?:(?:what|which|any|its|the) )*value(?: (?:is|it has|may be|it may have|be))?',
      ),
      () => 'Exists',
    ],
    [
      'pair',
      words(`(?:taint(?:ed)? (?:(?:with|by|named|called|the) )*|)["'\x60]?(${key}=[\\w.-]{1,60})["'\x60]?`),
    ],
    [
      'key',
      words(
        `(?:taint(?:ed|s)?|the key)(?: (?:with|by|of|named|called|the|key|a|an|NoExecute|taint))* ["'\x60]?(${key})["'\x60]?`,
      ),
    ],
    ['effect', words('(?:(?:with|and|of|the|an?|effect|is) )*NoExecute(?: effect)?'), () => 'NoExecute'],
    [
      'time',
      words(
        `(?:(?:only|not|but|for|after|until|within|during|another|at most|up to|a further|no longer than|when|has|passed|gone by|over) )*${time}(?: (?:have passed|have gone by|later|at (?:the )?most|more|longer))*`,
      ),
      (said) => String(toSeconds(said)),
    ],
    [
      'stays',
      words(
        overLines`
          (?:(?:may|can|is|are|be|to|should|shall|must|will|allowed|permitted|still|only|then) )*(?:remains?|stays?|kept|keeps? running|goes on|go on|evicted|driven (?:away|off|out)|drives? (?:it|them) (?:away|off|out)|tolerate[sd]?|endures?|endured|bears?|puts up with|put up with|holds? out|hold out|leaves?|removed|evicts? (?:it|them))
        `,
      ),
    ],
  ],
  idle: overLines`
    taint(?:s|ed)?|key|node|nodes|machines?|hosts?|receives?|received|gets?|get|given|put|onto|there|should|when|if|in case|case|once|after|where|pod|stay|time|away|only|no matter|matter|whatever|value|any|on|later|before|ever|one|named|called|has been|been|not|immediately|right away|at once|comes?|upon|which
  `,
  never: /ready|probe|grace|prestop|NoSchedule|unreachable/iu,
  say: ({ pair, key: own, effect, time: seconds, stays }) => {
    if (effect === undefined || seconds === undefined || stays === undefined) return undefined;
    if (pair !== undefined) return `tolerates the taint ${pair}:NoExecute for ${seconds} seconds`;
    return own === undefined
      ? undefined
      : `tolerates any taint with key ${own} and effect NoExecute for ${seconds} seconds`;
  },
});
