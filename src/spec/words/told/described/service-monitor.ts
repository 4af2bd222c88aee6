import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { count, named, pair, path, sign, told, type Described } from './described.ts';

const scrape =
  '(?:scrapes?|looks? at|watch(?:es)?|asks?|collects?|pulls?|reads?|fetche?s?|visits?|checks?|gathers?|polls?)';
const unit = '(second|minute|hour|s|m)s?';
const seconds: Readonly<Record<string, number>> = { second: 1, s: 1, minute: 60, m: 60, hour: 3600 };

function every(times: number, of: string): string {
  const span = (seconds[of.toLowerCase()] ?? 60) / times;
  return `interval ${span % 60 === 0 && span > 60 ? `${span / 60}m` : `${span}s`}`;
}

export const serviceMonitor: Described = {
  kind: 'ServiceMonitor',
  unless: /(?<!\w)(?:image|alert|network)(?!\w)/iu,
  signs: [
    sign(`prometheus~${scrape}~services?`),
    sign(`${scrape}~services?~prometheus`),
    sign(`metrics~services?~(?:scraped|collected|read|fetched|gathered)~prometheus`),
  ],
  says: [
    [
      told(`(?:fetch|get|read|scrape|ask for|look at|collect|pull|visit|query)(?:es|s)? ${path}(?: from)?`),
      'path $1',
    ],
    [
      told(`(once|twice|(?:${count}) times) (?:a|an|per|every|each) ${unit}`),
      (...[, times = '', of = '']) => every(toCount(times.replace(/ times/iu, '')), of),
    ],
    [
      told(
        `(?:at |on |over |through )?(?:its |their |the )?(?:port (?:named |called )?${named}|${named} port)`,
      ),
      (...[, a, b]) => `port ${a ?? b ?? ''}`,
    ],
    [told(`(?:under|below|at|on|from) (?:the path )?${path}`), 'path $1'],
    [
      told(
        overLines`
          (?:it |prometheus |they )?(?:finds?|picks?|selects?|recogni[sz]es?|sees?) (?:us|it|this|that|them|the monitor|up|\s)+
          (?:by|through|via|thanks to|with) (?:the |its )?label (${pair})
          (?: on (?:the|this|it|that)(?: monitor)?(?: itself)?)?
        `,
      ),
      'with label $1',
    ],
    [
      told(
        overLines`
          (?:every |all |the |each |any )*services? (?:with|labell?ed|carrying|that (?:has|have|carry|carries)) (?:the label )?
          (${pair})(?: in (?:the )?(?:namespace )?["'\x60]?([a-z][a-z0-9-]*)["'\x60]?(?: namespace)?)?
        `,
      ),
      (...[, label = '', space]) =>
        `for services with ${label}${space === undefined ? '' : `, namespace selector with match names ${space}`}`,
    ],
  ],
};
