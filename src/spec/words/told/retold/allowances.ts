import { overLines } from '../../../../kernel/over-lines.ts';
import { allottedIn, amounts, least, limits, most, requests, type Allotted } from './allotted.ts';
import { asksForSpace } from '../paraphrased/counted.ts';
import { does } from './does.ts';
import { sentence } from './parts.ts';
import { nameIn, nameWords, naming, spaceIn, spaceWords } from './pieces.ts';
import { says, withRest, words, type ObjectTeller } from './teller.ts';

const shared = words(
  'quota|together|altogether|in total|total|sum|add(?:s)? up|overall|all in all|combined|as a whole|budget|in sum',
);
const single = words(
  overLines`
    defaults?|says? nothing|(?:sets?|specif\w+|states?|names?|declares?|asks?|mentions?) (?:nothing|none|no|neither)|(?:do|does)(?:n't| not) (?:state|specify|say|set|declare|mention|define|indicate)(?: (?:otherwise|anything|any|them|it|one))?|unspecified|fails? to (?:state|specify|declare|set)|without|
    unless|each container|per container|any container|every container|single container|limit ?-?range|containers? (?:that|which|
    there|must|may|can)
  `,
);
const known = [
  does,
  amounts,
  requests,
  limits,
  shared,
  single,
  least,
  most,
  ...nameWords,
  ...spaceWords,
  words(
    overLines`
      cpus?|cores?|memory|ram|storage|limits?|quota|range|containers?|pods?|possible|laid|supplies|place|namespace|add(?:s|ition)?|
      everything|call|ask|anything|resources?|policy|apply|applies
    `,
  ),
];

type Sort = 'quota' | 'range';

/** How much all of a namespace may take together, and what each container gets that says nothing. */
export const allowances: ObjectTeller = {
  about: (text) =>
    (says(text, shared) || says(text, single)) &&
    says(text, amounts) &&
    spaceIn(text) !== undefined &&
    !/(?<!\w)(?:image|deployment named|autoscal\w+|hpa|replicas|polic(?:y|ies)|pod named)(?!\w)|:v?\d+\.\d/iu.test(
      text,
    ) &&
    sortsIn(text).length > 0,
  begins: (text) =>
    spaceAsked(text) +
    sortsIn(text)
      .map(([sort, said]) => {
        const space = spaceIn(text) ?? '';
        const name = nameIn(said, [space]);
        const told = sort === 'quota' ? hardOf(said) : rangeOf(said);
        return told === ''
          ? ''
          : `A ${sort === 'quota' ? 'ResourceQuota' : 'LimitRange'}${naming(name)} in the namespace ${space} with ${told}. `;
      })
      .join(''),
  tell: (said, { text }) =>
    withRest(
      '',
      sortsIn(text).reduce(
        (rest, [, whole]) => rest.replaceAll(nameIn(whole, [spaceIn(text) ?? '']) ?? '\n', ' '),
        said,
      ),
      known,
    ),
};

function spaceAsked(text: string): string {
  return asksForSpace(text) ? `A Namespace named ${spaceIn(text) ?? ''}. ` : '';
}

/** The sentences that tell of each; one that tells no amount goes on. */
function sortsIn(text: string): [Sort, string][] {
  let sort: Sort | undefined;
  const found = new Map<Sort, string>();
  for (const [said] of text.matchAll(sentence)) {
    if (says(said, single) && says(said, amounts)) sort = 'range';
    else if (says(said, shared) || (sort === undefined && says(said, amounts))) sort = 'quota';
    if (sort !== undefined) found.set(sort, `${found.get(sort) ?? ''} ${said}.`);
  }
  return [...found];
}

function hardOf(said: string): string {
  return allottedIn(said)
    .map(({ side, what, value }) => `${keyOf(what, side)} ${value}`)
    .join(', ');
}

function keyOf(what: string, side: string): string {
  if (what === 'cpu' || what === 'memory') return `${side}.${what}`;
  return what === 'storage' ? 'requests.storage' : what;
}

const sides = { requests: 'a default request', limits: 'a default limit', least: 'a min', most: 'a max' };
const unset = words(
  "defaults?|nothing|none|neither|without|unless|otherwise|unspecified|(?:do|does)(?:n't| not) (?:state|specify|say|set|declare|mention|define|indicate)|fails? to (?:state|specify|declare|set)",
);

function rangeOf(said: string): string {
  const isBounded = !says(said, unset);
  const groups = Map.groupBy(
    allottedIn(said),
    ({ side, bound }) => sides[isBounded && bound !== undefined ? bound : side],
  );
  const told = [...groups].map(([name, parts]) => `${name} of ${parts.map(amountOf).join(' and ')}`);
  return `${told.join(', ')} for containers`;
}

function amountOf({ what, value }: Allotted): string {
  return `${value} ${what === 'cpu' ? 'CPU' : what}`;
}
