import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { requires, type Project } from './project.ts';

/** A server that keeps a Laravel application in memory, and what its image has beside that of PHP. */
export type Octane = {
  readonly name: string;
  readonly image: (php: string, debian: string) => string;
  readonly extensions: readonly string[];
  readonly setup: readonly string[];
  readonly env: readonly string[];
};

/** What runs without such a server. */
export const plain: Octane = {
  name: 'php',
  image: (php, debian) => `php:${php}-cli-${debian}`,
  extensions: [],
  setup: [],
  env: [],
};

/** RoadRunner is a program beside PHP. */
export const roadRunner: Octane = {
  ...plain,
  name: 'roadrunner',
  extensions: ['sockets'],
  setup: ['COPY --from=ghcr.io/roadrunner-server/roadrunner:2024.3 /usr/bin/rr /usr/local/bin/'],
};

const inCaddy: Octane = {
  name: 'frankenphp',
  image: (php, debian) => `dunglas/frankenphp:1-php${php}-${debian}`,
  extensions: [],
  // Without rights there is no capability to take from the file.
  setup: ['RUN setcap -r /usr/local/bin/frankenphp'],
  env: ['XDG_CONFIG_HOME=/tmp', 'XDG_DATA_HOME=/tmp'],
};

/** By the first word of what starts it. */
export const runners: Readonly<Record<string, Octane>> = {
  rr: roadRunner,
  frankenphp: { ...inCaddy, env: [...inCaddy.env, 'SERVER_NAME=:80'] },
};

const servers: readonly Octane[] = [
  inCaddy,
  { ...plain, name: 'swoole', extensions: ['swoole'] },
  roadRunner,
];

/** The server that Octane was set up with; where nobody set it up, its package is only there. */
export function octaneOf(project: Project, snapshot: Snapshot): Octane | undefined {
  if (requires(project, 'laravel/octane') === undefined) return undefined;
  const textOf = (name: string): string => snapshot.text(join(project.folder, name)) ?? '';
  const said =
    /^OCTANE_SERVER=["']?(\w{1,20})/mu.exec(`${textOf('.env')}\n${textOf('.env.example')}`)?.[1] ??
    /['"]OCTANE_SERVER['"],\s?['"](\w{1,20})['"]/u.exec(textOf('config/octane.php'))?.[1] ??
    marks.find(([file]) => has(snapshot, join(project.folder, file)))?.[1];
  return servers.find(({ name }) => name === said);
}

const marks = [
  ['public/frankenphp-worker.php', 'frankenphp'],
  ['.rr.yaml', 'roadrunner'],
] as const;

export const octanePort = 8000;

export function octaneStart({ name }: Octane): string[] {
  const options = [`--server=${name}`, '--host=0.0.0.0', `--port=${octanePort}`];
  return ['php', 'artisan', 'octane:start', ...options];
}
