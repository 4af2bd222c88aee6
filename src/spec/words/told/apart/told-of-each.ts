import { eachOf, pointed, unpointed } from './rows.ts';

/** What is told of each of several, in the order of the clauses; nothing where one is told by half. */
export function toldOfEach(said: string, roster: readonly string[]): readonly string[][] | undefined {
  const all = rowsIn(clausesOf(said), roster);
  if (all.some((rows) => rows === undefined)) return undefined;
  return roster.map((_, at) => all.flatMap((rows) => rows?.[at] ?? []).filter((row) => row !== ''));
}

type Rows = readonly string[] | undefined;

function rowsIn(clauses: readonly Clause[], roster: readonly string[]): readonly Rows[] {
  let current: number | undefined;
  const isInTurn = clauses.some(({ clause }) => /分别|依次/u.test(clause));
  return clauses.map(({ clause: said, isNew }) => {
    const clause = isInTurn ? inTurnToo(said) : said;
    const own = pointed(clause, roster);
    const isOpen = isNew || isOfAll.test(clause) || isAmong.test(clause);
    current = own ?? (isOpen ? undefined : current);
    return own !== undefined && own >= roster.length ? undefined : rowsOf(clause, roster, { own, current });
  });
}

/** What follows goes on in the same order, where it is made in the same way. */
function inTurnToo(clause: string): string {
  return /分别|依次/u.test(clause) ? clause : clause.replace(inTurn, '$1分别为$2');
}

/** `镜像分别是 a 和 b,副本 3、2`. */
const inTurn =
  /^\s?(\p{Script=Han}{2,6})\s?([\w.:/-]{1,60}(?:、[\w.:/-]{1,60}){1,4}(?:\s?\p{Script=Han}{1,2})?)$/u;

type Whose = { readonly own: number | undefined; readonly current: number | undefined };

function rowsOf(clause: string, roster: readonly string[], { own, current }: Whose): Rows {
  if (/分别|依次/u.test(clause)) return eachOf(clause.replace(isOfAll, ''), roster.length);
  const text = (own === undefined ? toldOfAll(clause) : unpointed(clause, roster)).trim();
  return roster.map((_, at) => (current === undefined || current === at ? text : ''));
}

/** Of all of them, whoever was spoken of before. */
const isOfAll =
  /^\s?(?:(?:两者|二者|它们|他们|两个\s?(?:Deployment|Pod|StatefulSet|Job|Service|容器)?)(?:的)?\s?)?(?:都是?|均为?|各自?|统一|每个(?:都)?(?=\s?\d))\s?(?=\S)|^\s?(?:两者|二者|它们)(?:的)?/iu;

/** `存储类都是 fast`. */
const isAmong =
  /^([^,;:"'`]{1,24}?)\s?(?:(?:都|均|统一|一律)(?=\s?(?:[是为用设在放属保加打挂选要需不从给取来限暴开申]|使用|\d))|(?:统一|一律)(?=\s?[a-z]))/u;

function toldOfAll(clause: string): string {
  return clause.replace(isOfAll, '').replace(isAmong, '$1');
}

type Clause = { readonly clause: string; readonly isNew: boolean };

/** `app=a,tier=b` is one clause. */
function clausesOf(said: string): readonly Clause[] {
  const parts = said.split(/([,;。](?!\s?[\w./-]{1,60}=))/u);
  return parts.flatMap((clause, at) =>
    at % 2 === 1 || clause.trim() === ''
      ? []
      : [{ clause, isNew: parts[at - 1] === ';' || parts[at - 1] === '。' }],
  );
}
