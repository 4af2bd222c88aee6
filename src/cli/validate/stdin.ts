import type { OwnKind } from '../../lint/schema/crd.ts';
import type { Course } from './course.ts';
import { definedBy } from './definitions.ts';
import type { Output } from './output/output.ts';
import { judgeStream, show } from './run.ts';

const surroundings = { isChartTemplate: () => false, patchedBy: () => undefined };

type Input = {
  readonly course: Course;
  readonly output: Output;
  readonly exitOnError: boolean;
  readonly own: Map<string, OwnKind>;
};

/** Judges standard input; a definition in it counts for the part of the stream it stands in and for what follows. */
export async function judgeInput(stream: AsyncIterable<Uint8Array>, input: Input): Promise<boolean> {
  const { course, output, exitOnError, own } = input;
  let isFine = true;
  const read = judgeStream(stream, course, (text) => {
    if (text.includes('CustomResourceDefinition'))
      for (const [key, kind] of definedBy(text)) own.set(key, kind);
  });
  for await (const outcomes of read) {
    isFine = show(outcomes, { output, exitOnError, path: 'stdin', surroundings }) && isFine;
    if (!isFine && exitOnError) return false;
  }
  return isFine;
}
