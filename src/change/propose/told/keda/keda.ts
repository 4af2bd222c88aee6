import { mapOf, merge } from '../../../../spec/words/merge.ts';
import type { Trigger, Workload } from '../../../../spec/spec.ts';
import { clausesOf } from '../../half-read.ts';
import { calledIn } from '../../scope.ts';
import { withEach } from '../saying.ts';
import type { Heard, Telling } from '../telling.ts';
import { boundsOf, idleFragment, type Bounds } from './bounds.ts';
import { cronOf } from './hours.ts';
import { sourceOf } from './sources.ts';
import { foundIn, joined, type Found } from './tokens.ts';

/** `scale to zero outside office hours (8 to 18)`, `on consumer lag, group a, over 500`, `on the redis list jobs, min 1, max 10`: what KEDA watches, all of it or nothing. */
export const kedaTold: Telling = (words, { called }): Heard => {
  const nothing: Heard = { rest: words, rows: [], over: (spec) => spec };
  if (!/keda|rabbit\s?mq|redis/iu.test(words) || words.length > longest) return nothing;
  const read = clausesOf(words).flatMap((clause) => {
    const found = foundIn(clause.text, called);
    return found === undefined ? [] : [{ clause, found }];
  });
  const all = read.map(({ found }) => found).reduce(joined, {});
  const source = sourceOf(all);
  const isHours = isByHours(all) && source === undefined;
  if (!isOfKeda(all) || (!isHours && source === undefined)) return nothing;
  const names = calledIn(words, called).length === 1 ? calledIn(words, called) : [];
  const value = source === undefined ? Object.values(cronOf(all)).join(', ') : source.say(all);
  return {
    rest: read.reduceRight((text, { clause }) => text.slice(0, clause.start) + text.slice(clause.end), words),
    rows: read.map(({ clause }) => ({
      said: clause.text.trim(),
      subject,
      value: rowOf(value, all, isHours),
    })),
    over: withEach(
      (one) => (source === undefined ? byHours(one, all) : bySource(one, all, source.triggerOf(one, all))),
      names,
    ),
    asks: (spec) => source?.asks(spec) ?? [],
  };
};

const subject = { en: 'Scaled by KEDA', zh: 'KEDA 扩缩' };

/** So many messages for each copy are for nobody else. */
function isOfKeda({ keda, queue, list, each }: Found): boolean {
  return keda !== undefined || ((queue ?? list) !== undefined && each !== undefined);
}

/** Nobody tells so much. */
const longest = 20_000;

function isByHours(all: Found): boolean {
  return all['window'] !== undefined && all['zero'] !== undefined;
}

function rowOf(value: string, all: Found, isHours: boolean): string {
  const { min, max, idle } = boundsOf(all);
  return isHours ? value : `${value}, ${min}-${max}${idle === undefined ? '' : `, idle: ${idle}`}`;
}

function byHours(one: Workload, all: Found): Workload {
  if (one.service === undefined || one.service.kind === 'static') return one;
  const { replicas = 1 } = one;
  const { copies, most } = all;
  const { max } = boundsOf({ ...(copies && { copies }), most: most ?? copies ?? [String(replicas)] });
  const metadata = { ...cronOf(all), desiredReplicas: String(max) };
  return scaled(one, { min: 0, max }, { type: 'cron', metadata });
}

function bySource(one: Workload, all: Found, trigger: Trigger | undefined): Workload {
  return one.service === undefined || trigger === undefined ? one : scaled(one, boundsOf(all), trigger);
}

function scaled({ replicas: _replicas, ...one }: Workload, bounds: Bounds, trigger: Trigger): Workload {
  const idle = idleFragment(bounds);
  const { min, max } = bounds;
  return {
    ...one,
    autoscale: { min, max, triggers: [trigger] },
    ...(idle !== undefined && {
      fragments: { ...one.fragments, autoscaler: merge(mapOf(one.fragments?.autoscaler), idle) },
    }),
  };
}
