import type { JsonMap } from '../../../../kernel/json.ts';
import type { Phrase } from '../../phrase.ts';
import { on } from '../../say.ts';
import type { Meaning } from '../../wish.ts';
import { span, toSpan } from './phrases.ts';

const tcp = (settings: JsonMap): Meaning =>
  on('DestinationRule', { pieces: [{ policy: { connectionPool: { tcp: settings } } }] });

const alive = '(?:and |with |a |the |,)*(?:tcp ?-?)?keep ?-?alives?';

/** How long connections are waited for, and how they are kept open. */
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
];
