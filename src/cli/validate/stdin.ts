import type { OwnKind } from '../../lint/schema/crd.ts';
import type { Io } from '../command.ts';
import { definedBy } from './definitions.ts';
import { type Course, judgeStream, show } from './run.ts';

const nowhere = { isChartTemplate: () => false, patchedBy: () => undefined };

/** Judges standard input; a definition in it counts for the part of the stream it stands in and for what follows. */
export async function judgeInput(
  courseWith: (own: () => ReadonlyMap<string, OwnKind>) => Course,
  io: Io,
): Promise<boolean> {
  const own = new Map<string, OwnKind>();
  const course = courseWith(() => own);
  let isFine = true;
  const read = judgeStream(io.stdin, course, (text) => {
    if (text.includes('CustomResourceDefinition'))
      for (const [key, kind] of definedBy(text)) own.set(key, kind);
  });
  for await (const outcomes of read) {
    isFine = show(outcomes, { course, path: 'stdin', surroundings: nowhere }) && isFine;
    if (!isFine && course.options.exitOnError) return false;
  }
  return isFine;
}
