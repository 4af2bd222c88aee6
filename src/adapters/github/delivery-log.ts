import type { Octokit } from '@octokit/rest';
import { z } from 'zod';
import type { DeliveryLog, LoggedAttempt } from '../../ports/delivery-log.ts';

/** The log of the App's own webhook; the octokit speaks as the App, not as an installation. */
export function createDeliveryLog({ request }: Pick<Octokit, 'request'>): DeliveryLog {
  return {
    pages: (signal) => pages(request, signal),
    redeliver: async (id, signal) => {
      await request('POST /app/hook/deliveries/{delivery_id}/attempts', {
        delivery_id: id,
        request: { signal },
      });
    },
  };
}

async function* pages(
  request: Octokit['request'],
  signal: AbortSignal,
): AsyncGenerator<readonly LoggedAttempt[]> {
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const { data, headers } = await request('GET /app/hook/deliveries', {
      per_page: 100,
      ...(cursor !== '' && { cursor }),
      request: { signal },
    });
    yield z.array(Entry).parse(data);
    cursor = nextCursor(headers.link);
  }
}

const Entry = z
  .object({ id: z.number(), guid: z.string(), delivered_at: z.coerce.date(), status_code: z.number() })
  .transform(({ id, guid, delivered_at, status_code }) => ({
    id,
    delivery: guid,
    at: delivered_at,
    succeeded: status_code >= 200 && status_code < 300,
  }));

function nextCursor(link: string | undefined): string | undefined {
  const next = link?.split(',').find((part) => part.includes('rel="next"'));
  const address = next === undefined ? undefined : /<([^<>]*)>/u.exec(next)?.[1];
  if (address === undefined || !URL.canParse(address)) return undefined;
  return new URL(address).searchParams.get('cursor') ?? undefined;
}
