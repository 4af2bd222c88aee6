import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { kindOf } from '../careful/pieces.ts';
import { phrased, within } from '../paraphrased/phrased.ts';

const noName =
  '(?!(?:the|an?|its|their|this|that|same|existing|and|or|of|in|all|every|each|any|single|config(?= ?-?map)|secret|which|whose|named|called|own|key|keys|entry|entries|value|values|under|as|at|is|are)(?![\\w.-]))';
const own = `["'\x60]?(${noName}[A-Za-z0-9](?:[\\w.-]{0,60}\\w)?)["'\x60]?`;
const sort = '(secret|config ?-?map)';
const entry = '(?:key|entry|item|field|element|property|data entry|data key)';
const of =
  '(?:of|in|from|within|inside|contained in|found in|stored in|held in|held by|belonging to|located in|out of)';
const the = '(?:(?:the|an?|its|our|existing) ){0,2}';
const object = `(?:${the}${own} ${sort}|${the}${sort}(?:,? (?:called|named))? ${own})`;
const quoted = '["\'`]?([\\w./-]{1,100}\\w)["\'`]?';
const shown = overLines`
  (?:(?:should|shall|must|has|have|is|are|to|be|been|being|then|which|that|also) ){0,5}(?:appears?|found|made available|
  available|present(?:ed)?|exposed?|placed|stored|written|visible|accessible|surfaced?|shows?(?: up)?|show(?:n)?|provided|
  projected|mapped|rendered|ends? up|land(?:s)?|put|mounted|materiali[sz]ed)
`;
const as =
  '(?:as|at|under|in|into|to|onto)(?: (?:a|the|an|relative|single|file|path|name|location|called|named|of|own)){0,5}';
const variable = '["\'`]?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+){0,6})["\'`]?(?![\\w.-])';
const taken = overLines`
  (?:(?:is|are|must|should|shall|has|have|to|be|being|been|itself|in turn|which|that) ){0,5}(?:obtained|taken|read|drawn|
  sourced|derived|retrieved|fetched|populated|supplied|provided|originates?|originating|comes?|coming|stems?|stemming|
  loaded|filled|injected|set|looked up|pulled|received?s?|initiali[sz]ed|extracted|resolved|delivered)
`;
const value =
  '(?:,? (?:(?:the )?value (?:of|for) (?:which|it)|whose (?:value|content)|which|that|with (?:its|the) value))';

type Said = readonly (string | undefined)[];

/** Whichever of both orders was said. */
const objectOf = ([before, sortBehind, sortBefore, behind]: Said): string =>
  `the ${kindOf(sortBehind ?? sortBefore ?? '')} ${before ?? behind ?? ''}`;
const keyed = (...[, key, ...rest]: readonly string[]): string => `the key ${key ?? ''} of ${objectOf(rest)}`;
const known = (name: string, whole: string): string =>
  /[a-z]/u.test(name) ? whole : `the environment variable ${name}`;

const labels = overLines`
  (?:the )?(?:pod(?:'s)?|its|their|own|container's) (?:(?:own|pod's|pod) )?(labels|annotations)|(?:the )?(labels|annotations)
  (?: that are)? (?:of|assigned to|attached to|belonging to|on) (?:the|its) pod(?: itself)?
`;
const fieldOf = (one?: string, other?: string): string => `metadata.${(one ?? other ?? '').toLowerCase()}`;

/** Entries of ConfigMaps and Secrets, and what they become: variables, or files of a volume. */
export const entries: readonly Rewriting[] = [
  ...phrased(
    `(?:the )?(?:value (?:of|for|under|at|behind) )?(?:the )?${own} ${entry} ${of} ${object}`,
    keyed,
  ),
  ...phrased(
    `(?:the )?(?:value (?:of|for|under|at|behind|stored under) )?(?:the )?${entry},? (?:(?:called|named) )?${own},? ${of} ${object}`,
    keyed,
  ),
  ...phrased(
    `(?:the )?${own} ${sort}'s ${own} ${entry}`,
    (...[, name = '', kind = '', key = '']) => `the key ${key} of the ${kindOf(kind)} ${name}`,
  ),
  ...phrased(
    `${variable}${value}? ${taken} (?:from|out of|by|with|to|via|through) (?=the key [\\w.-]{1,60} of the (?:ConfigMap|Secret) )`,
    (...[whole = '', name = '']) => (/[a-z]/u.test(name) ? whole : `${known(name, whole)} from `),
  ),
  ...phrased(
    `(?<=the key [\\w.-]{1,60} of the (?:ConfigMap|Secret) [\\w.-]{1,60}) ${shown} ${as} ${quoted}`,
    ' at path $1',
  ),
  ...within(
    /at path |projected|volume/iu,
    phrased(
      `(?:${labels}) ${shown} ${as} ${quoted}`,
      (...[, one, other, path]) => `${fieldOf(one, other)} at path ${path ?? ''}`,
    ),
  ),
  ...phrased(
    `(?:an? |the |one )?(?:single |one |common )?volume,? (?:called |named )?${own},? (?:(?:should|must|shall|has to|is to|that|which) )*(?:brings?|combines?|merges?|unites?|aggregates?|gathers?|collects?|assembles?|joins?|consolidates?|draws?)(?: together)? (?:[a-z]{3,14} ){1,3}from (?:[a-z]{3,10} )?(?:places|sources|origins|objects)`,
    'a projected volume named $1',
  ),
  ...phrased(
    `(?:(?:should|must|shall|has to|is to|is|be|are|and) )*(?:made |become )?(?:available|accessible|visible|exposed|presented)(,? (?:without (?:any )?(?:write access|write permissions?|the possibility of writing|being writable)|read-only|in read-only mode|for reading only))? (?:under|at|in|within)(?: the)?(?: path| directory)? (?=["'\x60]?/)`,
    (...[, only]) => ` is mounted ${only === undefined ? '' : 'read-only '}at `,
  ),
  ...phrased(`(?:under|with|by|using) the volume name(?: of)? ${own}`, 'through a volume named $1'),
  ...phrased(
    `all (?:keys|entries) of the ConfigMap ([\\w.-]{1,60}) as environment variables,? (?:prefixed|preceded) (?:by|with)`,
    'all keys of the ConfigMap $1 as environment variables with prefix',
  ),
  ...phrased(
    `(?:every|each|all|any) (?:of the )?(?:single )?(?:entry|entries|keys?|values?|items?) (?:of|in|from|within|contained in|found in) ${object} ${shown}(?: to (?:the|its) (?:container|process|pod|application))? (?:as|through|in the form of)(?: an?)?(?: environment)? variables?,? (?:(?:with )?(?:names? |a name )?(?:that (?:is|are) |each )?(?:prefixed|preceded|beginning|starting)(?: (?:by|with))?|with the prefix|having the prefix|whose names? (?:begins?|starts?|is prefixed) (?:by|with)) (?:the (?:prefix|string) )?["'\x60]?([A-Z][A-Z0-9_]{0,30})["'\x60]?`,
    (...[, before, behind, kind, name, prefix]) =>
      `all keys of ${objectOf([before, behind, kind, name])} as environment variables with prefix ${prefix ?? ''}`,
  ),
];
