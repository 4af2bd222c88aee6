import { overlaid } from '../../facts/overlaid.ts';
import { pastedCompose } from '../../spec/compose/pasted.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import type { Understood } from '../../spec/words/wish.ts';
import type { Order } from './order.ts';

/** Not a name that anybody has. */
const path = 'compose.pasted.yaml';

/** A compose file in the words is what is asked for, as if it lay in the root and was named. */
export function withPasted(order: Order): {
  readonly order: Order;
  readonly rows: readonly Understood[];
  readonly called: readonly Called[];
} {
  const { snapshot, request } = order;
  const pasted = request.flags['from'] === undefined ? pastedCompose(request.words) : undefined;
  if (pasted === undefined) return { order, rows: [], called: [] };
  const { text, rest, services, ignored = [], said = 'services: …' } = pasted;
  const flags = { ...request.flags, from: `compose=${path}` };
  const row = {
    said,
    subject: { en: 'Compose file', zh: 'Compose 文件' },
    value: services.join(', '),
  };
  return {
    order: {
      ...order,
      snapshot: overlaid(snapshot, new Map([[path, text]])),
      request: { ...request, words: rest, flags },
    },
    rows: [row, ...ignored.map(leftOut)],
    called: services.length < 2 ? [] : services.map((name) => ({ service: name, names: [name] })),
  };
}

function leftOut(said: string): Understood {
  return { said, subject: { en: 'Left out', zh: '不包含' }, value: '—' };
}
