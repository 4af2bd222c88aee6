import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Framework } from './frameworks.ts';
import { frankenPhpOf, frankenPhpStart } from './frankenphp.ts';
import { octaneOf, octaneStart } from './octane.ts';
import { requires, type Project } from './project.ts';
import { roadRunnerOf, roadRunnerStart } from './roadrunner.ts';

/** Packages for others say of what type they are. */
export function isLibrary({ type }: Project): boolean {
  return type !== undefined && type !== 'project';
}

const scripts = [
  'server.php',
  'main.php',
  'app.php',
  'worker.php',
  'consumer.php',
  'run.php',
  'start.php',
  'bot.php',
];

type Ground = {
  readonly framework: Framework | undefined;
  readonly root: string | undefined;
  readonly snapshot: Snapshot;
};

export function startOf(project: Project, { framework, root, snapshot }: Ground): string[] | undefined {
  if (framework?.name === 'hyperf') return ['php', 'bin/hyperf.php', 'start'];
  const octane = octaneOf(project, snapshot);
  if (octane !== undefined) return octaneStart(octane);
  const runner = roadRunnerOf(project, snapshot);
  if (runner !== undefined) return roadRunnerStart(runner);
  const franken = frankenPhpOf(project, snapshot);
  if (franken !== undefined) return frankenPhpStart(franken);
  const served = ownServer(project, snapshot);
  if (served !== undefined) return served;
  if (root !== undefined) return ['apache2-foreground'];
  const script = scripts.find((name) => has(snapshot, join(project.folder, name)));
  return script === undefined || isLibrary(project) ? undefined : ['php', script];
}

/** ReactPHP, Amp, Workerman and Swoole answer requests themselves. */
export const servers = [
  'react/http',
  'amphp/http-server',
  'workerman/workerman',
  'workerman/webman-framework',
  'ext-swoole',
  'ext-openswoole',
  'openswoole/core',
];
const served = [
  'server.php',
  'start.php',
  'bin/server.php',
  'public/index.php',
  'index.php',
  'src/server.php',
  'main.php',
];

function ownServer(project: Project, snapshot: Snapshot): string[] | undefined {
  if (requires(project, ...servers) === undefined || requires(project, 'laravel/framework') !== undefined)
    return undefined;
  const file = served.find((name) => has(snapshot, join(project.folder, name)));
  const isWorkerman = requires(project, 'workerman/workerman', 'workerman/webman-framework') !== undefined;
  const start = isWorkerman ? ['start'] : [];
  return file === undefined ? undefined : ['php', file, ...start];
}
