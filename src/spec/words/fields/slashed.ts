import { overLines } from '../../../kernel/over-lines.ts';
import { toCores } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import {
  and,
  both,
  core,
  cpuAmount,
  cpuOnly,
  cpuWord,
  limit,
  memory,
  memoryOnly,
  request,
  zhIs,
  zhLimit,
  zhRequest,
} from './amounts.ts';

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
      `${cpuAmount}${and}{size}(?: of)?(?: memory| RAM)? (?:at (?:the )?(?:most|max)|max(?:imum)?|tops)(?!\\w)`,
    ],
    both('limits'),
  ],
  [
    [`{cpu}~/~{size}(?: (?:of )?(?:memory|RAM))?`],
    (cpu = '', size = '') =>
      container({
        resources: {
          requests: { cpu: toCores(cpu), memory: memory(size) },
          limits: { memory: memory(size) },
        },
      }),
  ],
];

/** What is not said twice. */
export const sameAmounts: readonly Phrase[] = [
  [
    [`${cpuWord} (?:${request} ?(?:and|/|&) ?${limit}|${limit} ?(?:and|/|&) ?${request}){is}{cpu}${core}`],
    cpuOnly('requests', 'limits'),
  ],
  [
    [`(?:memory|RAM) (?:${request} ?(?:and|/|&) ?${limit}|${limit} ?(?:and|/|&) ?${request}){is}{size}`],
    memoryOnly('requests', 'limits'),
  ],
  [
    [
      overLines`
        (?:and |with |has |have |uses? |gets? )*(?:the )?(?:same|identical) (?:resource )?(?:
          requests?(?: and | ?/ ?|, )limits?|limits?(?: and | ?/ ?|, )requests?|resources|amounts
        )(?: as [\w -]{1,30})?(?![\w-])
      `,
      '(?:请求和限制|限制和请求|请求与限制|资源(?:配置|限制)?)(?:与|和|同)?[^,。;、]{0,16}?(?:相同|一样|一致)',
      '(?:具有|使用|和|以及)?相同的(?:请求和限制|资源(?:请求和限制|配置)?)',
    ],
    () => container({ isSameAmount: true }),
  ],
  [
    [
      '(?:and |with )*(?:the )?same (?:values?|amounts?)? ?(?:as|for|are|in)(?: used)?(?: as| for)? (?:the |its )?limits?',
      '(?:equal |the same |identical )(?:limits? and requests?|requests? and limits?)(?: of|:)?',
      'limits? ?= ?requests?',
      'requests? ?= ?limits?',
      overLines`
        (?:and |with )*(?:the |its )?limits?(?:,? (?:are|is|being|set|should|must|be|to))*,? (?:the )?
        (?:same|identical|equal)(?: (?:as|to) (?:the |its )?requests?| values?| amounts?)?(?![\w-])
      `,
      '(?:并且|并|且|和)?限制(?:值)?(?:与|和|同)请求(?:值)?(?:相同|一致|一样|相等)',
      '(?:请求与限制|请求和限制)(?:值)?(?:相同|一致|一样|相等)',
    ],
    () => container({ isGuaranteed: true }),
  ],
];
