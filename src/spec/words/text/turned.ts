import { overLines } from '../../../kernel/over-lines.ts';
import { anyCase } from '../../../kernel/any-case.ts';
import type { Rewriting } from './rewriting.ts';

const path = '["\'\\x60]?(/[a-z][\\w./-]{0,100}\\w)["\'\\x60]?';
const own = '["\'\\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["\'\\x60]?';
const held = '(config ?map|secret|claim|pvc|persistent ?volume ?claim)';
const there =
  '(?:(?:is|are|gets?|has been|to be|should be|must be|will be) )?(?:mounted|attached|found|available|kept|placed|located|visible|put|made available|accessible)';

/** How it is mounted is told behind where. */
const early: Rewriting = heard(
  `(mount(?:ed|s|ing)?) (read-only|read only) (at|in|under|to|into|on) ${path}`,
  (...[, mounts = '', , at = '', place = '']) => `${mounts} ${at} ${place} read-only`,
);

/** `/data is where the claim store is attached`, `/etc/app holds what is in the ConfigMap app`: the place is told first. */
const places: readonly Rewriting[] = [
  heard(
    `${path},? (?:is|being) (?:the (?:place|path|directory|folder) )?(?:where|at which|to which|into which|under which) (?:(?:the|an?|our|its|existing) ){0,2}${held} (?:named |called )?${own} ${there}`,
    (...[, at = '', kind = '', name = '']) => `the ${kind} ${name} is mounted at ${at}`,
  ),
  heard(
    `${path} (?:holds|shows|presents|offers|carries|exposes|is (?:filled|fed|populated|backed) (?:with|by|from)|serves) (?:(?:what|whatever|everything|all|that|is|lies|stands|the|contents?|files?|data|entries|keys|in|of|from|a|an|our|its|existing) ){0,7}${held} (?:named |called )?${own}(?: (?:holds|contains|has|offers|provides))?`,
    (...[, at = '', kind = '', name = '']) => `the ${kind} ${name} is mounted at ${at}`,
  ),
  heard(
    `(?:(?:what|whatever|everything|all|that|is|lies|stands|the|contents?|files?|data|entries|keys|of|a|an|our|its|existing) ){0,6}${held} (?:named |called )?${own}(?: (?:holds|contains|has|offers|provides))? (?:appears?|shows? up|turns? up|surfaces?|ends? up|lies?|can be (?:found|seen|read)) (read-only )?(?:at|in|under|below|beneath|inside|within) ${path}(,? (?:and )?read-only)?`,
    (...[, kind = '', name = '', first, at = '', last]) =>
      `the ${kind} ${name} is mounted at ${at}${isSaid(first) || isSaid(last) ? ' read-only' : ''}`,
  ),
  heard(
    `(?:comes?|are taken|is taken|stems?|originates?) from (?:the )?${held} (?:named |called )?${own} and (?:lies?|sits?|(?:is|are) (?:found|mounted|placed|kept)|can be found|appears?) (?:at|in|under|below|beneath|inside) ${path}`,
    (...[, kind = '', name = '', at = '']) => `the ${kind} ${name} is mounted at ${at}`,
  ),
];

const mounted = '(?:mount\\w*|claim|secret|config ?map|volume|sees|appears?|(?<![\\w.:/@-])/[a-z])';

/** Nobody may write there, and that is no root file system. */
const locked: readonly Rewriting[] = [
  heard(
    overLines`
      (?=,? ?(?:and|but|which|that|though|where|it|they|them|there|can|may|must|should|is|are|without|write)(?!\w))(?<=${mounted}[^.;]{0,120})(?<!(?:file ?system|root|disk)[^.;]{0,40} )(?:,? ?(?:and|but|which|that|though|where) )?(?:(?:it|they|them|there) )?(?:
        (?:cannot|can't|can not|can never|may not|must not|must never|should not|is not to|are not to|is never|are never) be (?:written(?: to)?|changed|modified|altered)(?: by (?:it|the container))?|
        (?:can|may|must|should) only be read(?: from)?|without (?:being )?(?:able|allowed|permitted) to (?:change|write(?: to)?|modify|alter)(?: (?:it|them|anything|there))?|
        without (?:the (?:right|permission|possibility) to write(?: to (?:it|them))?|write (?:access|permission)|writing to (?:it|them))
      )(?=[.,;)]|$| (?:and|but|while|whereas|by|in)(?!\w))
    `,
    ', read-only',
  ),
];

const variable = '["\'\\x60]?((?=[A-Z\\d]{0,30}_|[A-Z]{4})[A-Z][A-Z\\d_]{2,60})["\'\\x60]?';
const value =
  '["\'\\x60]?((?!(?:an?|the|its?|of|from|in|to|what|taken|set|stored|kept|found|filled|not|that|which|whatever|where|by|with|provided|one|required|needed|optional|secret|config\\w*|different|equal|on|at|for|read)(?![\\w.:/-]))[\\w./:@%+,-]{0,120}[\\w/])["\'\\x60]?';
const plainly = '(?:plainly|simply|directly|literally|explicitly|always|statically|just) ';
const says = overLines`
  (?:(?:is|gets|should be|must be|has to be|shall be|will be) (?:${plainly})?(?:set to|fixed (?:to|at)|given as|hard-?coded to)|equals|should equal|is equal to|reads|says|points (?:to|at)|(?:has|gets|takes|carries|bears|receives|is given|holds) the value)
`;

/** `MODE equals fast`, `the value fast in MODE`: a variable and what it is. */
const pairs: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<!(?:and|or|,|&) )(?<![\\w$./-])${variable} ${says} ${value}(?=[,.;)]|$|\\n| (?:and|but|while|whereas|as|in|for|with)(?!\\w))`.replaceAll(
        ' ',
        '\\s',
      ),
      'gu',
    ),
    '$1=$2',
    (words) => !/(?<!\w)(?:or|respectively|each)(?!\w)/iu.test(words),
  ],
  [
    new RegExp(
      `(?<=[A-Z_]=[^\\s,;]{1,100},? (?:and |while |whereas |but )?)${variable} (?:${says}|(?:(?:is|to|the value|set to) ?){1,2}) ${value}(?=[,.;)]|$|\\n| (?:and|but|while)(?!\\w))`.replaceAll(
        ' ',
        '\\s',
      ),
      'gu',
    ),
    '$1=$2',
  ],
  [
    new RegExp(
      `(?<![\\w-])(?:finds|reads|sees|has|gets) ${value} in ${variable}(?: and ${value} in ${variable})?(?=[,.;)]|$|\\n)`.replaceAll(
        ' ',
        '\\s',
      ),
      'gu',
    ),
    (...[, first = '', one = '', second, other]) =>
      `has the environment variable ${one}=${first}${isSaid(other) ? ` and the environment variable ${other}=${second ?? ''}` : ''}`,
  ],
];

function isSaid(group: string | undefined): group is string {
  return typeof group === 'string' && group !== '';
}

function heard(said: string, written: Rewriting[1]): Rewriting {
  return [
    anyCase(`(?<![\\w./-])(?:${said})(?![\\w-])`.replaceAll(/ (?!\?)/gu, '\\s').replaceAll(' ?', '\\s?')),
    written,
  ];
}

/** What is told the other way round: the place before what is there, the value before its variable. */
export const turned: readonly Rewriting[] = [...places, early, ...locked, ...pairs];
