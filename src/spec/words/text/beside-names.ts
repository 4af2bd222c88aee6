import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';

const own =
  '["\'`]?((?!(?:it|that|this|an?|the|which|one|there|also)[^\\w-])[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'`]?';
const heard = (said: string): RegExp =>
  new RegExp(`(?<![\\w./-])(?:${said})(?![\\w-])`.replaceAll(' ', '\\s'), 'giu');

/** What is said of a thing beside its name, in the order in which readers know it. */
export const beside: readonly Rewriting[] = [
  [
    heard(
      `${own}, (?:which is )?an? service ?account (?:of|in|from|(?:that|which) (?:lives|is|resides|belongs|sits) (?:in|to)) (?:the )?(?:namespace ${own}|${own} namespace|${own}(?=[.,;]|$))`,
    ),
    (...[, name = '', one, other, last]) =>
      `the service account ${name} in the namespace ${one ?? other ?? last ?? ''}`,
  ],
  [
    heard(
      overLines`
        (?:permits?|allows?|grants?)(?: (?:to|the right to|the permission to))? (?:read(?:ing)?|see(?:ing)?|look(?:ing)? at|access(?:ing)?) ([a-z][a-z ,/.-]{2,120}?), (?:that is|i\.e\.|namely|meaning)(?: to)? ((?:get|list|watch)(?:(?:,| and|, and) (?:get|list|watch)){0,2})(?: them| these| those| both| it)?
      `.trim(),
    ),
    (...[, of = '', verbs = '']) =>
      `allows ${verbs} on ${of.replaceAll(/ as well as | along with /giu, ' and ')}`,
    (words) => /role/iu.test(words),
  ],
  [
    /(?<=(?:pods|containers) (?:labell?ed|with|carrying|marked)(?: the label| with)? ["'`]?[a-z][\w./-]{0,80}[=:] ?[\w.-]{1,60}["'`]? )in ((?!(?:the|an?|this|that|our|its|each|all|any|every|order|total|turn|place|production|staging)(?![\w-]))[a-z][a-z0-9-]{1,50})(?= (?:should|shall|must|are|is|become|have|need|can|may|will)(?!\w))/giu,
    'in the namespace $1',
  ],
  [
    /(?:only )?(?:after|following|with) (\d{1,4}|an?|one|two|three|five|ten|fifteen|twenty|thirty)([ -])(seconds?|minutes?) of (?:stabili[sz]ation|calm|stability)(?: time)?(?![\w-])/giu,
    'with a stabilization window of $1 $3',
  ],
  [
    /(?:only )?(?:the )?(?:members|pods|replicas|instances|those|ones)?,? ?(?:with|whose|having|that have) (?:an? )?ordinals?(?: number| index)? (?:of |is |are )?(?:at least|not (?:below|less than)|no less than|greater than or equal to|>=|from) (\d{1,4}|one|two|three|four|five)(?: (?:on|up|upwards?))?(?: (?:are|is|take part|takes part|get|gets|should be|participate|may be))?(?: in)?(?: an?| the)?(?: (?:updated|rolled|rolling update|rolling updates|updates?|replaced))/giu,
    'rolling update with partition $1',
  ],
  [/(?<![\w-])(?:an?|one) tenth (?:of (?:an?|one) )?(core|cpu)(?![\w-])/giu, '100m CPU'],
  [/(?<![\w-])(?:an?|one) fifth (?:of (?:an?|one) )?(core|cpu)(?![\w-])/giu, '200m CPU'],
];
