import { codeOf } from '../../adapters/schemas/local.ts';
import type { Judged } from '../../lint/schema/batch.ts';
import { judgeBatch } from '../../lint/schema/batch.ts';
import { excuse, type Surroundings } from '../../lint/schema/excuse.ts';
import type { Terms } from '../../lint/schema/judge.ts';
import type { Batch, Outcome } from '../../lint/schema/outcome.ts';
import type { SchemaSet } from '../../adapters/schemas/set.ts';
import type { Io } from '../command.ts';
import { batchesOf, fileStream, readWhole, toBatch } from './batches.ts';
import type { Options } from './options.ts';
import type { Output } from './output/output.ts';
import { broken } from './broken.ts';
import { surroundingsIn } from './surroundings.ts';
import { absolute, type Found, messageOf } from './walk.ts';

export type Course = {
  readonly options: Options;
  readonly schemas: SchemaSet;
  readonly terms: Terms;
  readonly output: Output;
  /** Adds what goes beyond schemas, where that was asked for. */
  readonly refine: (batch: Batch, outcomes: readonly Outcome[]) => readonly Outcome[];
};

/** Judges all files in order; false where something is wrong. */
export async function judgeFiles(files: Iterable<Found>, course: Course, io: Io): Promise<boolean> {
  const around = surroundingsIn(io.cwd);
  let isFine = true;
  for (const found of files) {
    for await (const outcomes of outcomesIn(found, course, io)) {
      isFine = show(outcomes, { course, path: found.path, surroundings: around(found.path) }) && isFine;
      if (!isFine && course.options.exitOnError) return false;
    }
  }
  return isFine;
}

type Showing = { readonly course: Course; readonly path: string; readonly surroundings: Surroundings };

/** Puts outcomes out, up to the first fault where that is the last; false where there is one. */
export function show(outcomes: readonly Outcome[], { course, path, surroundings }: Showing): boolean {
  let isFine = true;
  for (const outcome of outcomes) {
    const shown = excuse(outcome, surroundings);
    course.output.take(path, shown);
    isFine &&= shown.status !== 'invalid' && shown.status !== 'error';
    if (!isFine && course.options.exitOnError) return false;
  }
  return isFine;
}

async function* outcomesIn(found: Found, course: Course, io: Io): AsyncGenerator<readonly Outcome[]> {
  if (found.kind === 'problem') return yield [broken(found.message)];
  const path = absolute(io.cwd, found.path);
  try {
    const bytes = readWhole(path);
    if (bytes === undefined) yield* judgeStream(fileStream(path), course);
    else yield await judgeWith(toBatch(bytes), course);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    yield [broken(messageOf(error, found.path))];
  }
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

/** Judges again when schemas that were pending have come. */
async function judgeWith(batch: Batch, { schemas, terms, refine }: Course): Promise<readonly Outcome[]> {
  for (;;) {
    const { outcomes, pending }: Judged = judgeBatch(batch, terms);
    if (pending.length === 0) return refine(batch, outcomes);
    await Promise.all(pending.map(schemas.load));
  }
}
