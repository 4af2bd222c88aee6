import { analyze } from '../../../facts/analyze.ts';
import type { Result } from '../../../kernel/result.ts';
import type { AlertWish } from '../../../spec/alert.ts';
import { alertNotes, untold, withAlerts } from '../../../spec/alerts.ts';
import type { Spec } from '../../../spec/spec.ts';
import type { Reading } from '../../../spec/words/wish.ts';
import { calledOf } from '../called.ts';
import type { Catalogues } from '../change-set.ts';
import type { Order } from '../order.ts';
import type { Understanding } from '../understand.ts';
import { readAlerts } from './read.ts';

/** Alerts that are asked for beside what runs, the words without them, and what of them is told and named. */
export type AlertsAsked = {
  readonly words: string;
  readonly wishes: readonly AlertWish[];
  readonly over: (reading: Reading, spec: Spec) => Reading;
};

export function alertsAsked(words: string, order: Order, { languages }: Catalogues): AlertsAsked {
  const none = { words, wishes: [], over: (reading: Reading) => reading };
  if ((order.request.flags['profile'] ?? order.policy.profile) === 'minimal') return none;
  const facts = analyze(order.snapshot, languages);
  if (!facts.services.some(({ kind }) => kind !== 'library')) return none;
  const { understood, unread, ...read } = readAlerts(words, calledOf(facts));
  return {
    ...read,
    over: (reading, spec) => {
      const left = new Set(untold(spec, read.wishes).map(({ said }) => said));
      return {
        ...reading,
        understood: [...reading.understood, ...understood.filter(({ said }) => !left.has(said))],
        leftover: [...reading.leftover, ...unread, ...left],
      };
    },
  };
}

/** What is watched is only known when all that runs is. */
export function withAlertsOf(
  understood: Result<Understanding>,
  { wishes }: AlertsAsked,
): Result<Understanding> {
  if (!understood.ok || wishes.length === 0) return understood;
  const { value } = understood;
  const spec = withAlerts(value.spec, wishes);
  return { ...understood, value: { ...value, spec, notes: [...value.notes, ...alertNotes(spec, wishes)] } };
}
