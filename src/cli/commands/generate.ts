import { resolve } from 'node:path';
import { present } from '../../kernel/present.ts';
import { describe } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { readArguments, type Parsed } from '../arguments.ts';
import { withComposeSource } from '../generate/compose-source.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { shown } from '../shown.ts';
import { textsOf, write, type Settled } from '../generate/files.ts';
import { make, type Call } from '../generate/make.ts';

const help = `Usage: supercargo generate ["words"] [options]

Writes what a repository needs to run on Kubernetes: Dockerfile, .dockerignore,
manifests and a Kustomization. Words say what should differ, in English or
Chinese, or what should stand beside it:

  supercargo generate "3 replicas on port 8080, at shop.example.com"
  supercargo generate "with postgres and redis"
  supercargo generate "部署一个包含3个副本的Nginx服务"

Files that people wrote are never overwritten, and what they changed in ours
stays when it is written again. Words alone make some fifty
public programs (nginx, postgres, kafka, ...), model servers (vLLM, Triton,
KServe) and training Jobs. What the rules leave over of the words, the model
that LLM_BASE_URL, LLM_MODEL and LLM_API_KEY name may read, if there is one.

  --dir DIR              the repository (default: the current folder)
  --write                write the files; without it nothing is written
  --dry-run              only show them (the default)
  --from compose[=FILE]  convert a compose file (beside code, what it starts
                         besides is made by default); several: FILE,FILE
  --output FORM          plain, kustomize (the default) or helm
  --gitops TOOL          argocd or flux: the objects that deliver it, too
  --gitops-dir DIR       a checkout of the repository that the tool reads, where
                         it is another one: manifests and objects go there
  --workflow             the GitHub workflow that builds the images, too
  --environments A,B     an overlay, folder or values file for each
  --profile NAME         production (the default) hardens what was asked for;
                         minimal writes that and nothing else
  --format text|json     how to print it (default: text)
  --repository OWNER/NAME  names the image (default: the remote "origin")
`;

export const generate: Command = { name: 'generate', help, run };

const options = {
  dir: { type: 'string' },
  write: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  format: { type: 'string', default: 'text' },
  output: { type: 'string' },
  gitops: { type: 'string' },
  'gitops-dir': { type: 'string' },
  workflow: { type: 'boolean' },
  environments: { type: 'string' },
  profile: { type: 'string' },
  from: { type: 'string' },
  repository: { type: 'string' },
} as const;

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const parsed = readArguments(args, options);
  const call = parsed.ok ? await readCall(parsed.value, io.cwd) : parsed;
  const made = call.ok ? await make(call.value, io, signal) : call;
  if (!call.ok || !made.ok) {
    io.err(
      `supercargo generate: ${describe(call.ok ? (made.ok ? { what: '' } : made.error) : call.error)}\n`,
    );
    return 2;
  }
  if (call.value.isWritten) await writeAll(call.value, made.value, io);
  io.out(call.value.isJson ? toJson(made.value) : toText(made.value, call.value.isWritten, io));
  return 0;
}

async function writeAll({ dir, fleet }: Call, made: Settled, { cwd }: Io): Promise<void> {
  await write(resolve(cwd, dir), made);
  if (fleet !== undefined && made.elsewhere !== undefined) await write(resolve(cwd, fleet), made.elsewhere);
}

async function readCall({ options: given, positionals }: Parsed, cwd: string): Promise<Result<Call>> {
  return checked(await withComposeSource(given, cwd), positionals.join(' '));
}

function checked(given: Readonly<Record<string, string | undefined>>, words: string): Result<Call> {
  const { dir = '.', format, repository, profile, from, output, gitops } = given;
  if (format !== 'text' && format !== 'json') return fail({ what: '--format is text or json' });
  if (given['write'] === 'true' && given['dry-run'] === 'true') {
    return fail({ what: '--write and --dry-run exclude each other', fix: 'Leave one out.' });
  }
  if (repository !== undefined && !/^[\w.-]+\/[\w.-]+$/u.test(repository)) {
    return fail({ what: '--repository is written OWNER/NAME' });
  }
  const flags = present({ profile, from, output, gitops, environments: given['environments'] });
  return ok({
    words,
    dir,
    fleet: given['gitops-dir'],
    isWritten: given['write'] === 'true',
    isJson: format === 'json',
    hasWorkflow: given['workflow'] === 'true',
    repository,
    flags,
  });
}

function toJson({ understood, notUnderstood, spec, files, elsewhere, ...more }: Settled): string {
  const { findings, questions, title, body, removed } = more;
  const there =
    elsewhere === undefined ? {} : { elsewhere: { ...elsewhere, record: undefined, same: undefined } };
  const told = { findings, questions, title, body };
  const printed = { understood, notUnderstood, spec, files, removed, ...there, ...told };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

function toText(made: Settled, isWritten: boolean, io: Io): string {
  const { body, elsewhere } = made;
  const there = elsewhere === undefined ? [] : isWritten ? textsOf(elsewhere) : elsewhere.files;
  const texts = [
    ...(isWritten ? textsOf(made) : made.files),
    ...there.map((file) => ({ ...file, path: `${elsewhere?.repository}: ${file.path}` })),
  ];
  const gone = made.removed.map((path) => `  ${path}`);
  const removed = gone.length === 0 ? [] : [isWritten ? 'Removed:' : 'To be removed:', ...gone];
  const written = isWritten ? sayWritten(texts.map(({ path }) => path)) : texts.map(shownAs);
  const listed = [...removed, ...written];
  return `${shown(body, io)}\n${listed.join('\n')}\n`;
}

function sayWritten(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return ['Nothing was written.'];
  return ['Written:', ...paths.map((path) => `  ${path}`)];
}

function shownAs({ path, text }: { readonly path: string; readonly text: string }): string {
  return `--- ${path}\n${text}`;
}
