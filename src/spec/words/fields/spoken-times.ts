import { toCount } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { workload } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { dayNames } from './clock.ts';

const hour = '(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
const daily = '(?: (?:am|in the morning|at night|every (?:night|day|morning)|daily|each (?:night|day)))*';

const at = (part: string, said: string, day = '*'): Meaning => {
  const schedule = `${part.toLowerCase() === 'half' ? 30 : 15} ${toCount(said)} * * ${day}`;
  return { ...workload({ cron: { schedule } }), value: schedule };
};

const workdays = '(?:weekdays|working days|workdays|business days|monday (?:to|through) friday)';
const often = (said = ''): Meaning => {
  const schedule = `*/${toCount(said)} * * * 1-5`;
  return { ...workload({ cron: { schedule } }), value: schedule };
};

const plainly = (schedule: string) => (): Meaning => ({
  ...workload({ cron: { schedule } }),
  value: schedule,
});

/** Quarters and halves of hours, and minutes of some days. */
export const spokenTimes: readonly Phrase[] = [
  [
    [
      `every {count} minutes (?:on|during|of) ${workdays}`,
      `(?:on|during) ${workdays},? every {count} minutes`,
      '(?:工作日|周一到周五|周一至周五)每(?:隔)?~{count}~分钟',
    ],
    often,
  ],
  [
    `(?:every|each|on) (sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday)?s? at (quarter|half) past ${hour}`,
    (day = '', part = '', said = '') => at(part, said, String(dayNames[day.toLowerCase()] ?? 0)),
  ],
  ['(?:twice (?:a|per|each|every) day|twice daily|每天两次|一天两次)', plainly('0 0,12 * * *')],
  ['(?:every|each) (?:quarter of an hour|quarter hour)|(?:每一?刻钟)', plainly('*/15 * * * *')],
  ['(?:every|each) half(?: an| of an)? hour', plainly('*/30 * * * *')],
  [`(?:at )?(?:a )?(quarter|half) past ${hour}${daily}`, (part = '', said = '') => at(part, said)],
];
