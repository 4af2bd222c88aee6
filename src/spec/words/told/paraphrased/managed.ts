import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const count = '(\\d{1,3}|two|three|four|five|six|eight|ten)';

/** `every night a job should ...`, and then `write the CronJob x`: it is that one. */
const timed: readonly Rewriting[] = within(
  /cron ?-?job/iu,
  phrased(
    '(?<![-\\w]cron )(?:a|the|one|this) (?:job|task)(?= (?:should|must|shall|has to|needs to|is to|will|that (?:runs|deletes|removes|cleans|copies))(?!\\w))',
    'it',
  ),
);

/** Who works beside others, and what becomes of those that fail. */
const worked: readonly Rewriting[] = within(/(?<![\w-])jobs?(?![\w-])/iu, [
  ...phrased(
    [
      `(?:with |by |in which |using |has |have |having )*${count} (?:workers?|processes|consumers|worker pods) (?:(?:work|works|process|run|runs|working|running|processing)(?: [a-z]{1,8}){0,4} )?(?:in parallel|at (?:a|the same) time|at once|concurrently|simultaneously)`,
      `(?:with )?${count} parallel (?:workers?|processes|consumers|worker pods)`,
    ],
    (...[, said = '']) => `with parallelism ${String(toCount(said.toLowerCase()))}`,
  ),
  ...phrased(
    [
      '(?:please )?restart (?:(?:the|any|all) )?failed containers?(?: in place)?',
      '(?:the |all |failed |failing )*containers? (?:is|are|gets?|should be|must be|shall be|have to be) restarted (?:up)?on failures?',
      '(?:failed|failing) containers? (?:is|are|gets?|should be|must be|shall be|have to be) (?:restarted|started again)(?: in place)?',
    ],
    'restartPolicy OnFailure',
  ),
  ...phrased(
    `(?:,? ?(?:but|and|with) )?(?:the job )?(?:being )?(?:gives?|given|giving) up (?:after|on) ${count} failures`,
    (...[, said = '']) => `, backoffLimit ${String(toCount(said.toLowerCase()))}`,
  ),
  ...phrased(
    '(an?|one|\\d{1,4}) (seconds?|minutes?|hours?|days?) after (?:finishing|completion|it (?:is|has) (?:finished|completed|done)),? (?:it|the job) (?:may|can|should|shall|must|is to) be (?:cleaned up|removed|deleted)',
    (...[, amount = '', unit = '']) =>
      `ttlSecondsAfterFinished ${String(toSeconds(`${toCount(amount)} ${unit}`))}`,
  ),
]);

const kept = '(?:keep|retain|remember)s?';

/** What of finished runs is kept. */
const remembered: readonly Rewriting[] = within(/cron ?-?job/iu, [
  ...phrased(
    `${kept} (?:only |just )?(?:the )?(?:last|one|a single|latest) failed (?:run|job|one)s? and (?:no|zero|none of the) successful (?:ones?|runs?|jobs?)`,
    'failedJobsHistoryLimit 1, successfulJobsHistoryLimit 0',
  ),
  ...phrased(
    `${kept} (?:only |just )?(?:one|a single|1) failed (?:run|job|one)s? and (?:no|zero|0) successful (?:ones?|runs?|jobs?)`,
    'failedJobsHistoryLimit 1, successfulJobsHistoryLimit 0',
  ),
  ...phrased("(?<=\\d{1,2}) o'clock(?: in the (morning))?", (...[, early]) =>
    typeof early === 'string' ? ' AM' : '',
  ),
]);

const own = '["\'`]?([a-z][a-z0-9-]{1,60})["\'`]?';

/** What belongs to a stateful set, and which of its pods an update reaches. */
const stateful: readonly Rewriting[] = within(/stateful ?set/iu, [
  ...phrased(
    `(?:(?:which|that|and) )?(?:belongs to|is governed by|governed by|belonging to|uses|is part of) (?:the|a) headless service (?:named |called )?${own}(?: (?:on|that listens on|listening on|with|at) (?:the )?port (\\d{2,5}))?`,
    (...[, name = '', port]) =>
      `with serviceName ${name} and a headless service named ${name}${typeof port === 'string' && port !== '' ? ` with port ${port}` : ''}`,
  ),
  ...phrased(
    overLines`
      (?:rolling )?updates? (?:(?:should|must|shall|may|will|have to|has to|are|is|be|only|to) )*(?:touch|reach|affect|change|limited to|restricted to|apply to|concern)
      (?: only)? (?:those )?pods (?:(?:with|whose|that have|having|an|a) )*ordinals?(?: number)? (?:(?:of|is|are|at least|greater than or equal to|from) )*(\d{1,3})(?: (?:or|and) (?:higher|above|more|greater|up(?:wards)?)| on)?
    `,
    'rolling update partition $1',
  ),
  ...phrased(
    '(?:comprising|consisting of|with|has|having|of) (two|three|four|five|six|seven|\\d{1,3}) ([a-z0-9./-]{2,60}:[\\w.-]{1,40}) (?:members|nodes|instances)',
    (...[, said = '', image = '']) => `with ${String(toCount(said.toLowerCase()))} replicas of ${image}`,
  ),
  ...phrased(
    '["`](mongod|redis-server|mysqld|postgres|[a-z][\\w-]{2,30}) ([^`"\\n]{2,200})["`] is (?:what|the command that) (?:each|every|the) (?:containers?|pods?) (?:starts?|is started|runs?)(?: with)?',
    'it runs the command `$1 $2`',
  ),
]);

/** Who sends requests needs that time, or the time to end is told apart: then nothing is ended while it passes. */
const isForRoutes = (words: string): boolean =>
  /load ?-?balancer|endpoints?|ingress|traffic|requests|grace/iu.test(words);

const graced: readonly Rewriting[] = [
  [
    /(?<!\w)(?:waits?|pauses?|holds? on|sleeps?)(?: for)? (\d{1,4}) ?(?:s|secs?|seconds) before (?:an?|the|its|any|each) (?:old )?(?:pod|container|app|process)s? (?:is|are|gets?) (?:killed|terminated|stopped|shut down)(?: off)?(?: so(?: that)? (?:the )?(?:load ?-?balancer|ingress|endpoints?|traffic|requests)(?: [\w'-]{2,20}){1,6}(?=[,.;]|$))?/giu,
    'preStop runs sleep $1',
    isForRoutes,
  ],
  ...phrased(
    [
      'wait (\\d{1,4} seconds) before (?:a|the|its|any) (?:pod|container) (?:is|gets) (?:killed|terminated|stopped)',
      '(?:the )?pods? (?:gets?|has|have|is given|are given) (\\d{1,4} seconds) (?:to|for) (?:terminat\\w+|shut ?down|stop\\w*)',
    ],
    (...[, time = '']) => `terminationGracePeriodSeconds ${String(toSeconds(time))}`,
  ),
];

/** How what runs is worked, kept and updated, as people tell it in passing. */
export const managedTold: readonly Rewriting[] = [...timed, ...worked, ...remembered, ...stateful, ...graced];
