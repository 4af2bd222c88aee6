import { keptByS6 } from './s6.ts';
import { folderOf } from './place.ts';
import type { Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { isUnder, productiveUnder } from '../tree.ts';
import type { Process } from './procfile.ts';
import { isSystem, serves } from './system-programs.ts';

const files = /\.(?:conf|ini)$/u;
const program = /^\[program:([\w-]{1,60})\]/u;
const told = /^command\s{0,4}=\s{0,4}(\S.{0,500})$/u;

/** The programs of supervisord, or of s6, that are of a service, as lines of a Procfile would name them. */
export function supervised(
  service: Service,
  services: readonly Service[],
  snapshot: Snapshot,
): readonly Process[] {
  const folder = folderOf(service.path);
  const isInner = (path: string): boolean =>
    services.some(
      (other) =>
        other.path !== service.path &&
        isUnder(path, folderOf(other.path)) &&
        isUnder(other.path, service.path === '.' ? '' : service.path),
    );
  const isOther = (path: string): boolean =>
    services.some((other) => other.path !== service.path && isUnder(path, folderOf(other.path)));
  const isAlone = service.kind === 'web' && services.filter(({ kind }) => runs.has(kind)).length === 1;
  return programs(snapshot).filter(
    ({ path }) => (isUnder(path, folder) && !isInner(path)) || (isAlone && !isOther(path)),
  );
}

const runs: ReadonlySet<string> = new Set(['web', 'worker', 'job']);

const cache = new WeakMap<Snapshot, readonly Process[]>();

function programs(snapshot: Snapshot): readonly Process[] {
  const known = cache.get(snapshot) ?? programsOf(productiveUnder('', snapshot), snapshot);
  cache.set(snapshot, known);
  return known;
}

function programsOf(paths: readonly string[], snapshot: Snapshot): readonly Process[] {
  const told = paths
    .filter((path) => files.test(path))
    .flatMap((path) => programsIn(path, snapshot.text(path)?.slice(0, 64_000) ?? ''));
  return told.length > 0 ? told : keptByS6(paths, snapshot);
}

function programsIn(path: string, text: string): Process[] {
  if (!text.includes('[program:')) return [];
  let name = '';
  return text.split('\n').flatMap((line, at) => {
    if (line.startsWith('[')) name = program.exec(line)?.[1] ?? '';
    const command = told.exec(line.trimEnd())?.[1];
    if (name === '' || command === undefined || isSystem(command)) return [];
    return [{ name: serves.test(command) ? 'web' : name, command: plain(command), path, line: at + 1 }];
  });
}

/** Without the folder of the machine that it was written for, and the shell around it. */
function plain(command: string): string {
  return command
    .replace(/^(?:\/bin\/)?(?:ba)?sh -l?c (["'])(.{1,480})\1$/u, '$2')
    .replace(/^\/(?:[\w.-]{1,60}\/){1,8}(?:\.?v?env|virtualenv)\/bin\//u, '')
    .replace(/^\/usr\/(?:local\/)?bin\/|^\/(?:var|srv|app|home|opt)\/(?:[\w.-]{1,60}\/){0,6}bin\//u, '')
    .replaceAll(/(?<=\s)\/(?:var\/www\/html|var\/www|app|srv|code)\/(?=\w)/gu, '');
}
