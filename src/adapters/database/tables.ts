import type { Generated, Selectable } from 'kysely';
import type { DeliveryState } from '../../ports/deliveries.ts';

export type Tables = {
  readonly delivery: DeliveryTable;
  readonly memory: MemoryTable;
  readonly record: RecordTable;
};

/** One row for each `X-GitHub-Delivery`; the payload is text because jsonb refuses what JSON allows. */
type DeliveryTable = {
  id: string;
  name: string;
  action: string | null;
  conversation: string;
  subject: string | null;
  state: DeliveryState;
  attempts: Generated<number>;
  received_at: Generated<Date>;
  finished_at: Date | null;
  last_error: string | null;
  body: string;
};

type MemoryTable = { key: string; value: string; updated_at: Generated<Date> };

type RecordTable = { id: Generated<string>; at: Generated<Date>; topic: string; facts: string };

export type DeliveryRow = Selectable<DeliveryTable>;
