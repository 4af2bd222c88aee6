import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { count, size } from './described.ts';

const cores = overLines`
  (?:\d{1,4}(?:\.\d{1,2})?m?|half an?|half a|${count})\s(?:(?:whole|full|of\sthe|cpu|virtual)\s)?
  (?:v?cpus?|cores?|processors?|(?:nvidia\s)?gpus?)(?!\w)|
  \d{1,5}m(?:\s(?:of\s)?cpu)?(?![\w.])
`;
const amount = String.raw`(?:${size}(?:\s(?:of\s)?(?:memory|ram|storage|disk|ephemeral\sstorage))?|${cores})`;

/** Amounts in a row: `two cores, 4Gi of memory and one GPU`. */
export const amountRow = `${amount}(?:(?:,\\sand\\s|,\\s|\\sand\\s|\\splus\\s|\\sor\\s|\\/)${amount}){0,4}`;
export const oneAmount = amount;

/** Each by its key. */
export function keyed(side: string, said: string): string {
  const parts = said.match(new RegExp(amount, 'giu')) ?? [];
  return parts.map((one) => `${keyOf(side, one)} ${valueOf(one)}`).join(', ');
}

function keyOf(side: string, said: string): string {
  if (/gpu/iu.test(said)) return 'requests.nvidia.com/gpu';
  if (/storage|disk/iu.test(said)) return 'requests.storage';
  return `${side}.${isOfCores(said) ? 'cpu' : 'memory'}`;
}

export function isOfCores(said: string): boolean {
  return /cpu|core|processor|^\d+m$/iu.test(said);
}

export function valueOf(said: string): string {
  const [first = ''] =
    /^\d[\d.]*\s?(?:[KMGT]i?B?|m|gigs?|gigabytes?|megabytes?)?(?![A-Za-z])|^\w+/u.exec(said) ?? [];
  return /^\d/u.test(first)
    ? first.replaceAll(/\s/gu, '').replace(/gig(?:s|abytes?)?$/iu, 'Gi')
    : String(toCount(first));
}
