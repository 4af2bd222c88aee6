import { basename, dirname, join } from '../../kernel/paths.ts';
import { has, pathsUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Bundle } from './bundle.ts';
import { gemOf } from './gemfile.ts';

/** What Rack is told to serve: `config.ru`, else the only file of its kind. */
export function rackupOf(folder: string, snapshot: Snapshot): string | undefined {
  const usual = join(folder, 'config.ru');
  if (has(snapshot, usual)) return usual;
  const [only, ...others] = pathsUnder(folder, snapshot).filter(
    (path) => path.endsWith('.ru') && dirname(path) === folder,
  );
  return others.length === 0 ? only : undefined;
}

/** Where the server listens that the bundle brings, when nobody says another place. */
export function rackPort(bundle: Bundle): number {
  if (gemOf(bundle, 'puma', 'falcon') !== undefined) return 9292;
  if (gemOf(bundle, 'thin') !== undefined) return 3000;
  return gemOf(bundle, 'unicorn') === undefined ? 9292 : 8080;
}

/** The server for production with what it serves. */
export function rackCommand(
  bundle: Bundle,
  { path, port, snapshot }: { path: string; port: number; snapshot: Snapshot },
): string[] {
  const name = gemOf(bundle, 'puma', 'falcon', 'thin', 'unicorn')?.name ?? 'rackup';
  const file = basename(path) === 'config.ru' ? [] : [basename(path)];
  const config = [`config/${name}.rb`, `${name}.rb`].find((one) =>
    isWhole(name, snapshot.text(join(bundle.folder, one))),
  );
  return servers[name]?.({ port, file, config }) ?? [name];
}

/** Settings of Unicorn that only open a socket for another server beside it tell no port. */
function isWhole(name: string, text: string | undefined): boolean {
  return text !== undefined && (name !== 'unicorn' || /^\s*listen[ (]+(?!['"]?(?:\/|#\{))/mu.test(text));
}

type Served = {
  readonly port: number;
  readonly file: readonly string[];
  readonly config: string | undefined;
};

const servers: Readonly<Record<string, (served: Served) => string[]>> = {
  puma: ({ port, file, config }) => [
    'puma',
    ...(config === undefined ? ['-b', `tcp://0.0.0.0:${port}`] : ['-C', config]),
    ...file,
  ],
  falcon: ({ port, file, config }) =>
    config === undefined
      ? ['falcon', 'serve', '--bind', `http://0.0.0.0:${port}`, ...file.flatMap((one) => ['--config', one])]
      : ['falcon', 'host', config],
  thin: ({ port, file }) => [
    'thin',
    'start',
    '-a',
    '0.0.0.0',
    '-p',
    String(port),
    ...file.flatMap((one) => ['-R', one]),
  ],
  unicorn: ({ port, file, config }) => [
    'unicorn',
    ...(config === undefined ? ['-p', String(port)] : ['-c', config]),
    ...file,
  ],
  rackup: ({ port, file }) => ['rackup', '--host', '0.0.0.0', '--port', String(port), ...file],
};
