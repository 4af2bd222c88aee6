import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

/** Without a unit it would be a count. */
const lasting = '{time}(?<=(?:\\d ?|[a-z] )(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?)(?!\\w))';
const number = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|ten|twelve|twenty)';
const counted =
  (write: (said: string) => string) =>
  (...[, said = '']: readonly string[]): string =>
    write(String(toCount(said.toLowerCase())));
const timed =
  (field: string) =>
  (...[, said = '']: readonly string[]): string =>
    `${field} of ${String(toSeconds(said))}`;
const good = '(?:good|successful|succeeded|finished|completed|green|happy)';
const bad = '(?:bad|failed|broken|unsuccessful|red|failing)';
const runs = '(?:(?:runs?|jobs?|ones?|executions?) ?)?';

/** What is kept of old revisions, and of runs that are over. */
const remembered: readonly Rewriting[] = [
  ...phrased(
    [
      overLines`
        (${number}) (?:old|previous|former|past|earlier) (?:revisions?|versions?|replica ?sets?) (?:is|are|will be|should be|must be|shall be|may be)? ?
        (?:enough|plenty|sufficient|kept|to keep|stay|remain)(?: to (?:keep|have|remember))?(?: around)?
      `,
      `(?:keep|remember|retain|store)s? (?:only )?(?:the )?(?:last |latest |most recent |newest |past )?(${number}) (?:old |previous |last )?revisions`,
      `(?:roll|going|go) back (?:at most |up to )?(${number}) (?:revisions|versions)`,
    ],
    counted((many) => `revisionHistoryLimit ${many}`),
  ),
  ...phrased(
    overLines`
      of (?:the )?${good} ${runs}(?:(?:we|i|you) )?(?:want to |would like to |need to |will |should )?(?:see|keep|have|remember|retain)?
      (?: only| just)?(?: the)? (last|${number})(?: ones?)?,? (?:and )?of (?:the )?${bad} ${runs}(?:(?:only|just|the|last) ){0,3}(${number})(?: ones?)?
    `,
    (...[, one = '', two = '']) =>
      `successfulJobsHistoryLimit ${one.toLowerCase() === 'last' ? '1' : String(toCount(one.toLowerCase()))}, failedJobsHistoryLimit ${String(toCount(two.toLowerCase()))}`,
  ),
];

/** How one version makes room for the next. */
const replaced: readonly Rewriting[] = [
  ...phrased(
    [
      overLines`
        never (?:take|remove|stop|kill|shut)s? (?:one|a pod|an old (?:one|pod)|any|anything)(?: away| down)? before (?:its |the |a )(?:replacement|successor|
        new one|next one) (?:works|is (?:up|ready|there|running|available)|runs|serves|answers)
      `,
      `(?:all|every one|none) of them (?:must |should |has to )?(?:stay|keep|remain)s? (?:up|available|serving) (?:during|while) (?:an? |the )?(?:update|rollout|roll-?out)`,
    ],
    'maxUnavailable 0',
  ),
  ...phrased(
    `(?:never |not )(?:have |run |start |be )?(?:more than )?(${number}) (?:too many|more than (?:needed|wanted|asked for)|extra|on top)`,
    counted((many) => `maxSurge ${many}`),
  ),
  ...phrased(
    [
      overLines`
        (?:a |an |the |each |every |new |fresh )*(?:pod|copy|replica|instance|one) (?:only |then )?(?:counts?|is (?:considered|regarded|seen|taken)|is)
        (?: only)?(?: as| to be)? ?(?:usable|available|good|healthy|up|in service)? (?:only )?(?:once|when|after|if) (?:it )?(?:(?:has|have|was|is|been|being|
        stayed|stays) )*ready (?:for )?(?:at least )?{time}
      `,
      overLines`
        only after (?:being|having been|it was|it has been) ready for (?:at least )?{time} (?:is |does |counts? |do )?(?:a |the |each |every )?(?:pod|copy|
        one|instance|replica)?(?: (?:counts? (?:as )?)?(?:available|usable))?
      `,
    ],
    timed('minReadySeconds'),
  ),
  ...phrased(
    [
      overLines`
        (?:if|when|once|should) (?:nothing|it|no pod|the (?:rollout|update)) (?:moves?|happens?|advances?|gets any further|is stuck|progress(?:es)?|stalls?|
        hangs?)(?: on)? for {time},? (?:then )?(?:(?:we |please |you |it )?(?:call|consider|regard|treat|report|mark|declare|count|has|is|counts)s? ?)?
        (?:the |that |it )?(?:rollout |update |deployment )?(?:as |is |has |be )*(?:a )?(?:failed|failure|dead|over)
      `,
      overLines`
        (?:the |a )?(?:rollout|update|deployment) (?:should|must|shall|is to|has to|is)(?: be)? (?:reported|marked|treated|considered|seen|declared|regarded)
        (?: as)? (?:failed|a failure) (?:after|when|if|once) (?:there (?:is|was) |it (?:makes|made) )?(?:no progress for )?{time}(?: (?:without|with no|
        of no) (?:any )?progress)?
      `,
    ],
    timed('progressDeadlineSeconds'),
  ),
];

/** What becomes of runs: how often they are tried, how long they may take. */
const bounded: readonly Rewriting[] = [
  ...phrased(
    [
      overLines`
        (?:(?:if|when) (?:it|that|something|a run) (?:keeps? )?fail(?:s|ing)?,? )?(${number}) (?:retries|attempts|tries|repetitions|repeats) (?:is|are|
        will be|would be)? ?(?:plenty|enough|sufficient|ok|fine)
      `,
      `(?:tried|retried|repeated|attempted) (?:again )?(?:at most |up to |no more than )(${number}|twice|thrice) times?`,
    ],
    counted((many) => `backoffLimit of ${many}`),
  ),
  ...phrased(
    [
      overLines`
        (?:(?:and )?(?:no matter what|in any case|whatever happens|at the latest),? )?(?:the )?(?:whole thing|it|all of it|everything|the (?:job|run|
        whole run))? ?(?:gets?|is|must be|should be|will be|has to be|be) (?:cut off|cut short|stopped|killed|aborted|ended|terminated|cancelled|interrupted|
        given up)(?: on)? (?:after|at|when it takes longer than) ${lasting}(?! (?:of )?(?:its|their|the) )
      `,
      `(?<!(?:traffic|route|requests|virtual|subset)[^]{0,600})(?:give|gives|giving) (?:it |the (?:job|run|whole thing) |everything )?up (?:after|when it takes (?:more|longer) than) ${lasting}(?! (?:without|of no|with no))`,
      `(?:no|not) (?:run |job |it )?(?:may |must |should |can )?(?:take|last|run|go on|be running)s?(?: for)? (?:longer|more) than ${lasting}`,
    ],
    timed('activeDeadlineSeconds'),
  ),
  ...phrased(
    [
      overLines`
        (?:containers?|pods?|runs?|what|whatever|those) (?:that |which )?(?:has |have )?(?:fail(?:s|ed)?|end(?:s|ed)?|exit(?:s|ed)?|crash(?:es|ed)?) (?:is|
        are|must be|should be|will be|has to be|have to be|be)? ?(?:not|never|n't) (?:be )?(?:re)?started(?: (?:again|in place|anew|a second time))*
      `,
      `(?:do not|don't|never) restart (?:what|whatever|those that|pods that|containers that|anything that) (?:has |have )?(?:fail(?:s|ed)?|end(?:s|ed)?|exit(?:s|ed)?|crash(?:es|ed)?)`,
      `(?:and )?(?:is|are|it is|gets|will be|shall be|must be) (?:not|never) (?:re-?)?started (?:again|anew|a second time)`,
    ],
    'restartPolicy of Never',
  ),
  ...phrased(
    overLines`
      (?:a |the )?(?:run|job|one)s? (?:that|which) (?:is|are|still|goes|go|keeps|has not)[^.;,]{0,30}? (?:keeps?|prevents?|stops?|hinders?|blocks?|
      holds? back) (?:the |a |any )?(?:next|new|following|second|another)(?: one| run)?(?: (?:from|off))?(?: (?:starting|beginning|running|being started))?
    `,
    'concurrencyPolicy of Forbid',
  ),
  ...phrased(
    overLines`
      (?:work through|process|do|handle|render|go through|crunch)(?:es|s)? (${number}) (?:numbered|indexed) (?:pieces|parts|items|chunks|tasks|slices|
      shards)(?: of work)?,? (${number}) (?:of them )?at (?:a|the same) time
    `,
    (...[, all = '', many = '']) =>
      `a Job with ${String(toCount(all.toLowerCase()))} completions and parallelism ${String(toCount(many.toLowerCase()))}, completionMode Indexed`,
  ),
  ...phrased(
    '(?:on )?(?:working days|work ?days|business days|weekdays)(?= (?:at|around|every|by))',
    'every weekday',
  ),
  ...phrased(
    overLines`
      {time} (?:to|in which to|for it to|is what it gets to) (?:say goodbye|shut down(?: gracefully)?|stop(?: gracefully)?|wind down|finish what it does)
      (?=[,.;]|$)|(?:shutting down|stopping|ending|termination|a shutdown) (?:may|can|must|should) (?:take|last)(?: up to| at most)? {time}
    `,
    (...[, one, two]) => `terminationGracePeriodSeconds of ${String(toSeconds(one ?? two ?? ''))}`,
  ),
];

const rate: Readonly<Record<string, number>> = { twice: 30, three: 20, four: 15, six: 10, twelve: 5 };

/** When runs begin, and what becomes of them and of what they leave. */
const spent: readonly Rewriting[] = [
  ...phrased(
    '(twice|three times|four times|six times|twelve times) (?:an|every|each|per) hour',
    (...[, said = '']) => `every ${String(rate[said.toLowerCase().split(/\s/u)[0] ?? ''] ?? 60)} minutes`,
  ),
  ...phrased(
    `{time} after (?:the|its|their) end,? (?:nothing|no trace)(?: of (?:it|them))? (?:(?:should|must|may|shall|is|are|to|be|left|remains?|stays?|there) ?){1,4}`,
    timed('ttlSecondsAfterFinished'),
  ),
  ...phrased(
    overLines`
      (?:if|when) (?:the )?(?:last|previous|old|former)(?: one| run| job)? (?:is not|isn't|has not|is still)[^.;,]{1,60}, (?:then )?(?:the )?(?:next|new)
      (?: one| run| job)? (?:takes|gets) its place
    `,
    'concurrencyPolicy of Replace',
  ),
  ...phrased(
    '(?:once|when|after) (?:it|that) (?:has |is )?(?:stopped|ended|finished),? (?:leave|keep) (?:it|that) (?:stopped|ended|finished|that way|alone)',
    'restartPolicy of Never',
  ),
  ...phrased(
    '(?:two|both) (?:versions|of (?:them|it))(?: of it)? (?:must|should|may|can|shall) (?:never|not) (?:ever )?be (?:up|alive|there|running) (?:together|at once|at the same time)',
    'strategy Recreate',
  ),
  ...phrased(
    '(?:they |the pods |pods |all of them )(?:may|can|should|must|shall) (?:all )?(?:start|begin|come up)(?: all)? (?:at once|together|at the same time|in parallel)',
    'podManagementPolicy Parallel',
  ),
  ...phrased(
    '(?<!for (?:a |the )?){time} (?:of )?(?:termination )?grace(?: period| time)(?! of)(?<!prob(?:e|es|ing)(?!\\w)[^.;,\\n]{0,120})',
    timed('terminationGracePeriodSeconds'),
  ),
];

/** How runs and versions follow each other, and what is kept of them. */
export const turnedTold: readonly Rewriting[] = [...spent, ...remembered, ...replaced, ...bounded];
