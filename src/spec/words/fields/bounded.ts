import { toCores } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import { both, cpuAmount, cpuOnly, cpuWord, memory, memoryOnly, swapped } from './amounts.ts';

/** The least and the most, by how people speak of bounds. */
export const bounded: readonly Phrase[] = [
  [
    `(?:limit|restrict|cap)(?:s|ing)? (?:the |its )?(?:${cpuWord})(?: usage)? (?:to|at) {cpu}(?: cores?)?,? and (?:the |its )?(?:memory|RAM)(?: usage)? (?:to |at )?{size}`,
    both('limits'),
  ],
  [
    `(?:limit|restrict|cap)(?:s|ing)? (?:the |its )?(?:memory|RAM)(?: usage)? (?:to|at) {size},? and (?:the |its )?(?:${cpuWord})(?: usage)? (?:to |at )?{cpu}`,
    swapped('limits'),
  ],
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
