import type { Word } from './runs.ts';

/** A word of what tells amounts, and the amount where it is one. */
export type Token = Word<
  | 'memory'
  | 'cpu'
  | 'number'
  | 'both'
  | 'behind'
  | 'above'
  | 'least'
  | 'most'
  | 'of-cpu'
  | 'of-memory'
  | 'to'
  | 'mark'
  | 'idle'
>;

type Side = '请求' | '限制';
type What = 'CPU' | '内存';
type Amount = { readonly what: What; readonly said: string; readonly side?: Side; readonly isBoth?: boolean };

type State = {
  readonly amounts: readonly Amount[];
  readonly side?: Side | 'both' | undefined;
  readonly what?: What | undefined;
  /** What was said right before. */
  readonly last?: Token['kind'];
};

/** What is asked for and what is the most, as others write it; nothing where that is not certain. */
export function rationed(tokens: readonly Token[]): string | undefined {
  const isTold = tokens.some(({ kind }) => /^(?:cpu|of-cpu|of-memory)$/u.test(kind));
  if (!isTold) return undefined;
  const { amounts } = tokens.reduce<State | undefined>((state, token) => state && next(state, token), {
    amounts: [],
  }) ?? { amounts: [] };
  const sided = withSides(amounts);
  if (sided === undefined || sided.length === 0) return undefined;
  const keys = sided.map(({ what, side }) => `${what}${side}`);
  if (new Set(keys).size < keys.length) return undefined;
  return sided.map(({ what, side, said }) => `${what}${side}${said}`).join(',');
}

const subjects: Partial<Record<Token['kind'], What>> = { 'of-cpu': 'CPU', 'of-memory': '内存' };
const passing: ReadonlySet<Token['kind']> = new Set(['cpu', 'memory', 'number']);

function next(state: State, { kind, said }: Token): State | undefined {
  if (kind === 'idle') return state;
  if (kind === 'mark') return { ...state, what: undefined, last: kind };
  const what = subjects[kind];
  if (isNone(state, { kind, said })) return undefined;
  if (passing.has(kind)) return amountIn(state, kind, said);
  return what === undefined ? sideIn(state, kind) : { ...state, what, last: kind };
}

/** Thousandths of memory are none. */
function isNone({ what, last, amounts }: State, { kind, said }: Token): boolean {
  const isOfMemory = kind === 'cpu' && said.endsWith('m') && what === '内存';
  return (
    isOfMemory || (kind === 'of-memory' && last === 'cpu' && amounts.at(-1)?.said.endsWith('m') === true)
  );
}

function amountIn(state: State, kind: Token['kind'], said: string): State {
  const what = kind === 'memory' ? '内存' : 'CPU';
  const { side } = state;
  const own = side === 'both' ? { isBoth: true } : side === undefined ? {} : { side };
  return { ...state, amounts: [...state.amounts, { what, said, ...own }], last: kind };
}

const sides: Partial<Record<Token['kind'], Side | 'both'>> = {
  least: '请求',
  behind: '请求',
  most: '限制',
  above: '限制',
  both: 'both',
};

/** A bound right behind an amount that has none is of that, and of what was told beside it. */
function sideIn(state: State, kind: Token['kind']): State {
  const side = sides[kind];
  if (side === undefined) return { ...state, last: kind };
  const isBehind = /^(?:cpu|memory|number)$/u.test(state.last ?? '') && /^(?:behind|above)$/u.test(kind);
  if (!isBehind || side === 'both') return { ...state, side, last: kind };
  const amounts = state.amounts.map((one) =>
    one.side === undefined && one.isBoth !== true ? { ...one, side } : one,
  );
  return { ...state, amounts, side: undefined, last: kind };
}

type Sided = { readonly what: What; readonly said: string; readonly side: Side };

/** Two of one sort are the least and the most; what has no bound before one that is the most is the least. */
function withSides(amounts: readonly Amount[]): Sided[] | undefined {
  const made = (['CPU', '内存'] as const).map((what) => sidedOf(amounts.filter((one) => one.what === what)));
  const all = made.flatMap((one) => one ?? []);
  return made.includes(undefined) ? undefined : all;
}

function sidedOf(amounts: readonly Amount[]): Sided[] | undefined {
  const [one, other, ...more] = amounts;
  if (one === undefined) return [];
  if (more.length > 0) return undefined;
  if (other === undefined) return alone(one);
  if (one.side !== undefined && other.side !== undefined)
    return [asSided(one, one.side), asSided(other, other.side)];
  const isOpen = one.side === undefined && other.side !== '请求';
  return isOpen ? [asSided(one, '请求'), asSided(other, '限制')] : undefined;
}

function alone(one: Amount): Sided[] | undefined {
  if (one.isBoth === true) return [asSided(one, '请求'), asSided(one, '限制')];
  return one.side === undefined ? undefined : [asSided(one, one.side)];
}

function asSided({ what, said }: Amount, side: Side): Sided {
  return { what, said, side };
}
