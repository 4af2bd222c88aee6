import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const kinds =
  '(deployment|service|job|cron ?-?job|stateful ?-?set|daemon ?-?set|pod|secret|config ?-?map|pvc|role|hpa|pdb|network ?-?policy|namespace|service ?-?account|quota|resource ?-?quota)';
const name = '([a-z][a-z0-9-]{0,60})';
const rest = '([^.;\\n]{2,160}?)';
const image = '(?:[\\w.-]{1,60}\\/){0,4}[\\w.-]{1,60}:[\\w.-]{1,60}';

/** What runs in the words, by the names that it is given in a list or one by one. */
function running(text: string): readonly string[] {
  const listed = [
    ...text.matchAll(
      spaced(
        `(?<![\\w-])deployments ${name}(?: (?:of|with|from|running) ${image})?(?:,? and |, )${name}(?! same)`,
      ),
    ),
  ].flatMap(([, ...both]) => both);
  const single = [
    ...text.matchAll(spaced(`(?<![\\w-])deployment (?:named |called )?${name} (?:of|with|from|running|:)`)),
  ].map(([, one = '']) => one);
  return [...new Set([...listed, ...single])].filter(
    (one): one is string => !/^(?:of|the|with|and|for)$/iu.test(one),
  );
}

const plainly = (said: string): string => said.replace(/^on\s(?=\d)/iu, 'on port ');

const alike = 'of (?:the )?same names?|(?:named|called) (?:alike|the same)|with (?:the )?same names?';

/** What is said of two in one breath is said of each. */
export const listsTold: readonly Rewriting[] = [
  // `Services a and b; the former on 80, the latter on 81`
  [
    spaced(
      `(?<![\\w-])${kinds}s (?:named |called )?${name} and ${name}(?:[;:,.]| -) (?:the )?(?:former|first(?: one)?) ${rest}(?:[;,](?: and)?|,? and|\\.) (?:the )?(?:latter|second(?: one)?) ([^.;\\n]{2,160})(?=[.;]|$)`,
    ),
    (...[, of = '', one = '', other = '', first = '', second = '']) =>
      `${of} ${one} ${plainly(first)}. ${of} ${other} ${plainly(second.trimEnd())}`,
  ],
  // `HPAs for the deployments of the same names, 2 to 5 replicas`
  [
    spaced(
      `(?<=^|[.;,] (?:and )?|\\n|(?<![\\w-])and )(hpa|service|pdb)s (?:(?:for|of|to|in front of) (?:(?:both|the|these|those|them|two) )*(?:deployments )?)?(?:${alike}),?(?: each)?(?:,|:)? ([^.;\\n]{2,160})(?=[.;]|$)`,
    ),
    (...groups) => {
      const [all = '', of = '', said = ''] = groups;
      const own = running(groups.at(-1) ?? '');
      if (own.length < 2) return all;
      return own
        .map(
          (one) =>
            `${of} ${one}${/^service/iu.test(of) ? '' : ` for deployment ${one}`}${/^\d/u.test(said) ? ',' : ''} ${said}`,
        )
        .join('. ');
    },
  ],
  // `Deployments web and api of nginx:1.27 and acme/api:1`: in the order in which they are named
  [
    spaced(
      `(?<![\\w-])(deployment|stateful ?-?set|daemon ?-?set|pod|job)s (?:named |called )?${name} and ${name}(?:,|:)? (?:of|with|from|running|for)(?: the)?(?: images?)? (${image}) and (${image})(?:,? respectively)?(?=[.;,](?: |$)| ?$)`,
    ),
    '$1 $2 of $4 and $1 $3 of $5',
  ],
  // `Deployments web of nginx:1.27 and api of acme/api:1`
  [
    spaced(
      `(?<![\\w-])(deployment|stateful ?-?set|daemon ?-?set|pod|job)s (?:named |called )?${name} ((?:of|with|from|running) ${image}) and ${name} ((?:of|with|from|running) ${image})(?=[.;,](?: |$)| ?$)`,
    ),
    '$1 $2 $3 and $1 $4 $5',
  ],
];
