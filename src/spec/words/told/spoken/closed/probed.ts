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

/** From one kind of probe to the next. */
function piecesOf(parts: readonly Part[]): Part[][] {
  const pieces: Part[][] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last === undefined || isNext(last, part)) pieces.push([part]);
    else last.push(part);
  }
  return pieces;
}

/** Where another is asked, or asked something else after what follows from the first: what was told so far is one. */
function isNext(piece: readonly Part[], { kind }: Part): boolean {
  const isAfter = piece.some((one) => one.kind === 'restarts') && piece.some((one) => targets.has(one.kind));
  if (targets.has(kind)) return isAfter;
  if (!(kind in names)) return false;
  const own = piece.find((one) => one.kind in names);
  return isAfter || (own !== undefined && own.kind !== kind);
}

const targets: ReadonlySet<Kind> = new Set(['at', 'port']);

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
