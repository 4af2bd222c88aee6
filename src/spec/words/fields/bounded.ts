import { toCores } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import { cpuAmount, cpuOnly, cpuWord, memory, memoryOnly } from './amounts.ts';

/** The least and the most, by how people speak of bounds. */
export const bounded: readonly Phrase[] = [
  [
    [`between ${cpuAmount} and {cpu}(?: of)? (?:${cpuWord}|v?cores?)`],
    (low = '', high = '') =>
      container({ resources: { requests: { cpu: toCores(low) }, limits: { cpu: toCores(high) } } }),
  ],
  [
    ['between {size} and {size}(?: of)? (?:memory|RAM)'],
    (low = '', high = '') =>
      container({ resources: { requests: { memory: memory(low) }, limits: { memory: memory(high) } } }),
  ],
  [['(?:at least|no less than|a minimum of) {size}(?: of)? (?:memory|RAM)'], memoryOnly('requests')],
  [[`(?:at least|no less than|a minimum of) {cpu}(?: of)? (?:${cpuWord}|v?cores?)`], cpuOnly('requests')],
];
