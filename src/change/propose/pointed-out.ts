import { kinds } from '../../spec/words/kinds.ts';
import { wantsAnother } from '../../spec/words/given/another.ts';
import { quoted } from '../../spec/words/given/given.ts';
import { pointedIn } from '../../spec/words/given/pointed/pointed.ts';
import { quoterFrom, rewritten } from '../../spec/words/text/rewriting.ts';
import type { Plain } from './in-sentences.ts';
import { saidBy } from './in-sentences.ts';
import type { Order } from './order.ts';

/** Manifests stand between fences once they are repaired. */
const fenced = /(^```yaml\n[^]*?^```$)/mu;

/** Words that ask for another object than those that are quoted, with what they say of these by its value. */
export function withPointedOut(order: Order): Plain {
  const asIs = { order, own: <T>(reading: T): T => reading };
  const { request } = order;
  const { words, documents } = quoted(request.words);
  if (documents.length === 0 || !wantsAnother(words, documents, kinds)) return asIs;
  const steps = pointedIn(words, documents);
  const parts = request.words.split(fenced);
  const said = parts.map((part, at) => (at % 2 === 1 ? part : rewritten(part, steps))).join('');
  if (said === request.words) return asIs;
  const quotes = parts.filter((_, at) => at % 2 === 0).map((part) => quoterFrom(part, [steps]));
  const quote = (one: string): string => quotes.map((own) => own(one)).find((own) => own !== one) ?? one;
  return {
    order: { ...order, request: { ...request, words: said } },
    own: (reading) => saidBy(reading, quote),
  };
}
