import { han, matter, piece, type Told } from '../sentence.ts';
import { cores, coresIn, size, sizeIn } from '../values.ts';

/** What each needs and what it may take at most: `it needs about 300 MB but can go up to half a gig`. */
export const sizes = matter(
  'needs?|reserve|cap|limit|at most|up to|more than|normally|usually|typically|exceed|burst|enough|plenty|ceiling|guarant|let it|max|peak|reserv|request|预留|封顶|最多|峰值|平时|不超过|上限|至少',
  [
    piece(
      'limit',
      String.raw`(?:(?:can|may|could|but|should|must|not|never) )*(?:goes? beyond|exceeds?|goes|go|burst|grow|peak|spike)s? (?:up )?to|(?:but )?(?:never|not|no) (?:use |take |get |ever )*more than|(?:don['’]t|do not|never) let it (?:use|take|have|get|grow|exceed)(?: to| beyond)?(?: more than)?|must (?:not|never) exceed|(?:must|may|should) (?:not|never) (?:use|take|get|need) more than|never exceed(?:s|ing)?|not exceed(?:s|ing)?|at most|up to|max(?:imum)?(?: of)?|cap(?:s|ped)?(?: (?:at|of|to|on))?|limit(?:s|ed)?(?: (?:at|of|to|on|is))?|ceiling(?: of)?|upper bound(?: of)?`,
    ),
    piece(
      'request',
      'needs?|idles?(?: at)?|sits at|gets? by with|makes? do with|reserves?|requests?|requested|guaranteed?|at least|normally|usually|typically|tends to|enough|starts? with|uses?|takes?|plenty|sufficient|suffice|fine|give|gets',
    ),
    piece('twice', '(?:is |are )?(?:twice|double|2x)(?: of)?(?: that| as much| the requests?| this)?'),
    piece('or', 'or'),
    piece('memory', 'memory|ram|mem'),
    piece('cpu', 'cpu|processor'),
    String.raw`(?<limit>/\s?(?:limits?|max)(?=:?\s?\d))`,
    han('limit', '最多|不超过|不能超过|封顶|上限|最大|峰值|能到|可以到|限制在?'),
    han('request', '预留|保留|平时|一般|至少|请求|保证|用'),
    han('memory', '内存'),
    cores,
    size,
  ],
  sized,
);

function sized(told: Told): string | undefined {
  const amounts = told.marked(['cores', 'size'], ['limit', 'request']);
  const free = amounts.filter(({ mark }) => mark === undefined);
  if (told.has('twice')) return doubled(told, amounts);
  if (free.length === amounts.length || (free.length > 0 && isLoose(told))) return undefined;
  return once(amounts.map(({ name, said, mark }) => amountSaid(name === 'cores', said, mark ?? 'request')));
}

/** `reserve half a core and 512Mi; limits twice that`. */
function doubled(
  told: Told,
  amounts: readonly { readonly name: string; readonly said: string }[],
): string | undefined {
  if (told.all('limit').length !== 1 || amounts.length === 0) return undefined;
  const requests = amounts.map(({ name, said }) => amountSaid(name === 'cores', said, 'request'));
  const limits = requests.map((one) =>
    one.replace('request', 'limit').replace(/\d+(?:\.\d+)?/u, (many) => String(Number(many) * 2)),
  );
  return once([...requests, ...limits]);
}

/** Of two amounts of the same nobody knows which is meant. */
function once(said: readonly string[]): string | undefined {
  const keys = new Set(said.map((one) => one.split(' ').slice(0, 2).join(' ')));
  return keys.size === said.length ? said.join(', ') : undefined;
}

/** `512Mi limit, 100m cpu`: such a mark may be of what is ahead of it, or behind. */
function isLoose(told: Told): boolean {
  return [...told.all('limit'), ...told.all('request')].some((mark) =>
    /^(?:limit|max|request|reserv|cap)\w*$/iu.test(mark),
  );
}

function amountSaid(isCpu: boolean, said: string, mark: string): string {
  const of = isCpu ? 'cpu' : 'memory';
  const amount = isCpu ? coresIn(said) : sizeIn(said);
  return `${of} ${mark} ${/^\d+$/u.test(amount) ? `${amount} core` : amount}`;
}
