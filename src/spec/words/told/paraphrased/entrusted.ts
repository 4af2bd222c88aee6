import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const variable = '(?<![\\w./-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+){0,8})(?![\\w.-])';
const held =
  '["\'`]?(?!(?:the|a|an|its|this|that|called|named|and|with|key|keys|from|in|for|of|as|at|is)(?![\\w-]))([a-z][a-z0-9-]{0,60})["\'`]?(?![\\w.-])';
const stands = overLines`
  (?:(?:are|is|be|can be|already|both|all|should be|will be|have been|has been) ){0,4}(?:
    live|lives|sit|sits|stored|kept|found|held|there|stand|stands|come|comes|set|in|inside|from
  )(?: (?:already|in|inside|from|out of)){0,2}
`;
const secret = `(?:(?:an?|the|our|one|existing|k8s|kubernetes) ){0,3}secret(?: (?:named|called))? ?:? ?${held}`;
/** Behind it no key is told. */
const noKey = '(?! ?[,(]? ?(?:(?:with|under|as|at|by|in|the|entry|its) ){0,3}(?:keys?|entry|field)(?!\\w))';
const size = '(\\d{1,5}(?:\\.\\d)? ?[KMGT]i?B?(?!\\w))';

/** What lies in Secrets that are there, and amounts that are told before what they are. */
export const entrustedTold: readonly Rewriting[] = [
  ...phrased(
    `${variable}(?:, ${variable})?(?:,? (?:and|&) ${variable})? ${stands} ${secret}${noKey}`,
    (...[whole = '', first, second, third, from = '']) => {
      const names = [first, second, third].filter((one) => one !== undefined);
      return names.some((one) => /[a-z]/u.test(one)) || /[A-Z]/u.test(from)
        ? whole
        : names.map((one) => `${one} from secret ${from}`).join(', ');
    },
  ),
  ...phrased(
    overLines`
      (?:tls|ssl|https)(?: certs?| certificates?)? for (?:both|all|all of them|them|it|both hosts|all hosts|each|everything)
      (?= (?:from|with|via|using|is|comes) )
    `,
    'tls',
  ),
  ...phrased(
    [
      `(?:the |our |its |tls |wildcard ){0,3}cert(?:ificate)?s? (?:is|are) (?:already )?(?:there )?(?:in|stored in|kept in|inside) ${secret}`,
      `(?:the |our |its |wildcard ){0,3}(?:tls )?cert(?:ificate)?s? (?:lives?|sits?|comes?) (?:in|from|inside) ${secret}`,
    ],
    'tls from the secret $1',
  ),
  ...phrased(
    `${size}(?: memory| ram)? requests? (?:and|with|,) ${size}(?: memory| ram)? limits?`,
    'memory requests $1, memory limits $2',
  ),
];
