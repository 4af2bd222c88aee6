import { schemaSet } from '../../adapters/schemas/set.ts';
import type { Terms } from '../../lint/schema/judge.ts';
import type { ExitCode, Io } from '../command.ts';
import { definitionsIn } from './definitions.ts';
import { outputs } from './output/outputs.ts';
import type { Prepared } from './prepare.ts';
import { type Course, judgeFiles } from './run.ts';
import { judgeInput } from './stdin.ts';
import { walk } from './walk.ts';
import { writerTo } from './writer.ts';

export async function start(prepared: Prepared, io: Io, signal: AbortSignal): Promise<ExitCode> {
  const { options } = prepared;
  const { files } = options;
  const isStdin = files.length === 0 || (files.length === 1 && files[0] === '-');
  const writer = writerTo(io.out);
  const { summary, verbose } = options;
  const output = outputs[options.output]({ write: writer.write, summary, verbose, isStdin });
  const found = () => walk(files, { cwd: io.cwd, isIgnored: prepared.isIgnored });
  const isFine = isStdin
    ? await judgeInput((own) => course(prepared, { output, own, signal }), io)
    : await judgeFiles(found(), course(prepared, { output, own: definitionsIn(found, io.cwd), signal }), io);
  output.end();
  writer.flush();
  return isFine ? 0 : 1;
}

type Means = {
  readonly output: Course['output'];
  readonly own: Parameters<typeof schemaSet>[0]['ownKinds'];
  readonly signal: AbortSignal;
};

function course({ options, locations, cache }: Prepared, { output, own, signal }: Means): Course {
  const { strict, kubernetesVersion, ignoreMissing, skip, reject, insecure } = options;
  const schemas = schemaSet({
    locations,
    cluster: { version: kubernetesVersion, strict },
    remote: { cache, verifyTls: !insecure, signal },
    ownKinds: own,
  });
  const terms: Terms = { strict, ignoreMissing, skip, reject, lookup: schemas.lookup };
  return { options, schemas, terms, output };
}
