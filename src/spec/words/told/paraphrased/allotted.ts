import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const unit = String.raw`(?:v?cpus?|v?cores?|processors?|millicores?|millicpus?)(?!\w)`;
const count = String.raw`(?:\d{1,5}(?:\.\d{1,3})?m?|an?|one|two|three|four|six|eight)`;
const cores = String.raw`(?:\d{1,5}m(?![A-Za-z])(?:\s(?:of\s)?(?:an?\s|the\s)?${unit})?|${count}\s(?:of\s(?:an?\s)?|whole\s|full\s)?${unit})`;
const size = overLines`
  \d{1,6}(?:\.\d{1,2})?\s?(?:[KMGT]i?B?|gigs?|megabytes|gigabytes)(?![A-Za-z])
  (?!\s(?:of\s)?(?:persistent\s|ephemeral\s)?(?:storage|disk|space|data|huge)|\s?ephemeral)
  (?:\s(?:of\s)?(?:memory|ram)(?!\w))?
`;
const amount = `(?:${cores}|${size})`;
const amounts = String.raw`(${amount}(?:(?:,\sand\s|,\s|\sand\s|\splus\s|\swith\s|\s?\+\s?|\s?\/\s?)(?:of\s)?${amount}){0,2})`;
const together = String.raw`(${amount}(?:\sand\s${amount})?)`;
const each = String.raw`(?:\s(?:each|per\s(?:pod|copy|replica|instance|container)))?`;
const some = String.raw`(?:(?:only|just|a|the|some|about|for|of|its|another|no\sless\sthan|at\sleast)\s){0,3}`;

/** Of processor or memory, and not of quotas, whole namespaces, storage or scaling, of which others tell. */
const isOfPods = overLines`
  (?:(?<=(?:cpu|core|memory|(?<!\w)ram(?!\w)|processor|\dm[^.;\w][^.;]{0,20}\d\s?[MG]i?|\d\s?[MG]i?B?[^.;\w][^.;]{0,20}\dm(?![A-Za-z]))[^.;]{0,100})|(?=[^.;]{0,60}(?:cpu|core|memory|(?<!\w)ram(?!\w))))
  (?![^]{0,600}(?:quota|limit\s?-?range))(?<!(?:empty\s?-?dir|volume|tmpfs|director(?:y|ies))[^.;()]{0,70})(?<!(?:quota|limit\s?-?ranges?|namespace\s(?:has|may|must)|autoscal|hpa(?!\w)|storage|claim|utili[sz])[^]{0,900})
`;

/** What is asked for, by how people say it. */
const asking = overLines`
  (?:asks?|asking)\sfor|starts?\s(?:out\s|off\s)?with|begins?\swith|reserves?|reserving|sets?\saside|
  (?:be\s|is\s|are\s|gets?\s)?(?:guaranteed|promised|reserved|allotted|entitled\sto|assured(?:\sof)?)|needs?|wants?|
  (?:is|are|be)\s(?:scheduled|placed)\swith|count\son|counts\son|get\sby\swith|gets\sby\swith|lives?\son|makes?\sdo\swith|
  (?:(?:is|are|be)\s)?(?:gets?|given|gives?|has|have|takes?|uses?)\sat\sleast|at\sleast|no\sless\sthan|a\sminimum\sof
`;
/** What is never passed. */
const bounding = overLines`
  (?:(?:use|take|get|have|consume|need|eat|grow|burst|go|climb|rise|swallow|grab)(?:s|es)?\s)?(?:up\sto|at\s(?:the\s)?most|as\smuch\sas)|
  (?:(?:must|may|can|should|shall|is|are|will|do|does)\s?)?(?:not|never|n't|n’t)\s(?:(?:be|ever|allowed|permitted|to|it)\s){0,3}(?:
    (?:use|take|get|have|consume|need|eat|exceed|go|pass|grow|cross|require|occupy|swallow|grab)(?:s|es)?\s)?
    (?:(?:any\s)?more\sthan|over|beyond|past|above|exceed(?:ing)?)|
  (?:must|may|can|should|shall|will)\s(?:not|never)\s(?:exceed|pass|cross)|cannot\s(?:exceed|pass|(?:use|take|get)\smore\sthan)|
  never\s(?:more\sthan|exceeds?)|no(?:t|thing)?\s(?:more|higher)\sthan|(?:is|are|be|gets?)\s(?:capped|bounded|stopped|cut\soff|limited)\s(?:at|by|to)|
  caps?\s(?:it|them|each)?\s?at|tops?\sout\sat|stops?\sat|(?:the\s)?(?:ceiling|upper\s(?:bound|limit)|cap)\s(?:is|of|at)|a\s(?:maximum|ceiling|cap)\sof|
  (?:grows?|bursts?|goes|climbs?|rises?)\sto
`;
const may = String.raw`(?:(?:it|they|each|one|every\w*|to|may|can|must|should|will|shall|is\sallowed|has|wants?)\s){0,4}?`;

function sided(side: string, said: string): string {
  const parts = said.match(anyCase(amount)) ?? [];
  return parts.map((one) => `${isSize(one) ? 'memory' : 'CPU'} ${side} ${valueOf(one)}`).join(', ');
}

function isSize(said: string): boolean {
  return (
    /\d\s?(?:[KMGT]i?B?|gig|mega)(?!\w)|gigs?|megabytes|gigabytes/iu.test(said) && !/^\d+m(?!\w)/u.test(said)
  );
}

function valueOf(said: string): string {
  const [number = ''] = /^\d[\d.]*\s?(?:[KMGT]i?B?(?!\w)|gigs?|mega|giga|m(?!\w))?/iu.exec(said) ?? [];
  if (number === '') return String(toCount(said.split(' ')[0] ?? ''));
  const plain = number.replaceAll(/\s|i?gs?$|ega$|iga$/giu, '');
  return /milli/iu.test(said) ? `${plain}m` : plain;
}

const toSide =
  (side: string, begin = '') =>
  (...[, said = '']: readonly string[]): string =>
    begin + sided(side, said);

const fractions: Readonly<Record<string, number>> = {
  half: 500,
  third: 333,
  quarter: 250,
  fifth: 200,
  eighth: 125,
  tenth: 100,
  twentieth: 50,
  hundredth: 10,
};

/** How much processor and memory people let it have. */
export const allottedTold: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<![\w.])(?:(an?|one|two|three|four|five)\s)?
        (half|thirds?|quarters?|fifths?|eighths?|tenths?|twentieths?|hundredths?)\s(?:of\s)?
        (?:an?\s(?:single\s)?|one\s(?:single\s)?|the\ssingle\s)(?:v?cpu|v?core|processor)(?:\score)?(?!\w)
      `,
      'giu',
    ),
    (...[, many = '', part = '']) => {
      const share = fractions[part.toLowerCase().replace(/s$/u, '')] ?? 0;
      return `${share * toCount(many === '' ? 'one' : many)}m CPU`;
    },
  ],
  [
    new RegExp(
      overLines`
        (?<![\w.])(?:(?:an?|one)\s(?:v?cpu|v?core|processor)|(?:one))\sand\sa\shalf
        (?:\s(?:v?cpus?|v?cores?|processors?))?(?!\w|\s(?:an?\s)?(?:hour|minute|day|second|gig))
      `,
      'giu',
    ),
    '1500m CPU',
  ],
  [/(?<![\w.])(\d{1,5})\s?megs?(?!\w)/giu, '$1Mi memory'],
  [/(?<![\w.])(?:an?\s)?half\s(?:an?\s|of\sa\s)?gig(?:abyte|s)?(?!\w)/giu, '512Mi'],
  [
    /(?<![\w.])(an?|one|two|three|four|six|eight|ten)\s(?:whole\s|full\s)?gig(?:abyte)?s?(?!\w)/giu,
    (...[, many = '']) => `${toCount(many)}Gi`,
  ],
  [
    anyCase(
      overLines`
        (?<![\w.])${together}(?:\s(?:is|are|being|as)|,)(?:\s(?:also|its?|their|both))*\s
        (?:the\s(?:(?:very|absolute|upper)\s)?(?:most|maximum|limit|cap|ceiling|bound)|(?:a|an\supper)\s(?:hard\s)?(?:limit|cap|ceiling|bound)|(?:its\s)?(?:maximum|ceiling|upper\s(?:bound|limit)))
        (?:\s(?:of\s)?(?:cpu|memory|ram))?(?:\s(?:that\s)?(?:it|they|each|one)\s(?:may|can|must|should|is|are)[^.;,]{0,30})?${isOfPods}
      `,
    ),
    toSide('limit'),
  ],
  [
    anyCase(
      String.raw`(?<![\w-])${may}(?:${bounding})\s${some}${amounts}${each}(?:\sat\s(?:the\s)?most)?(?![\w%])${isOfPods}`,
    ),
    toSide('limit', 'has '),
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])${may}(?:${asking})\s(?![^.;]{0,60}\s(?:as|for)\s(?:the\s|its\s)?limits?(?!\w))${some}
        ${amounts}${each}(?![\w%])${isOfPods}
      `,
    ),
    toSide('request', 'has '),
  ],
  [
    anyCase(
      overLines`
        (?<![\w.])${together}\s(?:is|are|being|should\sbe|must\sbe)\s
        (?:set\saside|reserved|guaranteed|promised|assured|kept\sfree)
        (?:\sfor\s(?:it|them|each)(?:\sof\sthem)?)?${isOfPods}
      `,
    ),
    toSide('request'),
  ],
  [
    anyCase(
      String.raw`(?<![\w.])(?:(?:with|and|but)\s)?${together}\s(?:at\s(?:the\s)?(?:very\s)?most|(?:at\s)?max(?:imum|imally)?)(?!\w)${isOfPods}`,
    ),
    toSide('limit'),
  ],
];
