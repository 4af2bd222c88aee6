import { toCount, toSeconds } from '../../../numbers.ts';
import type { Word } from './runs.ts';

/** A word of what tells a probe. */
export type Part = Word<
  | 'at'
  | 'port'
  | 'socket'
  | 'http'
  | 'live'
  | 'ready'
  | 'starts'
  | 'health'
  | 'restarts'
  | 'every'
  | 'timeout'
  | 'after'
  | 'fails'
  | 'succeeds'
  | 'mark'
  | 'idle'
>;
type Kind = Part['kind'];

const names: Partial<Record<Kind, string>> = { live: '存活', ready: '就绪', starts: '启动' };
const keys: Partial<Record<Kind, string>> = {
  after: 'initialDelaySeconds',
  every: 'periodSeconds',
  timeout: 'timeoutSeconds',
  succeeds: 'successThreshold',
  fails: 'failureThreshold',
};

/** The probes of some clauses as others write them; nothing where one of them is not told whole. */
export function probeIn(parts: readonly Part[]): string | undefined {
  const made = piecesOf(parts).map(probeOf);
  // A kind and a path are read as they are.
  if (!parts.some(({ kind }) => kind in keys || kind === 'port' || kind === 'socket')) return undefined;
  return made.length === 0 || made.includes(undefined) ? undefined : made.join(',');
}

/** From one probe to the next. */
function piecesOf(parts: readonly Part[]): Part[][] {
  const pieces: Part[][] = [];
  for (const part of parts.filter(({ kind }) => kind !== 'idle')) {
    const last = pieces.at(-1);
    if (last === undefined) pieces.push([part]);
    else if (isNext(last, part)) pieces.push([...last.splice(clauseIn(last)), part]);
    else last.push(part);
  }
  return pieces;
}

/** Where its last clause begins, if it has several: what was told in that is of the next. */
function clauseIn(piece: readonly Part[]): number {
  const mark = piece.findLastIndex(({ kind }) => kind === 'mark');
  return mark === -1 ? piece.length : mark + 1;
}

/** Where another is asked, or something else in a later clause: what was told so far is one. */
function isNext(piece: readonly Part[], { kind, said }: Part): boolean {
  const own = piece.find((one) => one.kind in names);
  const asks = piece.filter((one) => targets.has(one.kind));
  const isLater = asks.length > 0 && isBegun(piece);
  if (kind in names) return own === undefined ? isLater && isCalled.test(said) : own.kind !== kind;
  return targets.has(kind) && isLater && isWhole(asks, kind);
}

/** A probe that is called so; what follows from one is told behind it. */
const isCalled = /探针|检查|检测|探测|probe|readiness|liveness|startup/iu;

const targets: ReadonlySet<Kind> = new Set(['at', 'port', 'socket']);

/** A clause has ended since something was asked. */
function isBegun(piece: readonly Part[]): boolean {
  return (
    piece.findLastIndex(({ kind }) => kind === 'mark') > piece.findIndex(({ kind }) => targets.has(kind))
  );
}

/** Nothing of what is asked is open that this would tell. */
function isWhole(asks: readonly Part[], kind: Kind): boolean {
  const hasPath = asks.some((one) => one.kind === 'at');
  const hasPort = asks.some((one) => one.kind === 'port' || (one.kind === 'at' && /\d$/u.test(one.said)));
  return hasPath ? hasPort || kind !== 'port' : hasPort && asks.some((one) => one.kind === 'socket');
}

function probeOf(piece: readonly Part[]): string | undefined {
  const kind = kindOf(piece);
  const asked = askedOf(piece);
  const told = timesOf(piece);
  if (kind === undefined || asked === undefined || told === undefined) return undefined;
  return [`${kind}探针${asked}`, ...told].join(',');
}

/** What follows tells the kind where nothing else does. */
function kindOf(piece: readonly Part[]): string | undefined {
  const own = piece.find(({ kind }) => kind in names);
  const restarts = piece.some(({ kind }) => kind === 'restarts');
  return own === undefined ? (restarts ? '存活' : undefined) : names[own.kind];
}

function askedOf(piece: readonly Part[]): string | undefined {
  const paths = piece.filter(({ kind }) => kind === 'at').map(({ said }) => said.split(' '));
  const ports = new Set([
    ...piece.filter(({ kind }) => kind === 'port').map(({ said }) => said),
    ...paths.map(([, port = '']) => port).filter((port) => port !== ''),
  ]);
  const [port, ...more] = ports;
  if (more.length > 0 || paths.length > 1) return undefined;
  const [[path] = []] = paths;
  if (path !== undefined) return port === undefined ? `路径${path}` : `HTTP GET路径${path},端口${port}`;
  return port !== undefined && piece.some(({ kind }) => kind === 'socket') ? `TCP端口${port}` : undefined;
}

/** Each at most once. */
function timesOf(piece: readonly Part[]): string[] | undefined {
  const timed = piece.filter(({ kind }) => kind in keys);
  if (new Set(timed.map(({ kind }) => kind)).size < timed.length) return undefined;
  return timed.map(({ kind, said }) => `${keys[kind] ?? ''}为${secondsOf(said)}`);
}

function secondsOf(said: string): number {
  return said.endsWith('分钟') ? toSeconds(`${toCount(said.slice(0, -2))}分钟`) : toCount(said);
}
