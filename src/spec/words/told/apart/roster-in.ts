import { name } from '../evenly/values.ts';
import { joint, names, partsOf } from './rows.ts';

/** Who is told of, and what is said of them in clauses that begin with their names. */
export type Roster = { readonly names: readonly string[]; readonly said: string };

const fields =
  'cpu|memory|images?|ports?|labels?|replicas?|envs?|args|command|type|size|key|values?|schedule|selector|storage|hosts?|paths?|https?|tcp|udp|stringdata';
const marked = `["'\`]?(?!(?:${fields})(?![\\w-]))(?=[a-z0-9.-]{0,60}[a-z])${name}["'\`]?`;
const row = new RegExp(`^${names}(?=\\s?(?:[,;。]|$))`, 'iu');
const item = new RegExp(`^\\s?(${marked})(?![.:/=]\\w)\\s?(?=:|\\p{Script=Han}|[A-Z"'\`\\d[{]|[a-z]|$)`, 'u');
const bracket = `(${marked})\\s?\\(([^()\\n]{2,300})\\)`;
const brackets = new RegExp(`^\\s?${bracket}(?:(?:\\s?[,;]\\s?和?|${joint})${bracket}){1,4}`, 'iu');

/** The names of a list, by which of its clauses begin with one; nothing where it is not told how many there are, or whose a clause is. */
export function rosterIn(list: string, count: number | undefined): Roster | undefined {
  const flat = unbracketed(list);
  const found = rowOf(flat) ?? itemsOf(flat);
  if (found === undefined || new Set(found.names).size < found.names.length) return undefined;
  return found.names.length > 1 && (count ?? found.names.length) === found.names.length ? found : undefined;
}

/** `a(x,y)和b(z),…` as `a x,y;b z;都…`: what stands behind the brackets is of all of them. */
function unbracketed(list: string): string {
  const [all] = brackets.exec(list) ?? [];
  if (all === undefined) return list;
  const items = [...all.matchAll(new RegExp(bracket, 'giu'))].map(
    ([, one = '', body = '']) => `${one} ${body}`,
  );
  const rest = list.slice(all.length).replace(/^[\s,;]+/u, '');
  return `${items.join(';')}${/\S/u.test(rest.replace(/^。/u, '')) ? `;${rest}` : rest}`;
}

function rowOf(flat: string): Roster | undefined {
  const [all, said] = row.exec(flat) ?? [];
  if (all === undefined || said === undefined) return undefined;
  const rest = flat.slice(all.length).replace(/^[\s,;]+/u, '');
  return { names: partsOf(said), said: rest };
}

function itemsOf(flat: string): Roster | undefined {
  const parts = flat.split(/([,;。])/u);
  const clauses = parts.flatMap((said, at) => (at % 2 === 0 ? [{ said, mark: parts[at - 1] ?? ';' }] : []));
  const hard = clauses.filter(({ mark }) => mark !== ',');
  const isParted = hard.filter(({ said }) => item.test(said)).length > 1;
  const heads = (isParted ? hard : clauses).filter(({ said }) => item.test(said) && !ofAll.test(said));
  const own = heads.map(({ said }) => (item.exec(said)?.[1] ?? '').replaceAll(/["'`]/gu, ''));
  const isSure = isParted || !isOpen(clauses, heads);
  return isSure && heads[0] === clauses[0] ? { names: own, said: flat } : undefined;
}

type Clause = { readonly said: string; readonly mark: string };

const ofAll = /都|均|统一|一律|各|分别|依次|两者|二者|它们|其中|前者|后者/u;

/** More is said of the last than of any before, and nothing says of whom. */
function isOpen(clauses: readonly Clause[], heads: readonly Clause[]): boolean {
  const at = heads.map((head) => clauses.indexOf(head));
  const last = clauses.slice(at.at(-1));
  const end = last.findIndex(({ said }) => ofAll.test(said));
  const own = end === -1 ? last.length : end;
  const others = at.slice(0, -1).map((from, n) => (at[n + 1] ?? 0) - from);
  return own > Math.max(...others);
}
