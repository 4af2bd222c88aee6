import { around } from '../around.ts';
import { atHost } from '../comers.ts';
import { matter, piece, type Told } from '../sentence.ts';
import { host } from '../values.ts';

const name = String.raw`(?:localhost|(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20})(?::\d{2,5})?(?![\w.:/-]*\w)`;
const method = '(?:get|post|put|patch|delete|head|options)';

/** Pages of which other hosts may call it: `browsers on https://app.acme.io call orders.acme.io, so it needs CORS`. */
export const cors = matter(
  'cors|cross[\\s-]?(?:origin|site|domain)|origins?(?!\\w)',
  [
    // What calls is a page, with its scheme or said to be one; what is called is a host.
    String.raw`(?<origin>https?://${name}(?:(?:\s?,\s(?:and\s)?|\sand\s)https?://${name}){0,7})`,
    String.raw`(?<origin>(?<=(?<![\w-])origins?(?:\s(?:is|are|of|to))?[\s:=]{1,2}(?:${name},\s){0,3})${name})`,
    piece('anyone', '(?:all|any|every) (?:origins?|websites?|sites?|pages?|domains?)|origins? \\*'),
    String.raw`(?<anyone>\*(?=\s|$|[,;.)]))`,
    host,
    piece(
      'cors',
      'cors(?: (?:headers?|requests?|calls|access|rules?|policy|configuration|support))?|(?:cross ?origin|cross ?site|cross ?domain)(?: (?:requests?|calls|access|resource sharing))?',
    ),
    String.raw`(?<method>(?<![\w-])${method}(?:(?:\s?,\s?|\s?,?\sand\s)${method}){0,6}(?![\w-]))`,
    piece('methods', '(?:only )?(?:http )?methods?'),
    piece(
      'cookies',
      '(?:with |including |include |allow |send |sends )?(?:the |its |our )?(?:cookies|credentials)(?: (?:too|included|allowed|enabled|as well))?',
    ),
    piece(
      'calls',
      '(?:make|makes|send|sends|fetch|fetches|loads?|access(?:es)?|reads?|requests?|talks?|calls?|called)(?: (?:to|from|data from))?',
    ),
    piece(
      'allow',
      'allow(?:s|ed)?|permit(?:s|ted)?|accept(?:s|ed)?|enable[ds]?|turn(?:ed)? on|set up|needs?|return|accordingly',
    ),
    piece('origin_', 'origins?|from javascript|javascript|spa|single page app(?:lication)?|web ?app'),
    ...around,
  ],
  calledFrom,
);

function calledFrom(told: Told): string | undefined {
  const [said, ...others] = [...new Set(told.all('origin'))];
  const origins = said?.split(/\s?,\s(?:and\s)?|\sand\s/iu) ?? [];
  const by = origins.length === 0 && told.has('anyone') ? ['*'] : withScheme(origins);
  if (!told.has('cors') || told.has('place') || others.length > 0 || by.length === 0) return undefined;
  const cookies = told.has('cookies') ? ' with credentials' : '';
  return atHost(told.all('host'), `CORS for ${by.join(' and ')}${methodsOf(told)}${cookies}`);
}

function withScheme(origins: readonly string[]): readonly string[] {
  return origins.map((one) => (/^https?:/iu.test(one) ? one : `https://${one}`));
}

function methodsOf(told: Told): string {
  const said = told.all('method').join(' and ');
  return said === ''
    ? ''
    : ` with methods ${said
        .toUpperCase()
        .split(/\W+(?:AND\W+)?/u)
        .join(' and ')}`;
}
