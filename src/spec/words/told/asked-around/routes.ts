import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { about, wordsOf } from './pieces.ts';

const isAbout = about(/(?<!\w)(?:ingress(?!\s(?:on|from|rules?|traffic))|http\s?-?route)(?!\w)/iu);
const name = '["\'\\x60“]?([a-z][a-z0-9]*(?:-[a-z0-9]+){0,6})["\'\\x60”]?';
const port = '\\(?(?:(?:on|at|with|listening on) )?(?:the )?port (\\d{2,5})\\)?';
const one = `(?:(?:an?|the|another|one) )?(?:existing )?(?:service )?(?:called |named )?${name},? ${port}`;
const list = `(${one}(?:(?:, and |,? and |, |; )${one}){1,4})`;
const sentence = `(?:(?:(?:i|we)(?:'ve| have)(?: got)?(?: already)?|there (?:is|are)(?: already)?) (?:(?:the |these )?(?:two|three|four|following) )?(?:existing )?(?:services?[,:]? )?|(?:my|our|the) (?:existing |two |three )*services are )${list}`;
/** What else they have is no service, and is kept; a domain is told of with its routes. */
const also = '(?:,? already)?(?:,? and (?:one|a single) domain,? [a-z0-9.-]{4,60}[a-z])?';
const have = spaced(`(?<=^|[.!?] |\\n)${sentence}${also}\\.(?= )`);
const each = spaced(one);
/** They are wanted, too. */
const wanted =
  /(?<!\w)(?:create|make|write|deploy|expose)(?:\s\w+){0,3}\sservices?(?!\w)|services?\s(?:too|as well)(?!\w)/iu;

type Known = { readonly name: string; readonly port: string };

function servicesIn(words: string): readonly Known[] {
  return [...words.matchAll(have)].flatMap(([said]) =>
    [...said.matchAll(each)].map(([, name = '', port = '']) => ({ name, port })),
  );
}

/** `the frontend` is the one service of which that is a part of the name. */
function meant(short: string, known: readonly Known[]): Known | undefined {
  const called = short.toLowerCase();
  const same = known.find((one) => one.name === called);
  const fits = known.filter((one) => one.name.split('-').includes(called));
  return same ?? (fits.length === 1 ? fits[0] : undefined);
}

const isKnown = (words: string): boolean =>
  isAbout(words) && !wanted.test(words) && servicesIn(words).length > 1;

/** Services that are told of before the routes that lead to them, with their ports. */
export const routesTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<=(?<![\\w-])(?:go|goes|going|sent|lead|leads|led|routed|forwarded|passed|end up|ends up|end|land|lands|reach|reaches|served|handled|https?://[\\w./-]{3,90}|/[\\w-]{1,40}|[a-z0-9.-]{3,60}\\.[a-z]{2,12}/[\\w-]{0,40})(?: up| on)? (?:(?:to|at|by|with|in) )?)(?<=(?:to|at|by|with|reach|reaches|in) )(?:the |my |our )?(?:service )?${name}(?: service)?(?= ?[.,;:?!)]| and | both|,? as | while |$)`,
    ),
    (...groups) => {
      const [all = '', short = ''] = groups;
      const one = meant(short, servicesIn(wordsOf(groups)));
      return one === undefined ? all : `the service ${one.name} on port ${one.port}`;
    },
    isKnown,
  ],
  [have, '', isKnown],
];
