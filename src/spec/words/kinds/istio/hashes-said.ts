import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import type { Phrase } from '../../phrase.ts';
import { on } from '../../say.ts';
import type { Meaning } from '../../wish.ts';
import { span, toSpan } from './phrases.ts';

const policy = (trafficPolicy: JsonMap): Meaning =>
  on('DestinationRule', { pieces: [{ policy: trafficPolicy }] });

/** By what callers are kept with one endpoint. */
export const hashesSaid: readonly Phrase[] = [
  [
    [
      'consistent ?-?hash(?:ing)?[^.;]{0,40}?(?:http )?(?:header|头)(?: name| named|:|=)* ["\'`]?([\\w-]{2,40})["\'`]?',
      'consistent ?-?hash(?:ing)?[^.;]{0,30}?["\'`]?([\\w-]{2,40})["\'`]? header',
      '(?:requests? |calls? |users? |clients? |sessions? )?(?:with |that have |by |on |of |having )?(?:the )?same (?:value (?:of|for|in) )?(?:the )?(?:http )?header ["\'`]?([\\w-]{2,40})["\'`]?[^.;]{0,40}? same (?:pod|endpoint|instance|backend|host|version)',
    ],
    (name = '') => policy({ loadBalancer: { consistentHash: { httpHeaderName: name } } }),
  ],
  [
    [
      overLines`
          (?:consistent(?:ly)? |hash(?:ed|ing|es)? |stick(?:y|s|ing)? |session |sessions |affinity |by |on |based |to |with |through |via |using |use |of |the |a |an |should |be |is |are )*
          (?:http ?-?)?cookie(?: named| called|:)* ["'\x60]?((?!(?:with|that|which|and|of|is)[^\w-])[\w-]{2,40})["'\x60]?(?:,? (?:with |and |a |an |the |that |which |its )*(?:ttl|lives?|lasts?|lifetime|expires?)(?: of| is| for| after|:)* ${span})?
        `,
      `(?:一致性哈希|会话保持|基于|使用|按|根据)+~(?:名为~)?["'\`]?([\\w-]{2,40})["'\`]?~的?~?cookie(?:[^.;。]{0,20}?${span})?`,
      `(?:一致性哈希|会话保持|基于|使用|按|根据)+~(?:名为~)?cookie~["'\`]?([\\w-]{2,40})["'\`]?(?:[^.;。]{0,30}?(?:TTL|有效期|生存时间)(?:为|是|:)?~${span})?`,
    ],
    (name = '', ttl = '') =>
      policy({
        loadBalancer: {
          consistentHash: { httpCookie: { name, ttl: ttl === '' ? '0s' : toSpan(ttl) } },
        },
      }),
  ],
];
