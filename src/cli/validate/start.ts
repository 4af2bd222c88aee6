import { schemaSet } from '../../adapters/schemas/set.ts';
import type { Terms } from '../../lint/schema/judge.ts';
import type { ExitCode, Io } from '../command.ts';
import { definitionsIn } from './definitions.ts';
import { outputs } from './output/outputs.ts';
import { newestMinor } from '../../lint/manifest/versions.ts';
import type { Options } from './options.ts';
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
  const refine = await refinement(options);
  const found = () => walk(files, { cwd: io.cwd, isIgnored: prepared.isIgnored });
  const isFine = isStdin
    ? await judgeInput((own) => course(prepared, { output, own, signal, refine }), io)
    : await judgeFiles(
        found(),
        course(prepared, { output, own: definitionsIn(found, io.cwd), signal, refine }),
        io,
      );
  output.end();
  writer.flush();
  return isFine ? 0 : 1;
}

type Means = {
  readonly output: Course['output'];
  readonly own: Parameters<typeof schemaSet>[0]['ownKinds'];
  readonly signal: AbortSignal;
  readonly refine: Course['refine'];
};

function course({ options, locations, cache }: Prepared, { output, own, signal, refine }: Means): Course {
  const { strict, kubernetesVersion, ignoreMissing, skip, reject, insecure } = options;
  const schemas = schemaSet({
    locations,
    cluster: { version: kubernetesVersion, strict },
    remote: { cache, verifyTls: !insecure, signal },
    ownKinds: own,
  });
  const terms: Terms = { strict, ignoreMissing, skip, reject, lookup: schemas.lookup };
  return { options, schemas, terms, output, refine };
}

/** The rules are loaded only where they are asked for. */
async function refinement({ serverChecks, kubernetesVersion }: Options): Promise<Course['refine']> {
  if (!serverChecks) return (_, outcomes) => outcomes;
  const { withServerChecks } = await import('../../lint/schema/server.ts');
  const minor = kubernetesVersion === 'master' ? newestMinor : Number(kubernetesVersion.split('.')[1]);
  return (batch, outcomes) => withServerChecks(batch, outcomes, minor);
}
