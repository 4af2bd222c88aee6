import type { JsonMap } from '../../../../kernel/json.ts';
import { taken } from '../pieces.ts';

const share = /(?<![\w.])(?<share>\d{1,3})\s?(?:%|percent|per\scent)/iu;
const utilised =
  /(?<!\w)(?:average\s?)?utili[sz]ation(?:\s(?:of|at|target))*\s?(?<share>\d{1,3})(?![\w.%])|(?:利用率|使用率)(?:为|是|到)?\s?(?<share>\d{1,3})(?![\w.%])/iu;
const amount =
  /(?<![\w.:/-])["']?(?<amount>\d{1,9}(?:\.\d+)?(?:m|k|M|G|Ki|Mi|Gi)?)["']?(?![\w.:/-]|\s?(?:副本|replicas))/u;
const average = /averag|平均|per\spod|(?:each|every)\spod|每个\s?Pod/iu;

/** What one metric aims at: a share of what is requested, an average, or a value. */
export function targetIn(text: string): { readonly made: JsonMap; readonly rest: string } | undefined {
  const part = taken(text, share) ?? taken(text, utilised);
  if (part !== undefined)
    return { made: { type: 'Utilization', averageUtilization: Number(part.said['share']) }, rest: part.rest };
  const plain = taken(text, amount);
  if (plain === undefined) return undefined;
  const value = plain.said['amount'] ?? '';
  const isAverage = average.test(text) || /[KMG]i$/u.test(value);
  return {
    made: isAverage ? { type: 'AverageValue', averageValue: value } : { type: 'Value', value },
    rest: plain.rest,
  };
}
