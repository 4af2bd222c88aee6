import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { anyCase } from '../../../../kernel/any-case.ts';

const image =
  '["\'`]?(?:[a-z0-9][\\w.-]{0,60}(?::\\d{2,5})?/){0,4}[a-z0-9][\\w.-]{0,60}:[\\w.-]{0,60}\\w(?![\\w/=-])["\'`]?';
const name =
  '["\'`]?((?!(?:it|its|the|an?|and|or|that|which|whose|is|has|with|from|of|in|on|for|to|port|image|runs|named|called|known|only|one|container|must|should)(?![\\w-]))[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,20}){0,5})["\'`]?';
const made =
  '(?:made|built|started|launched|created|produced|instantiated|spawned|derived|run)(?: up)? (?:from|out of|on the basis of|with the image|off)';
const copies = '(?:copies|copy|pods?|replicas?|instances?|members?)';
const number = '(?:\\d{1,3}|an?|one|a single|two|three|four|five|six|seven|eight|nine|ten|twelve)';
const kind = '(?:deployment|stateful ?set|daemon ?set|replica ?set|cron ?job|job)';
const called =
  '(?:,? (?:(?:which|that) )?(?:(?:is|goes) )?(?:named|called|known as|by the name of|going by(?: the name of)?|with the name|under the name of))';
const single = '(?:an?|one|just one|a single|its (?:only|single|sole)|the (?:only|single|sole)|exactly one)';

const plain = (says: string, written: Rewriting[1]): Rewriting => [
  anyCase(`(?<![\\w./-])(?:${overLines`${says}`})`.replaceAll(' ', '\\s')),
  written,
];

/** What runs is often said to be made, kept or consisted of: it runs all the same. */
export const plainlyRun: readonly Rewriting[] = [
  plain(
    `(?:and |which |that )?(?:consists? of|(?:is|are) (?:made(?: up)?|composed) of|comprises?|made(?: up)? of|composed of) (?:nothing but )?${single} (?=container)`,
    'with a ',
  ),
  plain(
    `(whose|with) (?:only|single|sole) container (?:is|bears the name|has the name)?${called}? ${name}`,
    'with a container named $2',
  ),
  plain(`container(?! (?:named|called))${called} ${name}`, 'container named $1'),
  plain(
    `(?:its )?${single} container, ${name}, (?=(?:which|that) (?:is|comes|runs) |from |${made} )`,
    'a container named $1 ',
  ),
  plain(
    `container (named|called) ${name},? (?:(?:which|that|and|it) )*(?:(?:is|comes) )?(?:${made}|from|runs(?: the image)?|running|based on|using) (?=${image})`,
    'container $1 $2 from ',
  ),
  plain(
    `(?:runs?|from|of|running|based on) (${image}),? (?:in|inside|within|with) ${single} container (?:named|called) ${name}`,
    'with a container named $2 from $1',
  ),
  plain(`(?:,? (?:which|that|and|it))? (?:is|are) ${made} (?=${image})`, ', from '),
  plain(`(?<!containers )${made} (?=${image})`, 'from '),
  plain(
    `the ${copies} of (the|an?) (${kind}) ${name} (?:come from|are from|run|are based on) (?=${image})`,
    '$1 $2 $3 runs ',
  ),
  plain(
    `keeps? (${number} (?:${copies} of )?${image}(?: ${copies})?) (?:running|alive|up|in operation)`,
    'runs $1',
  ),
  plain(`keeps? (?=${number} ${copies} of ${image})`, 'runs '),
  plain(`(?:kept|held) (?:running|alive|up|in operation) (?=by (?:an?|the) ${kind})`, 'run '),
  plain(
    `(${image}(?: in ${number} ${copies})?,?) (?:under|through|by means of|via|in the form of) (?=(?:an?|the) ${kind})`,
    '$1 as ',
  ),
];
