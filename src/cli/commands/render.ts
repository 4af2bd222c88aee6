import { relative, resolve } from 'node:path';
import { diskFiles, rootOf } from '../../adapters/local/files.ts';
import { renderFolder } from '../../adapters/helm/folder.ts';
import { describe, type Problem } from '../../kernel/problem.ts';
import { kustomizeOf } from '../../kustomize/build.ts';
import type { Files } from '../../kustomize/files.ts';
import { kustomizationIn } from '../../kustomize/kustomization.ts';
import { toJson } from '../../kustomize/node.ts';
import { writeObjects } from '../../kustomize/write.ts';
import { readArguments } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';

const help = `Usage: supercargo render [DIR] [options]

Prints the objects of a Kustomization as \`kustomize build\` gives them, without
kustomize: bases, components, overlays, generators, patches, replacements.
Nothing is fetched: remote bases are named on standard error and left out, and
so are Helm charts within a Kustomization. Files may lie anywhere within the
checkout around DIR.

A chart (Chart.yaml) is rendered by the \`helm\` on the PATH, with the values
that stand in it.

  --format yaml|json   how to print: YAML documents, or one JSON list

Exit code 2: the build fails, or there is nothing to render it with.
`;

export const render: Command = { name: 'render', help, run };

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const parsed = readArguments(args, { format: { type: 'string', default: 'yaml' } });
  if (!parsed.ok) return refuse(io, parsed.error);
  const { positionals, options } = parsed.value;
  const format = options['format'];
  if (format !== 'yaml' && format !== 'json') return refuse(io, { what: '--format is yaml or json' });
  if (positionals.length > 1) return refuse(io, { what: 'Only one folder can be named' });
  const folder = resolve(io.cwd, positionals[0] ?? '.');
  const root = rootOf(folder);
  const files = diskFiles(root);
  const place = relative(root, folder);
  if (kustomizationIn(place, files) !== undefined) return build(io, { files, place, format });
  if (files.has(`${place}/Chart.yaml`) !== 'file') return refuse(io, nothingThere(positionals[0] ?? '.'));
  return chart(io, { folder, format }, signal);
}

function nothingThere(folder: string): Problem {
  const fix = 'Name the folder of a kustomization.yaml or a Chart.yaml.';
  return { what: 'There is nothing to render', where: folder, fix };
}

type Format = 'yaml' | 'json';
type Wish = { readonly files: Files; readonly place: string; readonly format: Format };

function build(io: Io, { files, place, format }: Wish): ExitCode {
  const built = kustomizeOf(files)(place);
  if (!built.ok) return refuse(io, built.error);
  const { objects, skipped, notes } = built.value;
  for (const part of skipped) io.err(`Left out, it lies elsewhere: ${part}\n`);
  for (const note of notes) io.err(`${describe(note)} (something that was left out may have it)\n`);
  if (format === 'json') io.out(`${JSON.stringify(objects.map(toJson), null, 2)}\n`);
  else io.out(writeObjects(objects).text);
  return 0;
}

type ChartWish = { readonly folder: string; readonly format: Format };

async function chart(io: Io, { folder, format }: ChartWish, signal: AbortSignal): Promise<ExitCode> {
  const rendered = await renderFolder(folder, io.env['PATH'], signal);
  if (!rendered.ok) return refuse(io, rendered.error);
  const { text, objects } = rendered.value;
  io.out(format === 'yaml' ? text : `${JSON.stringify(objects, null, 2)}\n`);
  return 0;
}

function refuse(io: Io, problem: Problem): ExitCode {
  io.err(`supercargo render: ${describe(problem)}\n`);
  return 2;
}
