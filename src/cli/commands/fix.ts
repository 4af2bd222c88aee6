import { writeFile } from 'node:fs/promises';
import { isAbsolute, parse, relative, sep } from 'node:path';
import type { Source } from '../../adapters/local/sources.ts';
import { describe } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import { readWish } from '../../lint/engine/choice.ts';
import { type Fixed, fixTexts } from '../../lint/engine/fix.ts';
import type { Linter, LintRun } from '../../lint/linter.ts';
import { newestMinor } from '../../lint/manifest/versions.ts';
import { readArguments, type Parsed } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { findConfig } from '../lint/config.ts';
import { lintKinds, loadJudges } from '../lint/kinds.ts';
import type { Judge } from '../lint/judge.ts';
import { pathsOf } from '../lint/paths.ts';
import { sourcesAt } from '../lint/sources.ts';

const help = `Usage: supercargo fix [--dry-run] [--only ID,...] [--config FILE] PATH...

Mends what supercargo lint finds and can mend: edits of the text that touch
nothing else in the file.

What is set in a security context takes rights from a program that it may have
used: look at --dry-run, and try the program.

  --dry-run        print the changes as a diff, write nothing
  --only ID,...    only what these rules find
  --config FILE    as for supercargo lint

Exit code 1: with --dry-run, when something would change. 2: the call or an
input is wrong.
`;

export const fix: Command = { name: 'fix', help, run: runFix };

async function runFix(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = readArguments(args, {
    'dry-run': { type: 'boolean', default: false },
    only: { type: 'string' },
    config: { type: 'string' },
  });
  if (!parsed.ok) return refuse(io, describe(parsed.error));
  const { positionals, options } = parsed.value;
  if (positionals.length === 0) return refuse(io, 'Name a file or a folder. --help says more.');
  const sources = sourcesAt(positionals, io);
  if (!sources.ok) return refuse(io, describe(sources.error));
  const how = await readHow(io, parsed.value, sources.value);
  if (!how.ok) return refuse(io, describe(how.error));
  const mode = options['dry-run'] === 'true' ? 'show' : 'write';
  const changed = await fixAll(sources.value, { ...how.value, mode }, io);
  if (changed === 0) io.err('Nothing to mend.\n');
  return mode === 'show' && changed > 0 ? 1 : 0;
}

type How = { readonly run: LintRun; readonly judges: ReadonlyMap<string, Judge> };
type Fixing = How & { readonly mode: 'show' | 'write' };

/** Answers how many files change. */
async function fixAll(sources: readonly Source[], { mode, ...how }: Fixing, io: Io): Promise<number> {
  let changed = 0;
  for (const [source, fixed] of fixedSources(sources, how)) {
    if (fixed.text === source.file.text) continue;
    if (await isReadOtherwise(source, fixed)) {
      io.err(
        `${source.file.path}: left as it is, since two readers of Dockerfiles differ on what the mended file says\n`,
      );
      continue;
    }
    changed += 1;
    if (mode === 'write') await writeFile(source.location, fixed.text);
    io.out(
      mode === 'show'
        ? await patchOf(source, fixed.text, io.cwd)
        : `${source.file.path}: ${summary(fixed)}\n`,
    );
  }
  return changed;
}

/** Who names rules may name any; else those matter that judge what was found. */
async function readHow(
  io: Io,
  { options, positionals }: Parsed,
  sources: readonly Source[],
): Promise<Result<How>> {
  const only = options['only']?.split(',').map((id) => id.trim());
  const needed = only === undefined ? sources.map(({ kind }) => kind) : lintKinds;
  const where = { cwd: io.cwd, named: options['config'], paths: positionals };
  const judges = await loadJudges(new Set(needed.map(({ name }) => name)), where);
  if (!judges.ok) return judges;
  const wish = readWish(
    only === undefined ? {} : { only },
    [...judges.value.values()].flatMap(({ linter }) => linter.rules),
  );
  if (!wish.ok) return wish;
  const config = await findConfig(where);
  if (!config.ok) return config;
  const choice = { ...config.value.choice, ...wish.value };
  const today = new Date().toISOString().slice(0, 10);
  const paths = await pathsOf(sources);
  const run = { config: { ...config.value, choice }, today, minor: config.value.minor ?? newestMinor, paths };
  return { ok: true, value: { run, judges: judges.value } };
}

/** Files that are judged together are mended together, others each on its own. */
function fixedSources(sources: readonly Source[], { run, judges }: How): ReadonlyMap<Source, Fixed> {
  const groups = Map.groupBy(sources, ({ kind }) => kind.name);
  return new Map(
    [...groups].flatMap(([name, group]) => {
      const linter = judges.get(name)?.linter;
      if (linter === undefined) return [];
      const crowds = linter.reach === 'repository' ? [group] : group.map((source) => [source]);
      return crowds.flatMap((crowd) => fixCrowd(crowd, linter, run));
    }),
  );
}

function fixCrowd(crowd: readonly Source[], linter: Linter, run: LintRun): [Source, Fixed][] {
  const texts = new Map(crowd.map(({ file }) => [file.path, file.text]));
  const fixed = fixTexts(texts, (now) =>
    linter.lint(
      crowd.map(({ file }) => ({ ...file, text: now.get(file.path) ?? file.text })),
      run,
    ),
  );
  return crowd.map((source) => [
    source,
    fixed.get(source.file.path) ?? { text: source.file.text, mended: [] },
  ]);
}

/** A file that both read alike must still be read alike when it is mended. */
async function isReadOtherwise({ kind, file }: Source, { text }: Fixed): Promise<boolean> {
  if (kind.name !== 'dockerfile') return false;
  const { firstDisagreement } = await import('../../syntax/dockerfile/agreement.ts');
  return firstDisagreement(file.text) === undefined && firstDisagreement(text) !== undefined;
}

/** A patch that `git apply` and `patch -p1` take in the folder of the call, or at the root for files elsewhere. */
async function patchOf({ file, location }: Source, text: string, cwd: string): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const path = patchedPath(location, cwd);
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, file.text, text, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}

function patchedPath(location: string, cwd: string): string {
  const below = relative(cwd, location);
  const isElsewhere = isAbsolute(below) || below.startsWith(`..${sep}`);
  return (isElsewhere ? location.slice(parse(location).root.length) : below).replaceAll(sep, '/');
}

function summary({ mended }: Fixed): string {
  const counts = Map.groupBy(mended, (finding) => finding.rule);
  return [...counts].map(([id, all]) => (all.length === 1 ? id : `${id} (${all.length})`)).join(', ');
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`supercargo fix: ${message}\n`);
  return 2;
}
