import { overlaid } from '../facts/overlaid.ts';
import { pastedCompose } from '../spec/compose/pasted.ts';
import type { Understood } from '../spec/words/wish.ts';
import type { Order } from './order.ts';

/** Not a name that anybody has. */
const path = 'compose.pasted.yaml';

/** A compose file in the words is what is asked for, as if it lay in the root and was named. */
export function withPasted(order: Order): { readonly order: Order; readonly rows: readonly Understood[] } {
  const { snapshot, request } = order;
  const pasted = request.flags['from'] === undefined ? pastedCompose(request.words) : undefined;
  if (pasted === undefined) return { order, rows: [] };
  const { text, rest, services } = pasted;
  const flags = { ...request.flags, from: `compose=${path}` };
  const row = {
    said: 'services: …',
    subject: { en: 'Compose file', zh: 'Compose 文件' },
    value: services.join(', '),
  };
  return {
    order: {
      ...order,
      snapshot: overlaid(snapshot, new Map([[path, text]])),
      request: { ...request, words: rest, flags },
    },
    rows: [row],
  };
}
