import { matter, piece, type Told } from '../sentence.ts';
import { cores, coresIn, size, sizeIn } from '../values.ts';

const here = '(?:(?:in|on|for|of) )?(?:the |our )?';
const there = '(?: (?:environment|stage|cluster|env|pods?|ones?))?';
const places = ['production', 'staging', 'dev', 'test'];

/** How much each environment needs: `staging only gets 256Mi of memory, production 1Gi`. */
export const ownSizes = matter(
  'prod|staging|(?<![\\w-])(?:dev|test|qa)(?![\\w-])',
  [
    piece('production', `${here}(?:prod(?:uction)?|live)${there}`),
    piece('staging', `${here}(?:staging|stage|pre-?prod(?:uction)?)${there}`),
    piece('dev', `${here}dev(?:elopment)?${there}`),
    piece('test', `${here}(?:test(?:ing)?|qa)${there}`),
    piece(
      'limit',
      'limits?(?: of)?|limited(?: to)?|at most|max(?:imum)?(?: of)?|up to|capped(?: at)?|no more than',
    ),
    piece('request', 'requests?|requested|reserves?|reserved|guaranteed'),
    piece('each', '(?:per|a|for each|for every) (?:pod|copy|replica|instance)|each|apiece'),
    piece('memory', '(?:of )?(?:memory|ram|mem)'),
    piece('cpu', '(?:of )?(?:cpu|processor)'),
    piece(
      'give',
      'gives?|given|gets?|needs?|takes?|uses?|only|just|runs? with|enough|sufficient|suffices?|plenty|makes? do with|while|whereas|but|will do|requires?|has|have|those',
    ),
    cores,
    size,
  ],
  each,
);

function each(told: Told): string | undefined {
  const amounts = told.marked(['cores', 'size'], places);
  const marks = new Set(amounts.map(({ mark }) => mark));
  const names = new Set(amounts.map(({ name }) => name));
  // Cores and a size for each, or one of the two.
  const isEach = marks.size > 1 && marks.size * names.size === amounts.length && !marks.has(undefined);
  if (!isEach || !isOnce(amounts) || told.hasOneOf('who', 'place')) return undefined;
  const isClear = names.size > 1 ? !told.hasOneOf('limit', 'request') : isKnown(told, amounts[0]?.name);
  if (!isClear) return undefined;
  const said = amounts.map((one) => amountSaid(one, told)).join(', ');
  // Beside sizes whole cores are read in thousandths.
  return names.size > 1 ? said.replaceAll(/(?<=cpu \d{1,3}) core/gu, '000m') : said;
}

type Amount = ReturnType<Told['marked']>[number];

/** No environment is given two of a kind. */
function isOnce(amounts: readonly Amount[]): boolean {
  return new Set(amounts.map(({ name, mark }) => `${name} ${mark}`)).size === amounts.length;
}

function amountSaid({ name, said, mark }: Amount, told: Told): string {
  const what = told.has('limit') ? ' limit' : told.has('request') ? ' request' : '';
  const amount = name === 'cores' ? `cpu${what} ${coresSaid(said)}` : `memory${what} ${sizeIn(said)}`;
  return `${amount} in ${mark ?? ''}`;
}

/** A size may be one of a disk; cores are of nothing else. */
function isKnown(told: Told, name: string | undefined): boolean {
  if (told.has('limit') && told.has('request')) return false;
  return name === 'cores' ? !told.has('memory') : told.has('memory') && !told.has('cpu');
}

function coresSaid(said: string): string {
  const amount = coresIn(said);
  return /^\d+$/u.test(amount) ? `${amount} core` : amount;
}
