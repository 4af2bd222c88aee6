import type { HookDelivery } from '../world/rows-machines.ts';
import type { World } from '../world/world.ts';

export function presentDelivery(row: HookDelivery) {
  return {
    id: row.id,
    guid: row.guid,
    delivered_at: row.deliveredAt,
    redelivery: row.redelivery,
    duration: row.duration ?? 0,
    status: row.status,
    status_code: row.statusCode,
    event: row.event,
    action: row.action,
    installation_id: row.installation,
    repository_id: row.repo,
  };
}

export function presentFullDelivery(world: World, row: HookDelivery) {
  return {
    ...presentDelivery(row),
    url: row.url,
    request: {
      headers: row.requestHeaders,
      payload: JSON.parse(world.payloads.read(row.payload)) as unknown,
    },
    response: { headers: row.responseHeaders, payload: row.responseBody },
  };
}
