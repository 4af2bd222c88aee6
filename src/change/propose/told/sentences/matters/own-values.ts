import { matter, piece, type Told } from '../sentence.ts';

const here = '(?:(?:in|on|for|under) )?(?:the |our )?';
const there = '(?: (?:environment|stage|cluster|env))?';
const places = ['production', 'staging', 'dev', 'test'];
const words = 'true|false|yes|no|on|off|debug|info|warn|warning|error|trace|fatal|verbose|json|text';

/** What a variable says in each environment: `LOG_LEVEL: debug (staging), error (production)`, `everywhere except in production`. */
export const ownValues = matter(
  String.raw`[a-z]_[a-z](?=[^]{0,160}(?:prod|staging|(?<![\w-])(?:dev|test|qa)(?![\w-])))|(?:prod|staging|(?<![\w-])(?:dev|test|qa)(?![\w-]))[^]{0,160}[a-z]_[a-z]`,
  [
    String.raw`(?<name>[a-z][a-z0-9]{0,40}(?:_[a-z0-9]{1,40}){1,8}(?![\w.-]))`,
    piece(
      'except',
      'except(?: for)?(?: in)?|apart from|other than|but(?= (?:in|on|for) )|only not in|besides',
    ),
    piece('but', 'but|only'),
    piece(
      'all',
      '(?:in )?(?:all|every|each)(?: the)?(?: (?:other|our))? (?:environments?|stages?|envs?|clusters?)|everywhere(?: else)?|by default|generally|in the others?|(?:in )?the (?:rest|others)',
    ),
    piece('production', `${here}(?:prod(?:uction)?|live)${there}`),
    piece('staging', `${here}(?:staging|stage|pre-?prod(?:uction)?)${there}`),
    piece('dev', `${here}dev(?:elopment)?${there}`),
    piece('test', `${here}(?:test(?:ing)?|qa)${there}`),
    String.raw`(?<value>(?:${words}|(?<=[=:]\s?["'\x60]?)[\w][\w./:-]{0,80})(?![\w./:-]*\w))`,
    String.raw`(?<sign>[=:])`,
    piece(
      'give',
      "sets?|uses?|is|there|it['’]?s|while|whereas|logs? with|with|where|wants?|gets?|runs? with|value|equals?|and",
    ),
  ],
  each,
);

function each(told: Told): string | undefined {
  const names = new Set(told.all('name'));
  const [name, ...others] = names;
  const isPlain = name !== undefined && others.length === 0 && /^[A-Z][A-Z0-9_]+$/u.test(name);
  if (!isPlain || told.hasOneOf('who') || told.all('value').length < 2) return undefined;
  return told.hasOneOf('except', 'all') || isOneBeside(told) ? besides(told, name) : ofEach(told, name);
}

/** `LOG_LEVEL=info, but debug in staging`: the first says of no place that it is meant there. */
function isOneBeside(told: Told): boolean {
  return /^value (?:but value own|but own value|value own)$/u.test(orderIn(told));
}

function orderIn(told: Told): string {
  return told
    .order('value', 'all', 'except', 'but', ...places)
    .replaceAll(/production|staging|dev|test/gu, 'own');
}

function ofEach(told: Told, name: string): string | undefined {
  const all = told.marked(['value'], places);
  const marks = new Set(all.map(({ mark }) => mark));
  if (marks.size < all.length || marks.has(undefined)) return undefined;
  return all.map(({ said, mark }) => `${name}=${said} in ${mark ?? ''}`).join(', ');
}

/** The first is of all, the second of the one place that is told of. */
function besides(told: Told, name: string): string | undefined {
  const [first, second, ...more] = told.all('value');
  const own = places.filter((place) => told.has(place));
  const [place, ...others] = own;
  const order = orderIn(told).replaceAll('but ', '');
  if (
    more.length > 0 ||
    first === undefined ||
    second === undefined ||
    place === undefined ||
    others.length > 0
  )
    return undefined;
  if (/^own value (?:except )?all value$|^value own (?:except )?(?:value all|all value)$/u.test(order))
    return said(name, second, [place, first]);
  const isLast =
    /^(?:value (?:all )?|all value )(?:except )?own value$|^value (?:all )?except own value$|^value value own$/u.test(
      order,
    );
  return isLast ? said(name, first, [place, second]) : undefined;
}

function said(name: string, all: string, [place, own]: readonly [string, string]): string {
  return `${name}=${all}. In ${place} ${name}=${own}`;
}
