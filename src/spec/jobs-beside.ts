import type { Service } from '../facts/facts.ts';
import type { Draft } from './words/wish.ts';

/** A job with a name or a command of its own does not take the place of a server. */
export function isApart({ kind, name, work, isBeside }: Draft, service: Service): boolean {
  if (isBeside === true) return true;
  const isBatch = (kind === 'Job' || kind === 'CronJob') && service.kind !== 'job';
  return isBatch && (name !== undefined || work.containers.some(({ command, args }) => command ?? args));
}

/** What runs by the clock or once with a command of its own, of an image that also serves. */
export function isJobOf(draft: Draft, service: Service): boolean {
  return (
    draft.isBeside !== true &&
    !('replicas' in draft.work.controller) &&
    isApart(named(draft, service), service)
  );
}

/** Who is only told of whom it is has no name of its own. */
export function named({ name, ...draft }: Draft, service: Service): Draft {
  return name === undefined || name === service.name ? draft : { ...draft, name };
}

/** What nobody gave a name is called by what it runs beside. */
export function apartFrom({ name: server }: Service, draft: Draft): Draft {
  const name = draft.name ?? `${server}-${draft.kind === 'CronJob' ? 'cron' : 'job'}`;
  return { ...draft, name };
}
