import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const it =
  '(?:it|them|that|this|anything|everything|they|any of (?:it|them)|the (?:whole thing|whole|thing|job|run|container|pod|process|task|rollout|update)s?|what ended|a failed (?:run|one|pod|job))';
const ends =
  '(?:ends?|ended|finish(?:es|ed)?|exits?|exited|fails?|failed|stops?|stopped|is (?:done|over|finished)|dies|died|is through|crashes|completes?)';
const again = '(?:again|once more|a second time|twice|anew|back|back up|up again)';
const start = '(?:bring|start|restart|revive|run|launch|wake|resurrect|relaunch|rerun)';
const never =
  "(?:do not|don't|never|must not|should not|shall not|no need to|nobody should|nothing should|please do not|not to)";
const tries =
  '(?:failures?|failed (?:attempts|tries|runs)|attempts|tries|retries|unsuccessful (?:attempts|tries))';

const key =
  (name: string, mean: (said: string) => number = toCount) =>
  (...[, said = '']: readonly string[]): string =>
    `${name} of ${String(mean(said))}`;

/** What becomes of containers and runs that end. */
const ended: readonly Rewriting[] = [
  ...phrased(
    [
      `${never} ${start} ${it}(?: ${again})*(?: (?:when|once|after|if|as soon as) (?:it|they|one|that|the container|the pod)? ?(?:has |have |is )?${ends})?(?= ?[.,;)]| -|$| and| but)`,
      `(?:it|they|(?:the|a|its) (?:failed )?(?:container|pod|thing|job|run)s?(?: itself)?) (?:is|are|gets?|shall|must|should|may|will)(?: be)? (?:never|not)(?: be)? (?:started|run|restarted|brought|launched|revived)(?: ${again})+`,
      `(?:when|once|after|if) (?:it|that) ${ends},? (?:it ${ends}|that is it|that's it|leave it (?:alone|be|dead)|let it (?:be|rest)|it stays (?:down|dead|that way))`,
    ],
    'restartPolicy of Never',
  ),
  ...phrased(
    [
      '(?:once|when|after) (?:it (?:is|has) )?(?:finished|done|ended|over|through|stopped),? (?:then )?(?:it )?(?:stays|remains|is|shall stay|should stay|must stay) (?:finished|done|ended|over|through|stopped|dead|down)(?! (?:in|for))',
      `${never} ${start} ${it}(?: ${again})* (?:if|when|should|once|after) (?:it|they|that)(?: ever)? ${ends}`,
    ],
    'restartPolicy of Never',
  ),
  ...phrased(
    [
      overLines`
        (?:if|when(?:ever)?|should|in case) (?:that|it|something|one|the (?:container|job|run|command|script)|a run|anything) (?:goes?|went|turns?)? ?
        (?:wrong|awry|fails?|failed|crash(?:es)?|breaks?|errors?|badly)[^.;,]{0,20},? (?:then )?
        (?:it|they|the (?:container|pod|same container)|one) (?:is|are|should be|must be|shall be|gets?|will be|has to be) (?:started|run|tried|launched|restarted|executed)
        (?: (?:again|once more|anew|in place))*
      `,
      `(?:if|when(?:ever)?|should|in case) (?:that|it|something|one|the (?:container|job|run|command|script)|a run|anything) (?:goes?|went)? ?(?:wrong|fails?|failed|crash(?:es)?|breaks?|errors?)[^.;,]{0,20},? (?:then )?(?:start|run|try|launch|restart) (?:it|the container|that)(?: (?:again|once more|anew))?`,
      `${start} (?:it|the container|them|a container|containers)(?: again)? only (?:when|if|after|once) (?:it|they|one|something) (?:fails?|failed|crash(?:es|ed)?|goes wrong|went wrong|breaks?)`,
    ],
    'restartPolicy of OnFailure',
  ),
  ...phrased(
    [
      `(?:and )?(?:after|with|on) (?:the )?{count}(?:th|rd)? (?:such )?${tries}(?: in all)?,? (?:(?:it|we|kubernetes|the job) )?(?:(?:shall|should|must|may|will) )?(?:gives? (?:it )?up|stops? trying|that is it|it is over|calls? it a (?:failure|day))`,
      `gives? (?:it )?up (?:after|on|with) {count} ${tries}(?! or \\d)`,
      `(?:please )?(?:retry|repeat|re-?run|try again|try ${it} again) (?:${it} )?(?:again )?(?:at most |up to |no more than |only )?(once|twice|thrice|{count} times)(?: (?:at (?:the )?most|at the outside|and no more|before (?:you )?giv\\w{1,3} up))?(?! (?:a|per|every|in a row))`,
      `(?:at most |up to |no more than )?{count} (?:further |more |other |new )?(?:attempts|tries|retries) (?:are |is )?(?:allowed|permitted|fine|ok|granted|left)`,
      `(?:may|can) fail (?:at most |up to |no more than )?(once|twice|thrice|{count} times)`,
    ],
    (...[, said = '', inner]) =>
      `backoffLimit of ${String(toCount((typeof inner === 'string' ? inner : said).toLowerCase()))}`,
  ),
  ...phrased(
    [
      `(?:a|the|any|one|each) (?:[a-z]{2,12} )?(?:run|job|execution|one|backup|report|dump)?(?: (?:that|which) is)?(?: still)? ?(?:going|running|active|unfinished|at work|under way)(?: on)? (?:must|may|should|shall|can|is to) (?:not|never) (?:be )?(?:meet|overlap|collide|cross|run into|joined?|met|overtaken|disturbed|overlapped)(?: with| by| into)* (?:the |a |any )?(?:next|new|second|another|following)(?: one| run)?`,
      `(?:the |two |its )?(?:runs|jobs|executions|backups|dumps|reports) (?:must|may|should|shall|can) (?:not|never) (?:meet|overlap|collide|cross|run into each other|run (?:together|side by side|at once|at the same time)|pile up)(?: each other)?`,
    ],
    'concurrencyPolicy of Forbid',
  ),
  ...phrased(
    [
      `(?:stop|kill|abort|end|cancel|terminate|interrupt|break off)s? ${it} (?:after|(?:if|when) (?:it|they) (?:takes?|lasts?|runs?|needs?)(?: for)? (?:longer|more) than) {time}`,
      `(?:it |the (?:job|run|whole thing) |everything |all of it )(?:must|has to|should|shall|may) (?:be (?:done|finished|over|through|complete)|finish|end|last|take|run)(?: for)? (?:within|after|in|at most|no longer than|no more than|at the latest after) {time}(?: at (?:the )?(?:most|latest))?`,
    ],
    'terminate it after $1',
  ),
  ...phrased(
    [
      `(?:clean|tidy|clear|sweep|throw|put|take)(?:s|ed)? (?:it |them |the (?:job|pod|rest)s? |what is left |everything |everything up |up )*(?:up |away )?{time} (?:after|once) (?:it|they|the job|that|completion|the end)(?: (?:is|are|has|have|was|were))?(?: (?:done|over|finished|ended|through|completed?|ends?))?`,
      `{time} (?:after|once) (?:it|they|the job)(?: (?:is|are|has|have|was|were))? (?:done|over|finished|ended|through|completed?|ends?),? (?:it|they|the job|everything|all of it) (?:is|are|should be|may be|can be|must be|gets?|may|should|can) (?:cleaned|tidied|cleared|swept|thrown|removed|deleted|disappear|vanish|go)(?: up| away)?`,
    ],
    key('ttlSecondsAfterFinished', toSeconds),
  ),
];

/** How one version follows another. */
const renewed: readonly Rewriting[] = [
  [/(?<=(?:[\w,:]|i\.e\.,?)\s|\()["'`]?Recreate["'`]?(?!\w)(?<!strategy[^.;]{0,30})/gu, 'strategy Recreate'],
  ...phrased(
    [
      `(?:kill|stop|remove|take down|end|throw away|shut down|delete)s? (?:all |the )*(?:old|previous|running|former) (?:ones?|versions?|pods?|copies|copy|instances?)(?: first)?,? (?:before|and (?:only )?then|then) (?:you |we )?(?:start|bring|create|launch|run)(?:s|ing)?(?: up)? (?:the |a |any )*(?:new|next)(?: ones?| versions?| pods?| copy)?`,
      `(?:two|old and new|both) versions (?:must|should|may|can|shall) (?:never|not) (?:ever )?(?:run|live|exist|be up)(?: (?:at the same time|side by side|together|at once|beside each other))`,
      `(?:never|not) (?:run |have )?(?:two|both|old and new) versions (?:running )?(?:at the same time|side by side|together|at once)`,
    ],
    'strategy Recreate',
  ),
  ...phrased(
    '(?:(?:when|whenever|if) [^.;,]{3,40}, )?(?:the )?old (?:pods?|ones?|versions?|copy|copies|containers?) (?:goes|go|is stopped|are stopped|is removed|is killed|leaves?|dies|has to go|must go) first(?:,? \\(?(?:strategy )?Recreate\\)?)?',
    'strategy Recreate',
  ),
  ...phrased(
    [
      `(?:only )?(?:counts?|regard|treat|consider|take|accept|call)(?:s|ed)? (?:a |an |the |each |every )*(?:fresh|new|started)(?:ly started)? (?:one|pod|copy|instance|replica)(?: (?:as|to be|is|only))* (?:usable|available|ready|good|healthy|done|fine)(?: only)? (?:after|once|when|if) (?:it )?(?:(?:has|have|is|was|been|being|stayed|stays|run|runs|running|fine|ready|up|stable|healthy|alive|without (?:a )?(?:crash|trouble|problems?)) )*(?:for )?(?:at least )?{time}`,
      `(?:a |an |the |each |every )*(?:fresh|new) (?:one|pod|copy|instance|replica) (?:has to|must|should|needs to) (?:be|stay|run|live)(?: (?:fine|ready|up|stable|healthy|alive|without (?:a )?(?:crash|trouble|problems?)))? (?:for )?(?:at least )?{time} (?:before|until|to count)`,
    ],
    key('minReadySeconds', toSeconds),
  ),
  ...phrased(
    `(?:give|gives) (?:it |the (?:rollout|update) )?up(?: on (?:it|the (?:rollout|update)))? (?:after|when there (?:is|was)) {time} (?:without|with no|of no) (?:any )?progress`,
    key('progressDeadlineSeconds', toSeconds),
  ),
  ...phrased(
    `(?:if |when )?(?:there is |it makes |makes )?no progress (?:for|in|within|after) {time}[^.;,]{0,10}(?:,? (?:then )?(?:it|the (?:rollout|update)|give|that))(?: (?:has|is|counts as|up|should|be|considered|counted|as|a))* ?(?:failed|failure|stuck|up|fails)?`,
    key('progressDeadlineSeconds', toSeconds),
  ),
  ...phrased(
    [
      overLines`
        (?:allow|give|grant|leave|has|have|gets?|with|takes?|needs?)s?
        (?: it| them| each| every pod| the pod)?(?: up to)? {time} (?:for|to|of|as) (?:an? |its |their )?
        (?:(?:graceful|clean|orderly|gentle|soft|proper|gracefully|cleanly) )*(?:
          end|ending|stop|stopping|shut ?down|shut down|termination|terminate|exit|
          finish(?: its (?:work|requests))?|die|go|grace(?: period)?|clean up|say goodbye|wind down
        )(?: (?:gracefully|cleanly|in peace|properly))?(?! (?:before|probes?|at))
      `,
      `(?:wait|waits)(?: up to| at most)? {time} (?:before|until) (?:(?:you|it|they|we|kubernetes|the kubelet) )?(?:(?:is|are|gets?) )?(?:kill|killing|killed|kills|forcing|forcibly|shot|shoot)(?: it| them)?`,
    ],
    key('terminationGracePeriodSeconds', toSeconds),
  ),
];

/** What an update and a finished job are given of time. */
const timed: readonly Rewriting[] = [
  ...phrased(
    '(?:(?:we|it|and|please) )*keeps? (?:only )?(?:the )?(?:last )?(\\d{1,3}) old (?:replica ?sets?|revisions?)(?: around| for rollbacks?)?',
    'revisionHistoryLimit $1',
  ),
  ...phrased(
    `(?:the |a )?(?:rollout|update|deployment) (?:fails|counts as failed|has failed|is (?:considered )?failed) (?:if|when|once) (?:it )?(?:has |there (?:is|was) )?(?:made |makes )?no progress (?:for|in|within|after) {time}`,
    key('progressDeadlineSeconds', toSeconds),
  ),
  ...phrased(
    `(?:finished|completed|done) (?:jobs?|runs?) (?:(?:is|are|gets?|should be|must be|will be) )?(?:removed|deleted|cleaned up|cleared|purged) (?:after|within) {time}`,
    key('ttlSecondsAfterFinished', toSeconds),
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
      `(?:straight|right|directly|immediately|just|as soon as|once|the moment)(?: after)? (?:the start|${container} (?:has |have |is |are )?(?:starts?|started|come up|up|born|running)|starting|start-?up|it is up|coming up)[^.;:"'\`/\\[]{0,60}[ :] ?${run}`,
      `${run},? (?:straight|right|directly|immediately)(?: after) (?:the start|${container} (?:has )?(?:starts?|started)|starting|start-?up)`,
    ],
    'a postStart hook that runs $1',
  ),
  ...phrased(
    [
      `(?:right |just |directly |shortly )?(?:before|prior to|when|as) (?:${container} )?(?:is |are |gets? |get |has to |must |will |being )*(?:stopped|shut down|killed|terminated|stopping|stops?|goes down|going down|ends|dies|terminat(?:es|ing|ion)|shutting down|shut down|be stopped|removed)[^.;:"'\`/\\[]{0,80}[ :] ?${run}`,
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
    `(?:always |every time |each time |at each start |at every start )(?:pull|fetch|download)(?:e?s)? (?:it|them|the (?:newest |latest |fresh )?image)(?: (?:again|anew|afresh|first))?|(?:pull|fetch|download)(?:e?s)? (?:it|them|the (?:newest |latest |fresh )?image) (?:always|every time|each time|at (?:each|every) start|afresh (?:every|each) time)`,
    'imagePullPolicy of Always',
  ),
  ...phrased(
    `(?:never|do not|don't) (?:pull|fetch|download)(?:e?s)? (?:it|them|the image|anything|images?)(?: from anywhere| from a registry)?(?![\\w-])`,
    'imagePullPolicy of Never',
  ),
];

/** How what runs begins, is renewed and ends, as people tell it who know no field. */
export const livedTold: readonly Rewriting[] = [...timed, ...hooked, ...renewed, ...ended, ...fetched];
