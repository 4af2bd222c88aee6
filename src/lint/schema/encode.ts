import type { Fault, Outcome, Traits } from './outcome.ts';
import type { Status } from './verdict.ts';

const statuses: readonly Status[] = ['valid', 'invalid', 'error', 'skipped', 'empty'];

type Head = readonly [
  status: number,
  kind: string,
  name: string,
  namespace: string,
  version: string,
  line: number,
  column: number,
  endLine: number,
];
type Tail = readonly [msg: string, violations: readonly Fault[], traits: number];
type Row = Head | readonly [...Head, ...Tail];

/** Outcomes as one line of text: what the cache keeps and threads send. */
export function encode(outcomes: readonly Outcome[]): string {
  return JSON.stringify(outcomes.map(toRow));
}

export function decode(text: string): Outcome[] {
  const rows: readonly Row[] = JSON.parse(text);
  return rows.map(fromRow);
}

function toRow(outcome: Outcome): Row {
  const { status, kind, name, namespace, version, line, column, endLine, msg, violations, traits } = outcome;
  const head: Head = [statuses.indexOf(status), kind, name, namespace, version, line, column, endLine];
  return msg === '' ? head : [...head, msg, violations, pack(traits)];
}

function fromRow(row: Row): Outcome {
  const [
    status,
    kind,
    name,
    namespace,
    version,
    line,
    column,
    endLine,
    msg = '',
    violations = [],
    traits = 0,
  ] = row;
  const place = { line, column, endLine };
  const state = statuses[status] ?? 'error';
  return { status: state, kind, name, namespace, version, ...place, msg, violations, traits: unpack(traits) };
}

function pack({ isEncrypted, hasMarks, isAmongMarks, isUnreadable }: Traits): number {
  return Number(isEncrypted) + 2 * Number(hasMarks) + 4 * Number(isAmongMarks) + 8 * Number(isUnreadable);
}

function unpack(bits: number): Traits {
  return {
    isEncrypted: (bits & 1) !== 0,
    hasMarks: (bits & 2) !== 0,
    isAmongMarks: (bits & 4) !== 0,
    isUnreadable: (bits & 8) !== 0,
  };
}
