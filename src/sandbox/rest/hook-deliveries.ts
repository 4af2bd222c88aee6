import { numberIn, operation } from '../http/define.ts';
import type { Actor } from '../http/actor.ts';
import type { Call, Operation } from '../http/operation.ts';
import { perPage } from '../http/paging.ts';
import { ok } from '../http/reply.ts';
import { presentDelivery, presentFullDelivery } from '../present/delivery.ts';
import { found, invalid } from '../world/refusal.ts';
import type { App, HookDelivery } from '../world/rows-machines.ts';
import { z } from 'zod';
import { setWebhook } from '../world/apps.ts';

const threeDays = 3 * 24 * 3_600_000;

export const deliveryOperations: readonly Operation[] = [
  operation({ route: 'GET /app/hook/deliveries', needs: 'app', handle: list }),
  operation({
    route: 'GET /app/hook/deliveries/{delivery_id}',
    needs: 'app',
    handle: (call) => ok(presentFullDelivery(call.world, deliveryIn(call))),
  }),
  operation({
    route: 'POST /app/hook/deliveries/{delivery_id}/attempts',
    needs: 'app',
    handle: (call) => {
      call.world.hooks.redeliver(deliveryIn(call));
      return { status: 202, body: {} };
    },
  }),
  operation({
    route: 'GET /app/hook/config',
    needs: 'app',
    handle: ({ actor }) => ok(configOf(appOf(actor))),
  }),
  operation({
    route: 'PATCH /app/hook/config',
    needs: 'app',
    body: z.object({ url: z.url().optional() }),
    handle: ({ world, actor, body }) => {
      const app = appOf(actor);
      if (body.url !== undefined) setWebhook(world, app.id, body.url);
      return ok(configOf(found(world.tables.apps.get(app.id))));
    },
  }),
];

/** Newest first; the cursor is the last id of the page before. */
function list(call: Call) {
  const { world, url } = call;
  const app = appOf(call.actor);
  const size = perPage(url);
  const since = new Date(world.now().getTime() - threeDays).toISOString();
  const page = pageBefore(call, size + 1).filter((row) => row.app === app.id && row.deliveredAt >= since);
  const rows = page.slice(0, size);
  const last = rows.at(-1);
  const headers: Record<string, string> = {};
  if (page.length > size && last !== undefined) {
    const next = new URL(url);
    next.searchParams.set('cursor', `v1_${last.id}`);
    headers['link'] = `<${next.href}>; rel="next"`;
  }
  return { ...ok(rows.map(presentDelivery)), headers };
}

function pageBefore({ world, url }: Call, limit: number): readonly HookDelivery[] {
  const cursor = url.searchParams.get('cursor');
  if (cursor === null) return world.tables.deliveries.newest(limit);
  const id = /^v1_(\d{1,15})$/u.exec(cursor)?.[1];
  if (id === undefined) throw invalid([{ resource: 'Hook', code: 'invalid', field: 'cursor' }]);
  return world.tables.deliveries.newest(limit, Number(id));
}

function deliveryIn(call: Call): HookDelivery {
  const held = found(call.world.tables.deliveries.get(numberIn(call, 'delivery_id')));
  return found(held.app === appOf(call.actor).id ? held : undefined);
}

function appOf(actor: Actor): App {
  return found(actor.kind === 'app' ? actor.app : undefined);
}

function configOf(app: App) {
  return { url: app.webhookUrl ?? '', content_type: 'json', insecure_ssl: '0', secret: '********' };
}
