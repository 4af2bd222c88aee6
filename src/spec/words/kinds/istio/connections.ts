import type { JsonMap } from '../../../../kernel/json.ts';
import type { Phrase } from '../../phrase.ts';
import { on } from '../../say.ts';
import type { Meaning } from '../../wish.ts';
import { span, toSpan } from './phrases.ts';

const tcp = (settings: JsonMap): Meaning =>
  on('DestinationRule', { pieces: [{ policy: { connectionPool: { tcp: settings } } }] });

const number = '{is}(\\d{1,9})(?!\\d)';
const http =
  (name: string) =>
  (value = ''): Meaning =>
    on('DestinationRule', { pieces: [{ policy: { connectionPool: { http: { [name]: Number(value) } } } }] });

const alive = '(?:and |with |a |the |,)*(?:tcp ?-?)?keep ?-?alives?';

/** How long connections are waited for, how they are kept open, and how many requests wait for them. */
export const keptOpen: readonly Phrase[] = [
  [
    [
      `(?:and |with |a |the )*connect(?:ion|ing)? ?-?time ?-?out{is}${span}`,
      `(?:and |with |a |the )*${span} connect(?:ion)? ?-?time ?-?out`,
      `连接超时(?:时间)?(?:为|是|:)?~${span}`,
    ],
    (time = '') => tcp({ connectTimeout: toSpan(time) }),
  ],
  [
    `${alive}(?:[ :,({]|of|after|with|time|is){1,5}${span}(?:,? ?(?:and |with |an? |the )*(?:interval(?: of|:)?|every) ?${span})?`,
    (time = '', interval = '') =>
      tcp({
        tcpKeepalive: { time: toSpan(time), ...(interval !== '' && { interval: toSpan(interval) }) },
      }),
  ],
  [
    [
      `(?:http1 ?-?)?max(?:imum)? ?-?pending ?-?requests${number}`,
      `(?:http1MaxPendingRequests)${number}`,
      `(?<!http ?/ ?)(\\d{1,9}) pending (?:http )?requests?`,
      `(?:HTTP(?:/1)?)?~?(?:最大)?(?:等待|挂起|排队|待处理)(?:中)?的?~?(?:HTTP)?~?请求(?:数|数量)?~?(?:最多|上限|不超过|限制)*(?:为|是|到|在|:)?~?(\\d{1,9})`,
    ],
    http('http1MaxPendingRequests'),
  ],
  [[`(?:http2 ?-?)max(?:imum)? ?-?requests${number}`], http('http2MaxRequests')],
  [
    [
      `max(?:imum)? ?-?requests ?-?per ?-?connection${number}`,
      `(\\d{1,9}) requests? per connection`,
      `每个?连接(?:的)?(?:最大|最多)?(?:请求数?)?~?(?:为|是|:)?~?(\\d{1,9})(?:~?个?请求)?`,
    ],
    http('maxRequestsPerConnection'),
  ],
  [[`max(?:imum)? ?-?retries${number}`], http('maxRetries')],
];
