import type { z } from 'zod';
import { fail, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { Delivery } from './delivery.ts';
import type { Event, Said, Source } from './event.ts';
import type * as schemas from './schemas.ts';

export type Reader = (delivery: Delivery) => Result<Event, z.ZodError>;

/** What is the same in all events: where it happened, and who did it. */
export function source(payload: schemas.SourcePayload, delivery: string): Source {
  return {
    delivery,
    installation: payload.installation.id,
    repository: {
      id: payload.repository.id,
      owner: payload.repository.owner.login,
      name: payload.repository.name,
      defaultBranch: payload.repository.default_branch,
    },
    sender: person(payload.sender),
  };
}

export function person(payload: schemas.PersonPayload): Said['author'] {
  return { login: payload?.login ?? 'ghost', isBot: payload?.type === 'Bot' };
}

/** What an edited text said before. */
export function before(changes: schemas.ChangesPayload): Pick<Said, 'before'> {
  return changes?.body === undefined ? {} : { before: changes.body.from };
}

export function reader<S extends z.ZodType>(
  schema: S,
  toEvent: (payload: z.infer<S>, delivery: string) => Event,
): Reader {
  return (delivery) => {
    const parsed = schema.safeParse(delivery.payload);
    return parsed.success ? ok(toEvent(parsed.data, delivery.id)) : fail(parsed.error);
  };
}
