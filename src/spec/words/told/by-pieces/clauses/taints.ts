import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const effect = '(NoSchedule|NoExecute|PreferNoSchedule)';
const nodes = '(?:nodes?|machines?|hosts?|servers?)';
const key =
  '(?!(?:no(?:schedule|execute)|with|and|of|the|its|it|no|whose|key|effect|value|that|taint|as|are|is|a|an)(?![\\w-]))[a-z][\\w.-]{0,60}(?:/[\\w.-]{1,60})?';

/** What keeps others off nodes and not these pods. */
export const taints = byMatter({
  about: /taint/iu,
  holds:
    /taint|value|effect|tolera|put up|left out|repel|NoSchedule|NoExecute|keep|stop|turn|allowed|open|included|placed|scheduled/iu,
  pieces: [
    [
      'pair',
      words(
        `(?:taint(?:ed)?s?(?: (?:with|by|of|named|called|the))* )["'\x60]?(${key}=[\\w.-]{1,60})["'\x60]?(?=:| |,|$|\\))`,
      ),
    ],
    ['effect', new RegExp(`:${effect}(?!\\w)`, 'giu')],
    [
      'any',
      words(
        overLines`
          (?:(?:no matter|regardless of|irrespective of|independent(?:ly)? of|of|with|whatever|for|having|at) ){0,3}(?:(?:whatever|whichever|what|which|any|every) (?:(?:its|the|of|may|be|is) )*value(?: (?:it|they|is|be|may|has|have|may be|of the taint))*)|(?:no matter|regardless of|irrespective of|independent(?:ly)? of) (?:its|the|their) value|with any value|no matter (?:what|which)(?: the)? value(?: is)?
        `,
      ),
      () => 'Exists',
    ],
    [
      'value',
      words(
        '(?:with |of |has |having |whose )?(?:the |its |a )?value(?: is| of|:)? ["\'`]?([\\w.-]{1,60})["\'`]?',
      ),
    ],
    [
      'effect',
      words(`(?:(?:with|and|whose|of|its|the|an?|effect|is|of|being|has|having) ){0,5}${effect}(?: effect)?`),
    ],
    ['key', words(`taint(?:ed)?s?(?: (?:with|by|of|named|called|the|key))* ["'\x60]?(${key})["'\x60]?`)],
    ['key', words(`(?:the )?["'\x60]?(${key})["'\x60]? taints?`)],
    [
      'bears',
      words(
        overLines`
          (?:(?:do(?:es)?|are|is|must|should|may|shall|can|has|have) )*(?:not|n't|never)(?: (?:be|to|let|the|an?))*(?: taint)?(?: (?:left out|omitted|excluded|skipped|spared|avoided|keep|keeps|kept|stop|stops|turn|hold|prevent|deter|deterred|repelled|put off|stopped|bother|repel|frighten|scare|send|drive))(?: (?:it|them|its|pods?|the|any|a|away|off|back|node|nodes|out|from|running|there))*|
          (?:put(?:s|ting)?) up with|tolerat(?:e|es|ed|ing)|accept(?:s|ed)?|endures?|ignor(?:e|es|ed)|stand(?:s)?|bears?|(?:be )?included|(?:also )?(?:be |may be |must be |has to be |can be )*(?:placed|scheduled|run|runs|land|lands|put|served)(?: (?:also|even|too))?(?: (?:on|onto|there|where))?|(?:(?:are|is|be|have to|has to|must|should|remains?|stays?) )*(?:open|allowed|eligible|permitted|usable)(?: (?:to|for) (?:it|them|its pods))?|(?:it is |it's )?(?:fine|ok|okay|all right|acceptable|no problem)(?: for (?:it|them|its pods|the pod))? (?:to )?(?:be )?(?:scheduled|placed|run|land|put|started)|no obstacle|not let
        `,
      ),
    ],
  ],
  idle: overLines`
    ${nodes}|repel(?:s|ling)?|others?|other|even|where|those|taints?|tainted|key|carr(?:y|ies|ying)|bear(?:s|ing)?|marked|reserved|through|do|does|not|no|matter|put|up|well|as well|effect|value|if|on|stop|let|any|has|one|belong|regardless|irrespective|whatever|keep|away|off|also|still|scheduled|placed|allow|allowed|get|gets|onto|able|to|run
  `,
  never: /toleration|operator|remove|add the taint|taint the|kubectl|seconds|evict|unless|except|ready/iu,
  say: ({ pair, key: own, value, effect: how, any, bears }) => {
    if (bears === undefined || how === undefined) return undefined;
    if (pair !== undefined)
      return any === undefined && value === undefined && own === undefined
        ? `tolerates the taint ${pair}:${how}`
        : undefined;
    if (own === undefined) return undefined;
    return value === undefined
      ? `tolerates the taint ${own} with operator Exists and effect ${how}`
      : `tolerates the taint ${own}=${value}:${how}`;
  },
});
