import { codeOf } from '../../adapters/local/refused.ts';
import { keyOf, type Verdicts } from '../../adapters/schemas/verdicts.ts';
import { encode } from '../../lint/schema/encode.ts';
import type { Outcome } from '../../lint/schema/outcome.ts';
import { readWhole, toBatch } from './batches.ts';
import { broken } from './broken.ts';
import { type Course, judgeWith } from './course.ts';
import { absolute, messageOf } from './walk.ts';

/** What came of a file. `encoded` is `stream` for one too large for the memory, which is judged in its turn. */
export type FileResult = {
  readonly encoded: string;
  /** Where the verdict holds for this content in whatever surroundings. */
  readonly key: string | undefined;
};

export type Where = { readonly path: string; readonly cwd: string };

/** The verdict that was kept for the content of a file, or undefined. */
export function recall({ path, cwd }: Where, verdicts: Verdicts): string | undefined {
  try {
    const bytes = readWhole(absolute(cwd, path));
    return bytes === undefined ? undefined : verdicts.get(keyOf(bytes));
  } catch {
    return undefined;
  }
}

export async function judgeFile({ path, cwd }: Where, course: Course): Promise<FileResult> {
  try {
    const bytes = readWhole(absolute(cwd, path));
    if (bytes === undefined) return { encoded: 'stream', key: undefined };
    const outcomes = await judgeWith(toBatch(bytes), course);
    const isFree = !outcomes.some((outcome) => dependsOnOthers(outcome, course));
    return { encoded: encode(outcomes), key: course.keeps && isFree ? keyOf(bytes) : undefined };
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return { encoded: encode([broken(messageOf(error, path))]), key: undefined };
  }
}

/** A definition elsewhere in the repository may give a resource its schema. */
function dependsOnOthers(outcome: Outcome, { schemas, terms }: Course): boolean {
  if (outcome.msg.startsWith('could not find schema')) return true;
  if (terms.ignoreMissing && outcome.status === 'skipped') return true;
  return schemas.isOwn(outcome);
}
