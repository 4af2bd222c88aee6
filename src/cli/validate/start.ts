import { noVerdicts, openVerdicts } from '../../adapters/schemas/verdicts.ts';
import type { OwnKind } from '../../lint/schema/crd.ts';
import type { ExitCode, Io } from '../command.ts';
import { courseFor } from './course.ts';
import { definitionsIn } from './definitions.ts';
import type { Output } from './output/output.ts';
import { outputs } from './output/outputs.ts';
import { poolOf } from './pool.ts';
import type { Prepared } from './prepare.ts';
import { judgeFiles } from './run.ts';
import { judgeInput } from './stdin.ts';
import { walk } from './walk.ts';
import { writerTo } from './writer.ts';

export async function start(prepared: Prepared, io: Io, signal: AbortSignal): Promise<ExitCode> {
  const { files, output: name, summary, verbose } = prepared.options;
  const isStdin = files.length === 0 || (files.length === 1 && files[0] === '-');
  const writer = writerTo(io.out);
  const output = outputs[name]({ write: writer.write, summary, verbose, isStdin });
  const call = { prepared, io, signal, output };
  const isFine = await (isStdin ? startInput(call) : startFiles(call));
  output.end();
  writer.flush();
  return isFine ? 0 : 1;
}

type Call = {
  readonly prepared: Prepared;
  readonly io: Io;
  readonly signal: AbortSignal;
  readonly output: Output;
};

async function startInput({ prepared, io, signal, output }: Call): Promise<boolean> {
  const own = new Map<string, OwnKind>();
  const course = await courseFor(prepared, { own: () => own, signal });
  const { exitOnError } = prepared.options;
  return judgeInput(io.stdin, { course, output, exitOnError, own });
}

async function startFiles({ prepared, io: { cwd }, signal, output }: Call): Promise<boolean> {
  const { options, isIgnored, cache } = prepared;
  const found = () => walk(options.files, { cwd, isIgnored });
  const course = await courseFor(prepared, { own: definitionsIn(found, cwd), signal });
  const verdicts = cache === '' ? noVerdicts() : openVerdicts(cache, fingerprint(prepared));
  const pool = poolOf(prepared, cwd);
  try {
    const { exitOnError } = options;
    return await judgeFiles(found(), { cwd, course, output, exitOnError, verdicts, pool });
  } finally {
    verdicts.close(course.schemas.files());
    await pool.close();
  }
}

/** Everything besides the content of a file that its verdict rests on. `format` changes with our own judging. */
function fingerprint({ options, locations }: Prepared): string {
  const { strict, kubernetesVersion, ignoreMissing, skip, reject, serverChecks } = options;
  const kinds = [[...skip].toSorted(), [...reject].toSorted()];
  return JSON.stringify([format, locations, strict, kubernetesVersion, ignoreMissing, kinds, serverChecks]);
}

const format = 1;
