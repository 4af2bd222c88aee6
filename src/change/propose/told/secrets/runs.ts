import { runsOf } from '../../../../spec/words/text/runs.ts';
import { pieces } from './sayings.ts';

/** What comes from one Secret: which of its keys, and what people call what they hold. */
export type SecretSaid = {
  readonly said: string;
  readonly start: number;
  readonly secret: string;
  readonly keys: readonly string[];
  readonly variables: readonly string[];
  readonly described: string;
};

type Kind = 'variable' | 'described' | 'secret' | 'keys' | 'between';
type Piece = { readonly kind: Kind; readonly text: string; readonly start: number; readonly end: number } & {
  readonly secret?: string;
  readonly keys?: readonly string[];
  readonly variable?: string;
};

/** Pieces that stand beside each other, whatever their order, are about one Secret after another. */
export function secretsSaid(words: string, known: ReadonlySet<string>): readonly SecretSaid[] {
  const found = [...words.matchAll(pieces)].flatMap((match) => pieceOf(match, known));
  return runsOf(found, words)
    .flatMap(apart)
    .flatMap((run) => saidIn(run, words));
}

function pieceOf({ 0: text, index, groups = {} }: RegExpExecArray, known: ReadonlySet<string>): Piece[] {
  const place = { text, start: index, end: index + text.length };
  const { variable, described, between, same } = groups;
  const secret = firstOf(['secret', 'called', 'before', 'held'], groups);
  if (secret !== undefined)
    return [{ ...place, kind: 'secret', secret, keys: listOf(firstOf(['slashed', 'own'], groups)) }];
  if (same !== undefined) return [{ ...place, kind: 'keys' }];
  if (described !== undefined) return [{ ...place, kind: 'described' }];
  if (between !== undefined) return [{ ...place, kind: 'between' }];
  if (variable !== undefined)
    return isVariable(variable, known) ? [{ ...place, kind: 'variable', variable }] : [];
  return [keysOf(place, groups, known)];
}

type Groups = Readonly<Record<string, string | undefined>>;

function firstOf(names: readonly string[], groups: Groups): string | undefined {
  return names.map((name) => groups[name]).find((text) => text !== undefined);
}

/** A variable alone in brackets is what it becomes. */
function keysOf(
  place: Pick<Piece, 'text' | 'start' | 'end'>,
  groups: Groups,
  known: ReadonlySet<string>,
): Piece {
  const keys = listOf(firstOf(keyGroups, groups));
  const [only = '', ...others] = keys;
  // `Postgres is managed (RDS)`
  if (keys.every((one) => abbreviated.has(one)) && keys.length > 0) return { ...place, kind: 'between' };
  const isTarget = groups['bracketed'] !== undefined && others.length === 0 && isVariable(only, known);
  return isTarget ? { ...place, kind: 'variable', variable: only } : { ...place, kind: 'keys', keys };
}

const keyGroups = ['bracketed', 'key', 'keys', 'under', 'zhKey', 'namedKey'];

/** As the code reads it, or written as variables are. */
function isVariable(word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word)) return true;
  return spelled.test(word) && !abbreviated.has(word);
}

const spelled = /^[A-Z][A-Z0-9]*(?:_{1,2}[A-Za-z0-9]+)+$|^[A-Z]{3,30}$|^[A-Za-z]\w*__\w+$/u;
const abbreviated = new Set(
  'TLS SSL HTTP HTTPS CPU RAM PVC API DNS RDS SQL AWS GCP SMTP IMAP LDAP AMQP CORS URL URI DSN SSO JSON YAML'.split(
    ' ',
  ),
);

function listOf(list = ''): readonly string[] {
  return list.split(/[\s,，、/&"'`和与]+|\sand\s/u).filter((word) => word !== '' && word !== 'and');
}

const what = new Set<Kind>(['variable', 'described']);

/** A part for each Secret: what is said before it is its own where the first one is told so. */
function apart(run: readonly Piece[]): readonly (readonly Piece[])[] {
  const order = run.flatMap(({ kind }) => (kind === 'secret' ? [kind] : what.has(kind) ? ['what'] : []));
  const isBefore = order[0] === 'what' || order.at(-1) === 'secret';
  const begins = (at: number): boolean => {
    const piece = run[at];
    if (piece === undefined || !(isBefore ? what.has(piece.kind) : piece.kind === 'secret')) return false;
    const before = run.slice(0, at).findLast(({ kind }) => kind === 'secret' || what.has(kind));
    return isBefore ? before?.kind === 'secret' && !isTarget(run, at) : true;
  };
  const parts: Piece[][] = [[]];
  run.forEach((piece, at) => {
    if (begins(at)) parts.push([]);
    parts.at(-1)?.push(piece);
  });
  return parts;
}

/** `the password from secret pg -> DB_PASSWORD`, `连接串在 Secret pg 的 url（DATABASE_URL）` */
function isTarget(run: readonly Piece[], at: number): boolean {
  const own = run.slice(0, at).findLast(({ kind }) => what.has(kind));
  const [joint = '', target = ''] = run.slice(at - 1, at + 1).map(({ text }) => text);
  return (
    own?.kind === 'described' &&
    (/^(?:->|→|=>|as|into|用[作做]|当[作做成]|作为|映射[为成]|注入[为成到]|命名为|传给|暴露为|[为成到]|变量名?叫?|[(（])$/iu.test(
      joint,
    ) ||
      /^[(（]/u.test(target))
  );
}

const verb = /^(?:takes?|reads?|gets?|loads?|uses?|pulls?|inject|fetch|grab|both|all|都|请|把)$/iu;

function saidIn(part: readonly Piece[], words: string): SecretSaid[] {
  const secret = part.find(({ kind }) => kind === 'secret');
  const told = part.filter(({ kind }) => what.has(kind));
  if (secret?.secret === undefined || told.length === 0) return [];
  const from = part.findIndex(({ kind, text }) => kind !== 'between' || verb.test(text));
  const last = part.findLastIndex(({ kind }) => kind !== 'between');
  const tail = part.slice(last + 1).findIndex(({ text }) => !/^(?:[)）]|\p{Script=Han}+)$/u.test(text));
  const to = tail === -1 ? part.length - 1 : last + tail;
  const start = part[from]?.start ?? 0;
  return [
    {
      said: words.slice(start, part[to]?.end),
      start,
      secret: secret.secret,
      keys: part.flatMap(({ keys = [] }) => keys),
      variables: told.flatMap(({ variable = [] }) => variable),
      described: told
        .filter(({ kind }) => kind === 'described')
        .map(({ text }) => text)
        .join(' '),
    },
  ];
}
