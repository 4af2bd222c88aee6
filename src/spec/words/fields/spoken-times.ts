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

/** Quarters and halves of hours. */
export const spokenTimes: readonly Phrase[] = [
  [
    `(?:every|each|on) (sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday)?s? at (quarter|half) past ${hour}`,
    (day = '', part = '', said = '') => at(part, said, String(dayNames[day.toLowerCase()] ?? 0)),
  ],
  [`(?:at )?(?:a )?(quarter|half) past ${hour}${daily}`, (part = '', said = '') => at(part, said)],
];
