import { basename } from '../../kernel/paths.ts';
import type { Found, Process, Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { isDevelopment, isWrapper } from './command.ts';
import type { Declared } from './declared.ts';
import { behindScript } from './script.ts';

/** What else is started from the same code: further lines of the Procfile, further services of compose. */
export function processesOf(
  { processes, compose }: Declared,
  { start, folder, snapshot }: Ground,
): Found<Process>[] {
  const inFile = processes
    .filter(({ name }) => name !== 'web' && name !== 'release')
    .map(({ name, command, path, line }) =>
      found({ name, command }, { path, line, why: `${nameOf(path)} names it` }),
    );
  const file = compose[0]?.file;
  const inCompose = compose
    .slice(1)
    .filter((one) => one.file === file)
    .flatMap(({ name, command, line, isOnce }) =>
      command === undefined || file === undefined
        ? []
        : [
            found(
              { name, command, ...(isOnce && { isOnce }) },
              { path: file, line, why: 'compose starts it from the same build' },
            ),
          ],
    );
  const all = [...inFile, ...inCompose].map((one) => followed(one, folder, snapshot));
  return distinct(all).filter(
    ({ value }) => value.command !== start && !isDevelopment(value.command) && !isWrapper(value.command),
  );
}

function nameOf(path: string): string {
  return basename(path) === 'Procfile' ? 'the Procfile' : basename(path);
}

type Ground = {
  readonly start: string | undefined;
  readonly folder: string;
  readonly snapshot: Snapshot;
};

/** What a script that is started runs. */
function followed(one: Found<Process>, folder: string, snapshot: Snapshot): Found<Process> {
  const { command } = one.value;
  const run = behindScript(command, folder, snapshot);
  if (run === undefined) return one;
  return {
    value: { ...one.value, command: run.text },
    evidence: { ...one.evidence, path: run.path, line: run.line },
  };
}

function found(value: Process, place: { path: string; line: number; why: string }): Found<Process> {
  return { value, evidence: { fact: `process ${value.name}`, ...place } };
}

/** One process a name, and one a command, under whatever names it stands in several files. */
function distinct(all: readonly Found<Process>[]): Found<Process>[] {
  return all.filter(
    ({ value: { name, command } }, at) =>
      all.findIndex(({ value }) => value.name === name || value.command === command) === at,
  );
}

/** The release phase of a Procfile, where it changes the database. */
export function releaseOf(service: Service, { processes }: Declared): Found<string> | undefined {
  const release = processes.find(({ name }) => name === 'release');
  if (release === undefined || service.migrations !== undefined) return undefined;
  if (!/migrat|upgrade|prisma|alembic|db:/iu.test(release.command)) return undefined;
  const { path, line, command } = release;
  return {
    value: command,
    evidence: { fact: 'migrations', path, line, why: 'the release phase of the Procfile' },
  };
}
