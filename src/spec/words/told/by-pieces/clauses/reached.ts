import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const own =
  '["\'`]?(?!(?:one|the|an?|it|them|port|service|that|which|to|on|of|in|and|together|internal|stable|other|only|available|all|by|under|through|reachable|address|name|outside)(?![\\w-]))([a-z][a-z0-9]*(?:-[a-z0-9]+)*)["\'`]?';
const others = '(?:(?:the |all )?other )?(?:workloads|pods|programs|applications|clients|callers)';

/** Under which name and on which port others of the cluster reach what runs: a service that nobody names so. */
export const reachedInside = byMatter({
  about: /inside|within|internal|in the cluster|rest of the cluster|same name/iu,
  unless: /ingress|gateway|network\s?polic|node ?port|load ?balanc|headless|probe/iu,
  holds: /reach|call|address|available|endpoint|front|service|port|name|cluster|traffic|outside|hand|lead/iu,
  pieces: [
    [
      'inside',
      words(
        `(?:(?:to|for|by|from) )?(?:${others} )?(?:(?:only|solely) )?(?:visible |reachable |available )?(?:only )?(?:inside|within|in)(?: of)? the (?:whole )?cluster|(?:to|for|from) the rest of the cluster|(?:an? |one )?(?:cluster-)?internal(?:ly)?(?: cluster IP)?`,
      ),
    ],
    ['outside', words('(?:but )?(?:not|never) (?:to|from|for) (?:the )?outside(?: world)?')],
    ['port', words('(?:(?:on|at|via|whose|over|through) )?(?:(?:the )?(?:tcp )?port )?(\\d{2,5})')],
    [
      'same',
      words(
        '(?:(?:of|under|by|with|has) )?the same name(?: as the (?:deployment|stateful ?set|daemon ?set|workload))?',
      ),
    ],
    [
      'name',
      words(
        `(?:as|under(?: the name(?: of)?)?|(?:also )?(?:named|called)|by the name of|(?:stable )?(?:endpoint|address|service)(?:,? (?:named|called))?,?|cluster,) ${own}`,
      ),
    ],
    [
      'reach',
      words(overLines`
        (?:(?:can|may|should|must|to) )?be (?:reached|called|addressed|accessed|contacted|found)|reach(?:es)?|calls?|(?:can )?address|access|gets? to|talk to|fronted by|(?:put |placed )?in front of|
        (?:made? |makes? )?available|leads? to|listens?|accepts? traffic|takes? traffic|hands? it (?:on )?to|passes it (?:on )?to|forwards? it to|exposed?
      `),
    ],
  ],
  idle: overLines`
    them|it|they|these|together|jointly|workloads|other|programs|applications|clients|service|address|endpoint|stable|single|one|share|give|gives|put|place|set up|create|add|through|which|whose|only|visible|finally|name|also|traffic|hand|accept|make|internal|all|its|that|can
  `,
  never: /env|image|probe|mount|volume|replica|secret|container|target|udp|\d[\s,]+\d|label|selector/iu,
  say: ({ port, name, same, reach, inside, outside }) => {
    if (port === undefined || reach === undefined || (inside ?? outside) === undefined) return undefined;
    if (name === undefined && same === undefined) return undefined;
    return `A ClusterIP service ${name === undefined ? 'of the same name' : `named ${name}`} exposes it on port ${port}`;
  },
});
