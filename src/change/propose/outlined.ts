import { scalar } from '../../spec/words/merge.ts';
import { outlined, type Line } from '../../spec/words/outlined/outlined.ts';
import type { Understood } from '../../spec/words/wish.ts';
import type { Order } from './order.ts';
import { writtenOut, type Written } from './spelled-out.ts';

const isShown = /^\s{0,8}(?:apiVersion|kind|services|containers|FROM)(?:: ?|\s)|kubectl |```/mu;
const runs = /^(?:Pod|.*Set|.*Job|Deployment)$/u;

/** What runs, where Chinese sets it out piece by piece: the objects that these are, and what of the words is none of them. */
export function withOutlined(order: Order): Written | undefined {
  const { request, policy } = order;
  const isMinimal = (request.flags['profile'] ?? policy.profile) === 'minimal';
  if (!isMinimal || isShown.test(request.words) || request.flags['from'] !== undefined) return undefined;
  const outline = outlined(request.words);
  if (outline?.documents.some(({ kind }) => runs.test(scalar(kind))) !== true) return undefined;
  const made = outline.documents.map((document) => ({ document, tokens: [] }));
  const { order: written } = writtenOut(order, { rest: '', made });
  const unheard = [...(written.request.unheard ?? []), ...outline.unread];
  return {
    order: { ...written, request: { ...written.request, unheard } },
    rows: outline.lines.map((line) => rowOf(line)),
  };
}

/** What is shown back is seen by everybody: of a Secret nothing that may be one. */
function rowOf({ said, of, isSecret }: Line): Understood {
  return { said: isSecret ? '***' : said, subject: { en: of, zh: of }, value: isSecret ? '***' : said };
}
