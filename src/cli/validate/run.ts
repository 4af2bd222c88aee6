import { decode } from '../../lint/schema/encode.ts';
import { excuse, type Surroundings } from '../../lint/schema/excuse.ts';
import type { Outcome } from '../../lint/schema/outcome.ts';
import type { Verdicts } from '../../adapters/schemas/verdicts.ts';
import { batchesOf, fileStream } from './batches.ts';
import { broken } from './broken.ts';
import { type Course, judgeWith } from './course.ts';
import { judgeFile, recall } from './judge-file.ts';
import type { Output } from './output/output.ts';
import type { Pool } from './pool.ts';
import { surroundingsIn } from './surroundings.ts';
import { absolute, type Found } from './walk.ts';

export type Session = {
  readonly cwd: string;
  readonly course: Course;
  readonly output: Output;
  readonly exitOnError: boolean;
  readonly verdicts: Verdicts;
  readonly pool: Pool;
};

/** Files are judged by so many at a time, so that memory does not grow with their number. */
const window = 4_096;

/** Judges all files in order; false where something is wrong. */
export async function judgeFiles(files: Iterable<Found>, session: Session): Promise<boolean> {
  const around = surroundingsIn(session.cwd);
  let isFine = true;
  for (const group of groupsOf(files, session.exitOnError ? 1 : window)) {
    const results = await judgeGroup(group, session);
    for (const [index, found] of group.entries()) {
      const showing = { ...session, path: found.path, surroundings: around(found.path) };
      for await (const outcomes of outcomesOf(found, results[index], session))
        isFine = show(outcomes, showing) && isFine;
    }
    if (!isFine && session.exitOnError) return false;
  }
  return isFine;
}

/** What is known of each file before its turn: encoded outcomes. */
async function judgeGroup(group: readonly Found[], session: Session): Promise<(string | undefined)[]> {
  const { cwd, verdicts, pool } = session;
  const results = group.map((found) => {
    return found.kind === 'file' && !verdicts.isEmpty
      ? recall({ path: found.path, cwd }, verdicts)
      : undefined;
  });
  const open = group.flatMap((found, index) =>
    found.kind === 'file' && results[index] === undefined ? [index] : [],
  );
  const paths = open.map((index) => group[index]?.path ?? '');
  const judged = await pool.judge(paths, (path) => judgeFile({ path, cwd }, session.course));
  for (const [position, { encoded, key }] of judged.entries()) {
    results[open[position] ?? 0] = encoded;
    if (key !== undefined) verdicts.put(key, encoded);
  }
  return results;
}

async function* outcomesOf(
  found: Found,
  encoded: string | undefined,
  session: Session,
): AsyncGenerator<readonly Outcome[]> {
  if (found.kind === 'problem') yield [broken(found.message)];
  else if (encoded === 'stream')
    yield* judgeStream(fileStream(absolute(session.cwd, found.path)), session.course);
  else if (encoded !== undefined) yield decode(encoded);
}

type Showing = {
  readonly output: Output;
  readonly exitOnError: boolean;
  readonly path: string;
  readonly surroundings: Surroundings;
};

/** Puts outcomes out, up to the first fault where that is the last; false where there is one. */
export function show(outcomes: readonly Outcome[], showing: Showing): boolean {
  let isFine = true;
  for (const outcome of outcomes) {
    const shown = excuse(outcome, showing.surroundings);
    showing.output.take(showing.path, shown);
    isFine &&= shown.status !== 'invalid' && shown.status !== 'error';
    if (!isFine && showing.exitOnError) return false;
  }
  return isFine;
}

/** `note` sees each part of the stream before it is judged. */
export async function* judgeStream(
  stream: AsyncIterable<Uint8Array>,
  course: Course,
  note: (text: string) => void = () => undefined,
): AsyncGenerator<readonly Outcome[]> {
  for await (const batch of batchesOf(stream)) {
    if (batch !== 'too long') note(batch.text);
    if (batch === 'too long') yield [broken('a document is longer than 256 MB')];
    else yield await judgeWith(batch, course);
  }
}

function* groupsOf(files: Iterable<Found>, size: number): Generator<Found[]> {
  let group: Found[] = [];
  for (const file of files) {
    group.push(file);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
