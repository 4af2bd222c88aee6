import { overLines } from '../../../../kernel/over-lines.ts';
import { anywhere, count, named, told, type Described } from './described.ts';
import { toCount } from '../../numbers.ts';

const url = String.raw`((?:https?|ssh)://[^\s,;()]{4,200}[^\s,;().])`;
const every = `every (?:(${count}) )?(seconds?|minutes?|hours?)`;
const timeOf = (many = '1', unit = 'm'): string => `${toCount(many)}${(unit[0] ?? 'm').toLowerCase()}`;

/** What Flux fetches; what it applies of that is told with it. */
export const gitRepository: Described = {
  kind: 'GitRepository',
  unless: /helm|argo/iu,
  signs: [
    anywhere(
      'flux',
      'https?://|ssh://',
      'poll\\w*|fetch\\w*|watch\\w*|follow\\w*|pull\\w*|look\\w*|track\\w*|appl\\w*',
    ),
  ],
  says: [
    [
      told(
        overLines`
          flux (?:(?:should|shall|must|has to|is to|will|to) )?
          (?:polls?|fetche?s?|watch(?:es)?|follows?|pulls?|looks? at|tracks?|takes?) (?:the )?
          (?:branch ([\w./-]+)|([\w./-]+) branch) (?:of|in|from) ${url}(?: ${every})?
        `,
      ),
      (...[, a, b, from = '', many, unit]) =>
        `GitRepository for ${from}, branch ${a ?? b ?? ''}${unit === undefined ? '' : `, interval ${timeOf(many, unit)}`}`,
    ],
    [
      told(
        overLines`
          (?:(?:and|then|it|should|must|shall) )+(?:apply|applies|applied)
          (?: (?:what is in|the folder|the directory|the path))? (\.?/?[\w./-]{1,80})
          (?: (?:from|of|in) (?:it|there))?
          (?: (?:in)?to (?:the )?(?:namespace )?${named}(?: namespace)?)?(?: ${every})?
        `,
      ),
      (...[, path = '', space, many, unit]) =>
        `. A Kustomization which applies ${path}${unit === undefined ? '' : ` with interval ${timeOf(many, unit)}`}${space === undefined ? '' : `, target namespace ${space}`}`,
    ],
    [
      told(
        `,? (?:and )?(?:removing|deleting|pruning|cleaning up) (?:what(?:ever)? (?:is gone|has gone|was removed|vanishes)|leftovers|old things)`,
      ),
      ' with pruning',
    ],
    [
      told(
        overLines`
          both(?: objects| of them| things)? (?:are|should be|shall be|get)(?: called| named| the name)? ${named}
          (?: (?:in|inside) (?:the namespace )?${named})?
        `,
      ),
      (...[, one = '', space = 'flux-system']) =>
        `Both should be called ${one}, both in the namespace ${space}`,
    ],
  ],
};
