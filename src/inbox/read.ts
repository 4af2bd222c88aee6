import type { z } from 'zod';
import type { Problem } from '../kernel/problem.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { Delivery } from './delivery.ts';
import type { Event } from './event.ts';
import { readers } from './readers.ts';

/** A delivery as an event; undefined where it is none of those that we handle. */
export function readDelivery(delivery: Delivery): Result<Event | undefined> {
  const action = delivery.payload['action'];
  const reader =
    readers[`${delivery.name}.${typeof action === 'string' ? action : ''}`] ?? readers[delivery.name];
  if (reader === undefined) return ok(undefined);
  const event = reader(delivery);
  return event.ok ? event : fail(lacking(delivery, event.error));
}

function lacking(delivery: Delivery, error: z.ZodError): Problem {
  const fields = error.issues.map((issue) => issue.path.join('.')).slice(0, 5);
  return {
    what: `The delivery lacks what we need: ${fields.join(', ')}`,
    where: `${delivery.name} ${delivery.id}`,
    why: 'Without these fields it is not known who asked for what, so nothing was done.',
    fix: 'Redeliver it from the settings of the App; if it fails again, the payload has changed its form.',
  };
}
