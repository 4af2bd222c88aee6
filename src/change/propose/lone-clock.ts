import type { Service } from '../../facts/facts.ts';
import type { Draft, Reading } from '../../spec/words/wish.ts';

/** How often something is done, and not what: a server that answers is no job by the clock for that, so it is named. */
export function withoutLoneClock(reading: Reading, services: readonly Service[]): Reading {
  const isServed = services.length > 0 && services.every(({ kind }) => kind === 'web' || kind === 'static');
  if (!isServed || !reading.wish.drafts.some(isLone)) return reading;
  const drafts = reading.wish.drafts.map((one) =>
    isLone(one) ? { ...one, work: { ...one.work, cron: {} } } : one,
  );
  const schedules = new Set(reading.wish.drafts.filter(isLone).map(scheduleOf));
  const isGone = ({ value, subject }: Reading['understood'][number]): boolean =>
    subject.en === 'Schedule' && schedules.has(value);
  return {
    ...reading,
    wish: { ...reading.wish, drafts },
    understood: reading.understood.filter((row) => !isGone(row)),
    leftover: [...reading.leftover, ...reading.understood.filter(isGone).map(({ said }) => said)],
  };
}

function isLone(draft: Draft): boolean {
  const { isImplied, isBeside, app, work } = draft;
  if (!isImplied || isBeside === true || app !== undefined || scheduleOf(draft) === undefined) return false;
  return work.containers.every((one) => ['image', 'command', 'args'].every((key) => one[key] === undefined));
}

function scheduleOf({ work: { cron } }: Draft): unknown {
  return cron['schedule'] ?? cron['often'];
}
