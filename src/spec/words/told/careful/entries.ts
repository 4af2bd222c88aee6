import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from '../paraphrased/phrased.ts';
import { named } from './pieces.ts';

const variable = '(?<![\\w./-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+){1,8})(?![\\w.-])';
const entry = '(?:entry|entries|key|field|item)';
const called = new RegExp(
  `(?<![\\w-])secrets?,?\\s(?:(?:named|called|by the name of)\\s)?${named.replaceAll(' ', String.raw`\s`)}`,
  'giu',
);
const environment =
  '(?:in its environment|into its environment|as (?:its |their )?(?:environment )?variables|as (?:its |their )?environment)';

/** The only secret that is spoken of by its name. */
function secretIn(text: string): string | undefined {
  const [name, ...others] = new Set([...text.matchAll(called)].map((match) => match[1]));
  return others.length === 0 ? name : undefined;
}

/** `DB_USER from the secret's username entry and DB_PASS from its password entry`: each from the one that was named. */
const ofSecret: readonly Rewriting[] = phrased(
  `${variable} from (?:the |its |that )(?:secret's )?(?!config|secret)${named} ${entry}(?: of (?:the |that )?(?:same )?secret(?: (?:named |called )?${named})?)?`,
  (...said) => {
    const [whole = '', name, key, own] = said;
    const text = said.findLast((one) => typeof one === 'string') ?? '';
    const secret = typeof own === 'string' ? own : secretIn(text);
    return secret === undefined
      ? whole
      : `${String(name)} from the key ${String(key)} of the secret ${secret}`;
  },
);

const all =
  '(?:(?:every (?:single )?one|each(?: one)?|all|both) (?:of )?(?:(?:these|those|its|the|them|it) ?)?(?:entries|keys|values|settings|pairs)?|its whole content|the whole of it|(?:the|its) entire content)';

/** What an object holds becomes the environment as a whole. */
const whole: readonly Rewriting[] = within(
  (words) => /config ?-?map/iu.test(words) && !/(?<![\w-])secret/iu.test(words),
  [
    ...phrased(
      `(?:(?:should|must|has to|is to|shall) )?(?:gets?|receives?|have|has|sees?|reads?|takes?|finds?) ${all} ?${environment}`,
      'has all keys of the config map as environment variables',
    ),
    ...phrased(
      `(?:and )?(?:both|all|all of (?:them|it|these)|these|they|each of (?:them|these)) (?:(?:should|must|shall|are to|have to) )?(?:become|turn into|are|end up as) (?:environment )?variables (?:of|in|for) the (pod|deployment|job|stateful set) ${named}`,
      'and the $1 $2 has all keys of the config map as environment variables',
    ),
  ],
);

/** What is kept under keys, and who gets it. */
export const entries: readonly Rewriting[] = [...within(/(?<![\w-])secret/iu, ofSecret), ...whole];
