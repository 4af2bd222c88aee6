import { overLines } from '../../../../kernel/over-lines.ts';
import { toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { endedTold } from './ended.ts';
import { keyOf, phrased } from './phrased.ts';
import { renewedTold } from './renewed.ts';

/** What an update and a finished job are given of time. */
const timed: readonly Rewriting[] = [
  ...phrased(
    '(?:(?:we|it|and|please) )*keeps? (?:only )?(?:the )?(?:last )?(\\d{1,3}) old (?:replica ?sets?|revisions?)(?: around| for rollbacks?)?',
    'revisionHistoryLimit $1',
  ),
  ...phrased(
    overLines`
      (?:the |a )?(?:rollout|update|deployment) (?:fails|counts as failed|has failed|is (?:considered )?failed) (?:if|when|once) (?:it )?
      (?:has |there (?:is|was) )?(?:made |makes )?no progress (?:for|in|within|after) {time}
    `,
    keyOf('progressDeadlineSeconds', toSeconds),
  ),
  ...phrased(
    `(?:finished|completed|done) (?:jobs?|runs?) (?:(?:is|are|gets?|should be|must be|will be) )?(?:removed|deleted|cleaned up|cleared|purged) (?:after|within) {time}`,
    keyOf('ttlSecondsAfterFinished', toSeconds),
  ),
  ...phrased(
    '(?<=(?<![\\w-])job[^.;]{1,80})(?:processes|renders|handles|works through|goes through) (\\d{1,4}) [a-z]{3,20}, (\\d{1,3}) at a time',
    'completions $1, parallelism $2',
  ),
  ...phrased(
    '(?:with )?(?:one|an|its own) index (?:per|for each|for every|of) [a-z]{3,20}',
    'completionMode Indexed',
  ),
];

const shell = '(?:(?:/bin/)?(?:ba|a)?sh -l?c (?:"[^"\\n]{1,600}"|\'[^\'\\n]{1,600}\'))';
const run = `(${shell}|"[^"\\n]{2,300}"|\`[^\`\\n]{2,300}\`|\\[[^\\]\\n]{2,600}\\]|/[\\w./-]{2,60}(?: [\\w./=-]{1,40}){0,6})`;
const container =
  '(?:it|they|the (?:container|pod|server|process|app|program|master)s?|nginx|redis|each (?:pod|container|copy))';

/** What is done right after a container starts, and before it stops. */
const hooked: readonly Rewriting[] = [
  ...phrased(
    [
      overLines`
        (?:straight|right|directly|immediately|just|as soon as|once|the moment)(?: after)? (?:
          the start|${container} (?:has |have |is |are )?(?:starts?|started|come up|up|born|running)|
          starting|start-?up|it is up|coming up
        )[^.;:"'\x60/\[]{0,60}[ :] ?${run}
      `,
      `${run},? (?:straight|right|directly|immediately)(?: after) (?:the start|${container} (?:has )?(?:starts?|started)|starting|start-?up)`,
    ],
    'a postStart hook that runs $1',
  ),
  ...phrased(
    [
      overLines`
        (?:right |just |directly |shortly )?(?:before|prior to|when|as) (?:${container} )?
        (?:is |are |gets? |get |has to |must |will |being )*(?:
          stopped|shut down|killed|terminated|stopping|stops?|goes down|going down|ends|dies|
          terminat(?:es|ing|ion)|shutting down|shut down|be stopped|removed
        )[^.;:"'\x60/\[]{0,80}[ :] ?${run}
      `,
      `${run},? (?:right |just |directly |shortly )?(?:before|prior to) (?:${container} )?(?:is |are |gets? )?(?:stopped|shut down|killed|terminated|stopping|stops?|goes down)`,
    ],
    'a preStop hook that runs $1',
  ),
];

/** From where an image comes, and when. */
const fetched: readonly Rewriting[] = [
  ...phrased(
    `(?:should |must |to |and |which )*(?:(?:be )?(?:pull|fetch|download|load|get)(?:e?s|ed)?|pulled) (?:it|them|the images?|that|is|are)? ?(?:again )?(?:only|just) (?:if|when|where|as long as) (?:it|they|the image|none) (?:is|are) (?:not|n't|missing|absent|unknown|still missing)(?: (?:there|yet|already|present|on the node|on the machine|in the cache|cached|locally|found|known|available|here)){0,4}`,
    'imagePullPolicy of IfNotPresent',
  ),
  ...phrased(
    overLines`
      (?:always |every time |each time |at each start |at every start )(?:pull|fetch|download)(?:e?s)? (?:it|them|the (?:newest |latest |fresh )?image)
      (?: (?:again|anew|afresh|first))?|
      (?:pull|fetch|download)(?:e?s)? (?:it|them|the (?:newest |latest |fresh )?image) (?:always|every time|each time|at (?:each|every) start|afresh (?:every|each) time)
    `,
    'imagePullPolicy of Always',
  ),
  ...phrased(
    `(?:never|do not|don't|not to) (?:pull|fetch|download)(?:e?s)? (?:it|them|the image|anything|images?)(?: again)? (?:if|when|where|once|as long as) (?:it|they|the image|one) (?:is|are) (?:already )?(?:there|present|on the node|on the machine|in the cache|cached|locally|local|available|here|known)(?: (?:already|locally|on the node)){0,2}`,
    'imagePullPolicy of IfNotPresent',
  ),
  ...phrased(
    `(?:never|do not|don't) (?:pull|fetch|download)(?:e?s)? (?:it|them|the image|anything|images?)(?: from anywhere| from a registry)?(?![\\w-]| (?:if|when|unless|until|again|every|each|twice|once|from|as))`,
    'imagePullPolicy of Never',
  ),
];

/** How what runs begins, is renewed and ends, as people tell it who know no field. */
export const livedTold: readonly Rewriting[] = [
  ...timed,
  ...hooked,
  ...renewedTold,
  ...endedTold,
  ...fetched,
];
