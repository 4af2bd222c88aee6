import type { Silence } from '../../advise/question.ts';
import type { Clock } from '../../ports/clock.ts';
import { corrected, type Dialect } from './dialect.ts';
import type { Endpoint, Manner, Prompt, Way } from './endpoint.ts';
import type { Spoken } from './spoken.ts';

export type Attempted =
  | { readonly kind: 'spoken'; readonly spoken: Spoken; readonly manner: Manner }
  | { readonly kind: 'silence'; readonly why: Silence; readonly detail: string };

const manners: readonly Manner[] = ['schema', 'object', 'tool', 'plain'];
const mostRetries = 3;

/** Remembers how an endpoint wants to be asked, so that the others are tried once. */
export type Memory = { first: number; dialect: Dialect };

export type Trial = {
  readonly endpoint: Endpoint;
  readonly clock: Clock;
  readonly memory: Memory;
  /** Milliseconds since the epoch: waiting beyond it is pointless. */
  readonly until: number;
};

/** One question until it is answered or given up: other manners where one is not known, patience where it is asked for. */
export async function attempt(prompt: Prompt, trial: Trial, signal: AbortSignal): Promise<Attempted> {
  let retries = 0;
  for (let at = trial.memory.first; at < manners.length;) {
    const manner = manners[at] ?? 'plain';
    const outcome = await once(prompt, manner, { trial, signal });
    if (outcome.kind === 'other') {
      const learnt = corrected(trial.memory.dialect, outcome.complaint);
      if (learnt === undefined) at += 1;
      else trial.memory.dialect = learnt;
      trial.memory.first = Math.min(at, manners.length - 1);
    } else if (outcome.kind !== 'wait') return outcome;
    else if (retries >= mostRetries) return { kind: 'silence', why: outcome.why, detail: outcome.detail };
    else {
      retries += 1;
      const waited = await patience(
        outcome.milliseconds * (outcome.isAsked ? 1 : 2 ** (retries - 1)),
        trial,
        signal,
      );
      if (!waited) return { kind: 'silence', why: outcome.why, detail: outcome.detail };
    }
  }
  return { kind: 'silence', why: 'rejected', detail: 'the endpoint takes none of the ways to ask' };
}

type Once =
  | Attempted
  | { readonly kind: 'other'; readonly complaint: string }
  | {
      readonly kind: 'wait';
      readonly why: Silence;
      readonly detail: string;
      readonly milliseconds: number;
      /** The endpoint said how long. */
      readonly isAsked: boolean;
    };

type Turn = { readonly trial: Trial; readonly signal: AbortSignal };

async function once(prompt: Prompt, manner: Manner, { trial, signal }: Turn): Promise<Once> {
  try {
    const way = { manner, dialect: trial.memory.dialect };
    const spoken = await trial.endpoint.speak(prompt, way, signal);
    // A stream that is given up ends as if it were over.
    return signal.aborted ? late : { kind: 'spoken', spoken, manner };
  } catch (error) {
    return judge(error, { manner, dialect: trial.memory.dialect }, signal);
  }
}

const late: Once = { kind: 'silence', why: 'deadline', detail: 'no answer in time' };

function judge(error: unknown, { manner, dialect }: Way, signal: AbortSignal): Once {
  if (signal.aborted) return late;
  const status = statusOf(error);
  if (status === undefined) return unreachable(error);
  const detail = `HTTP ${status}`;
  if (status === 429) return { kind: 'wait', why: 'limited', detail, ...waitOf(error, 1000) };
  if (status >= 500 || status === 408 || status === 409)
    return { kind: 'wait', why: 'unreachable', detail, ...waitOf(error, 500) };
  // What an endpoint does not know it calls by one of these.
  const complaint = complaintOf(error);
  const isOpen = manner !== 'plain' || corrected(dialect, complaint) !== undefined;
  return isOpen && [400, 404, 415, 422].includes(status)
    ? { kind: 'other', complaint }
    : { kind: 'silence', why: 'rejected', detail };
}

function complaintOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

/** A stream that breaks off in the middle comes here, too. */
function unreachable(error: unknown): Once {
  const detail =
    error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : 'no connection';
  return { kind: 'wait', why: 'unreachable', detail, milliseconds: 500, isAsked: false };
}

/** The client's errors carry it; it is not imported for them alone. */
function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : undefined;
}

function waitOf(error: unknown, otherwise: number) {
  const headers = error instanceof Error && 'headers' in error ? error.headers : undefined;
  const seconds = Number(
    headers instanceof Headers ? (headers.get('retry-after') ?? Number.NaN) : Number.NaN,
  );
  return Number.isFinite(seconds) && seconds >= 0
    ? { milliseconds: seconds * 1000, isAsked: true }
    : { milliseconds: otherwise, isAsked: false };
}

/** False where the deadline comes first. */
async function patience(
  milliseconds: number,
  { clock, until }: Trial,
  signal: AbortSignal,
): Promise<boolean> {
  if (clock.now().getTime() + milliseconds >= until) return false;
  try {
    await clock.sleep(milliseconds, signal);
    return !signal.aborted;
  } catch {
    return false;
  }
}
