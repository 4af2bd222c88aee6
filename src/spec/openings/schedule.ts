import { overLines } from '../../kernel/over-lines.ts';
import type { Opening } from './opening.ts';

const field = '(?:\\*|\\d{1,2}(?:-\\d{1,2})?(?:,\\d{1,2}){0,5})(?:/\\d{1,2})?';
const cron = new RegExp(`^${field}(?: ${field}){4}$`, 'u');
const ofTime = /cron|schedul|every|daily|weekly|monthly|hourly|nightly|night|morning|每|定时|夜|凌晨/iu;

/** Of a program that runs to its end. */
export const schedule: Opening = {
  id: 'schedule',
  title: { en: 'Schedule', zh: '定时' },
  form: 'when it runs, in the five fields of cron, at most every ten minutes; the line that is cited speaks of it',
  isShown: true,
  asks: new RegExp(
    overLines`
      \b(?:
        periodic(?:ally)?|regular(?:ly)?|recurring|repeatedly|from time to time|
        every (?:so often|now and then)|(?:on|by) (?:a|its) schedule|scheduled|off[\s-]?peak|
        when (?:it is|nobody is|traffic is) \w+
      )\b|
      定期|定时|周期性?|按计划|低峰期?
    `,
    'giu',
  ),
  now: ({ controller, job, service }, { drafts }) => {
    if (drafts.some(({ work }) => work.cron['schedule'] !== undefined)) return undefined;
    if (controller === 'CronJob' && service === undefined) return job?.schedule ?? 'every night';
    return controller === 'Job' && job?.schedule === undefined ? 'once, after each rollout' : undefined;
  },
  put: (workload, value, quote) => {
    const isRare = /^\d{1,2}(?:,\d{1,2}){0,3} |^\*\/[1-5]0 /u.test(value);
    return cron.test(value) && isRare && (ofTime.test(quote) || quote.includes(value))
      ? { ...workload, controller: 'CronJob', job: { ...workload.job, schedule: value } }
      : undefined;
  },
};
