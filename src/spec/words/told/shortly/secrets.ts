import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const name = '["\'\x60]?[a-z0-9](?:[\\w.-]{0,60}\\w)?["\'\x60]?';
const begins =
  '(?<=^|[.;] |\\n|(?<![\\w-])(?:create|add|make|need|want|give me|have) )((?:an?|one|another) )?';
const pem = '[\\w./-]{0,60}\\w\\.(?:crt|cert|pem|cer)';
const key = '[\\w./-]{0,60}\\w\\.(?:key|pem)';

/** Secrets that are called by what they are for. */
export const secretsTold: readonly Rewriting[] = [
  // `tls secret t from tls.crt and tls.key`: what one is made of stands under keys that are always called so.
  [
    spaced(
      `${begins}tls ?-?secret (?:(?:named|called) )?(?!for|from|of|with|in|that|which|and|is)(${name})(?:,?:? (?:(?:made |created )?(?:from|of|with|out of|holding|containing)(?: the)?(?: files?| keys?)? )?${pem}(?: and |, (?:and )?)(?:the )?(?:(?:private )?key )?${key})?(?=[.;,)](?: |$)| ?$| in )`,
    ),
    (...[, article = '', own = '']) =>
      `${article === '' ? 'A ' : article}Secret named ${own} of type kubernetes.io/tls with keys tls.crt and tls.key`,
  ],
  [spaced(`(?<=secret[^.;]{1,80}? (?:of|with) (?:the )?type )tls(?=[ .;,)]|$)`), 'kubernetes.io/tls'],
];
