import { overLines } from '../../../../../kernel/over-lines.ts';
import { toSeconds } from '../../../numbers.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const time = String.raw`((?:\d{1,5}|an?|one|two|three|four|five|ten|fifteen|twenty|thirty|sixty|half an?)[ -]?(?:s|secs?|seconds?|m|mins?|minutes?))`;
const whom =
  '(?:(?:the|its|an?|each|every|any|their) ){0,2}(?:container|pod|it|they|copy|process|application|server)s?';
const ended = overLines`
  (?:stopped|terminated|shut down|taken down|killed|removed|ended|stops?|terminates?|goes down|go down|going down|shuts? down|shutting down|ends|dies|is gone|closed down|put down)
`;
const ending =
  '(?:termination|shut-?down|end|stop|stopping|terminating|being (?:stopped|terminated|killed|removed|shut down|taken down)|shutting down|going down)';
const before =
  '(?:(?:right|just|immediately|directly|shortly) )?(?:before|prior to|ahead of|when|whenever|as soon as|once|on|upon)';
const started = '(?:started|been started|come up|is up|starts?|is running|running|begun)';
const begun = '(?:start-?up|start|launch|starting|being started|having (?:been )?started)';
const run =
  '(?:(?:execut(?:es?|ed|ing)|runs?|running|carr(?:y|ies|ying) out|invok(?:es?|ing)|issu(?:es?|ing)|perform(?:s|ing)?|call(?:s|ing)?) )';
const bare = String.raw`((?!(?:the|a|an|it|its|before|after|right|as|on|in|at)(?![\w-]))/?[a-z][\w./-]{0,60}(?: (?:-{1,2}[\w=./:-]{1,40}|\d{1,6}|quit|stop|down|reload|drain|graceful|exit)){1,6})`;
const said = '(["\'`][^"\'`\\n]{2,200}["\'`])';

/** What is done at both ends of the life of a container, and how long the end may take. */
export const hooks = byMatter({
  about:
    /^(?=[^]*(?<!\w)(?:before|prior|ahead|when|whenever|as soon as|once|last|begins?|after|upon|on)(?!\w))[^]*(?:stop|terminat|shut|down|kill|remov|end|start|launch)/iu,
  holds:
    /stop|terminat|shut|goes? down|going down|taken down|kill|remov|start|launch|execut|run|sleep|seconds?(?!\w)|\ds(?!\w)|minutes?(?!\w)|carr(?:y|ied) out|["'`]/iu,
  pieces: [
    [
      'grace',
      words(
        `(?:at most |up to |a maximum of |a total of |no more than )?${time}(?: (?:of|in total|altogether|in all|at most|overall|are|is|be|granted|given|allowed|for|to|it|its|them|the|a|pods?|container|each|graceful|gracefully|finish|shutdown|shut down|terminate|end|complete|before|until|is killed|killed|that|this|after|being|told|asked|stop|go|exit|wind down|cleanly|orderly)){0,12}`,
      ),
      (one) => String(toSeconds(one.replace('-', ' '))),
    ],
    [
      'last',
      words(
        `(?:the )?last (?:thing|act|action|step)(?: that)?(?: (?:of )?${whom})?(?: (?:does|has to do|should do|do|performs))? (?:${before} )?(?:(?:it|they) )?(?:is |are )?(?:${ended}|${ending})(?: (?:is|should be|must be|has to be))?(?: to)?`,
      ),
    ],
    ['last', words(`${ending} (?:begins|starts|sets in|opens) with`)],
    [
      'last',
      words(
        `${before} (?:${whom} )?(?:(?:is|are|gets?|has|have|being|be|been|to be|about to|due to|should|must) ){0,3}(?:${ended})`,
      ),
    ],
    [
      'last',
      words(`${before} (?:(?:its|the|their|a|any) )?(?:(?:container|pod)'s )?${ending}(?: of ${whom})?`),
    ],
    [
      'first',
      words(
        `(?:(?:right|just|immediately|directly|straight|shortly) )?(?:after|once|as soon as|when) (?:${whom} )?(?:(?:has|have|is|are) ){0,2}(?:${started}|${begun})(?: of ${whom})?`,
      ),
    ],
    ['run', words(`${run}?(?:the )?(?:commands? )?${said}`), (one) => one.slice(1, -1)],
    ['run', words(`(?:${run}(?:the )?(?:commands? )?|the command )${bare}`)],
    ['run', words(String.raw`(sleep \d{1,4})`)],
  ],
  idle: overLines`
    executed?|execute|run|runs|carried out|carry out|called|issued|performed|comes?|first|goes|go|happens?|sleeps?|via|through|by means of|still|have|killed|gets?|get|given|granted|grant|takes?|take|time|grace|period|allowed|allow|altogether|total|inside|do|does|hook
  `,
  never:
    /prob(?:e|es|ing)(?!\w)|init|alive|ready|healthy|nightly|schedul|every|job(?!\w)|another|first container|pre-?stop|post-?start|restart|fail|succe/iu,
  say: ({ run: command, last, first, grace }) => {
    const hook = last === undefined ? 'PostStart' : 'PreStop';
    if (command === undefined || (last === undefined) === (first === undefined)) return undefined;
    if (first !== undefined && grace !== undefined) return undefined;
    const patience = grace === undefined ? '' : `, termination grace period of ${grace} seconds`;
    return `${hook} hook runs "${command.replaceAll('"', '')}"${patience}`;
  },
});
