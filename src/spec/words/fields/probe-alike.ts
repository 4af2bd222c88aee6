import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import type { Meaning, Reader } from '../wish.ts';
import { piece } from './probe-piece.ts';

const probe = '(readiness|liveness|start-?up)(?: ?-?probe| ?-?check)?';
const whole = overLines`
  (?:very |exactly )?(?:same|identical) (?:(?:http|tcp|kind of) )*(?:probe|check|settings?|configuration|values|parameters|definition|manner|way|fashion)
`;
const field =
  '(?! (?:path|port|endpoint|url|request|handler|command|socket|timings?|delays?|periods?|intervals?|thresholds?))';
const is = overLines`
  (?: (?:is|are|should|must|will|shall|be|to|has|needs|works?|looks?|probed|checked|tested|established|determined|configured|set up|set|defined|done|judged|happens|used|using|uses)){0,5}
`;

/** Another probe is like the one that was told of before in all that is not told of it: `the same probe for readiness`. */
export const probesAlike: Reader = phrases('probe-alike', { en: 'Probe', zh: '探针' }, [
  [
    [
      `(?:and |use |using |with |an? |the )*${probe}${is} (?:in |with |by |to |as |exactly |just )*(?:an? |the )?(?:${whole}|same|identical(?:ly)?|alike|likewise|equally)(?: (?:too|as well|also))?${field}`,
      `(?:and |use |using |with |an? |the )*(?:identical|same|equal|corresponding)(?: kind of)? ${probe}(?: too| as well)?`,
      `(?:and |use |using |with |apply |add |repeat |have |an? |the )*${whole}${is}(?: (?:applied|added|repeated|serves?|applies|goes|holds|needed|configured|wanted))? (?:for|to|as)(?: the| its| an?)? ${probe}`,
      `(?:and )?(?:the )?same (?:goes|applies|holds|is true|is done|should be done|should be true) (?:for|to|of) (?:the |its )?${probe}`,
    ],
    (said = '') => like(said),
  ],
]);

function like(said: string): Meaning {
  return piece({ probe: said.toLowerCase().replace('-', ''), like: true });
}
