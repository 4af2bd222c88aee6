import { toCores } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import { both, limit, memory, request, zhIs, zhLimit, zhRequest } from './amounts.ts';

/** `100m/128Mi requests and 500m/256Mi limits` */
export const slashed: readonly Phrase[] = [
  [
    [
      `{cpu}~/~{size}(?: of| as| for)? ${request}(?:,? (?:and )?{cpu}~/~{size}(?: of| as| for)? ${limit})?`,
      `${request}{is}{cpu}~/~{size}(?:,? (?:and )?${limit}{is}{cpu}~/~{size})?`,
      `${zhRequest}${zhIs}~{cpu}~/~{size}(?:~[,、和]~${zhLimit}${zhIs}~{cpu}~/~{size})?`,
    ],
    (...[cpu = '', size = '', most = '', top = '']) =>
      container({
        resources: {
          requests: { cpu: toCores(cpu), memory: memory(size) },
          ...(most === '' ? {} : { limits: { cpu: toCores(most), memory: memory(top) } }),
        },
      }),
  ],
  [
    [
      `{cpu}~/~{size}(?: of| as| for)? ${limit}`,
      `${limit}{is}{cpu}~/~{size}`,
      `${zhLimit}${zhIs}~{cpu}~/~{size}`,
    ],
    both('limits'),
  ],
];
