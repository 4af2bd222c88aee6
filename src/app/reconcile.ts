import type { Clock } from '../ports/clock.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { DeliveryLog, LoggedAttempt } from '../ports/delivery-log.ts';
import type { Journal } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';

export type Reconciliation = {
  readonly deliveryLog: DeliveryLog;
  readonly deliveries: Pick<Deliveries, 'known'>;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: Log;
};

export type Reconciled = { readonly seen: number; readonly missed: number; readonly asked: number };

/** GitHub never repeats what failed: whatever it could not deliver, and we do not know, is asked for again. */
export async function reconcile(reconciliation: Reconciliation, signal: AbortSignal): Promise<Reconciled> {
  const { deliveries, journal, clock, log } = reconciliation;
  const started = clock.now().getTime();
  const since = await startOf(journal, started);
  const { attempts, isComplete } = await readSince(reconciliation, since, signal);
  const known = await deliveries.known([...new Set(attempts.map(({ delivery }) => delivery))]);
  const missed = missedOf(attempts.filter(({ delivery }) => !known.has(delivery)));
  const due = missed.filter((missing) => isDue(missing, started)).map(({ newest }) => newest);
  const asked = await ask(reconciliation, due.slice(0, mostAtOnce), signal);
  if (isComplete && asked === missed.length) await journal.remember(memoryKey, started - overlap);
  const counts = { seen: attempts.length, missed: missed.length, asked };
  if (missed.length > 0) log.warn(counts, 'Asked GitHub for deliveries that were missed');
  else log.debug(counts, 'Nothing was missed');
  return counts;
}

const memoryKey = 'reconcile/since';
const retention = 3 * 24 * 3_600_000;
/** What was being delivered or tried again while we looked is looked at once more. */
const overlap = 15 * 60_000;
const mostPages = 50;
const mostAtOnce = 100;
const firstPause = 5 * 60_000;

async function startOf(journal: Journal, now: number): Promise<number> {
  const remembered = await journal.recall(memoryKey);
  return Math.max(now - retention, typeof remembered === 'number' ? remembered : 0);
}

type Read = { readonly attempts: readonly LoggedAttempt[]; readonly isComplete: boolean };

async function readSince(
  { deliveryLog, log }: Reconciliation,
  since: number,
  signal: AbortSignal,
): Promise<Read> {
  const attempts: LoggedAttempt[] = [];
  let pages = 0;
  for await (const page of deliveryLog.pages(signal)) {
    const recent = page.filter(({ at }) => at.getTime() >= since);
    attempts.push(...recent);
    if (recent.length < page.length) break;
    pages += 1;
    if (pages < mostPages) continue;
    log.warn({ pages }, 'The log of deliveries is longer than is read at once');
    return { attempts, isComplete: false };
  }
  return { attempts, isComplete: true };
}

type Missing = { readonly newest: LoggedAttempt; readonly tries: number };

/** Deliveries of which no attempt succeeded, the oldest first. */
function missedOf(attempts: readonly LoggedAttempt[]): readonly Missing[] {
  const byDelivery = Map.groupBy(attempts, ({ delivery }) => delivery);
  const missed: Missing[] = [];
  for (const tries of byDelivery.values()) {
    const [newest] = tries;
    if (newest === undefined || tries.some(({ succeeded }) => succeeded)) continue;
    missed.push({ newest, tries: tries.length });
  }
  return missed.toSorted((a, b) => a.newest.at.getTime() - b.newest.at.getTime());
}

/** What we refuse each time is asked for ever more seldom, and ends with GitHub's memory. */
function isDue({ newest, tries }: Missing, now: number): boolean {
  return tries === 1 || now - newest.at.getTime() >= firstPause * 2 ** (tries - 2);
}

async function ask(
  { deliveryLog, log }: Reconciliation,
  missed: readonly LoggedAttempt[],
  signal: AbortSignal,
): Promise<number> {
  let asked = 0;
  for (const { id, delivery } of missed) {
    try {
      await deliveryLog.redeliver(id, signal);
      asked += 1;
      log.info({ delivery }, 'Asked for a delivery that was missed');
    } catch (error) {
      log.warn({ delivery, err: error }, 'GitHub did not redeliver');
    }
  }
  return asked;
}
