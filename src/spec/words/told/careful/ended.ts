import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';

/** When jobs are through, in whole sentences. */
export const ended: readonly Rewriting[] = [
  ...phrased('(?:a|one) hundred (?=(?:seconds|minutes|millicores|mebibytes|megabytes) ?)', '100 '),
  ...phrased(
    'nothing (?:of (?:it|them) )?(?:should|must|may|shall|is to|will) (?:be left|remain)(?: over| behind)?',
    'it is deleted',
  ),
  ...phrased(
    '{count} pods (?:have to|must|should|need to) (?:finish|complete|end|succeed)(?: successfully)?',
    '$1 completions',
  ),
  ...phrased(
    '(?:be )?created,? but (?:not|must not|should not) (?:be )?(?:start|started|run|running)(?: yet| right away| immediately)?',
    'suspended for now',
  ),
];
