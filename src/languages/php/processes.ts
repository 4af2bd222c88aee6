import { grep, type SourceFile } from '../../facts/source.ts';
import type { Found, Process } from '../../facts/facts.ts';
import type { Member } from './member.ts';
import { requires } from './project.ts';

type Beside = {
  readonly name: string;
  readonly command: string;
  /** Files that tell of it, and how. */
  readonly files: RegExp;
  readonly sign: RegExp;
  readonly why: string;
};

const queue: Beside = {
  name: 'worker',
  command: 'php artisan queue:work',
  files: /(?:^|\/)app\/.*\.php$/u,
  sign: /\bimplements\b.{0,200}\bShouldQueue\b/u,
  why: 'puts jobs into a queue',
};
const schedule: Beside = {
  name: 'scheduler',
  command: 'php artisan schedule:work',
  files: /(?:^|\/)(?:routes\/console|app\/Console\/Kernel|bootstrap\/app)\.php$/u,
  sign: /\bSchedule::\w|\$schedule->\w/u,
  why: 'plans tasks',
};
const messenger: Beside = {
  name: 'worker',
  command: 'php bin/console messenger:consume async',
  files: /(?:^|\/)config\/packages\/messenger\.ya?ml$/u,
  sign: /^\s{1,40}\S{1,200}:\s{1,8}["']?async\b/u,
  why: 'sends messages to the transport',
};

/** What works beside the pages: queues, schedules, messages. */
export function processesOf({ project, framework, files, kind }: Member): Found<Process>[] {
  if (kind !== 'web') return [];
  if (framework?.name === 'symfony') return found(messenger, files);
  if (framework?.name !== 'laravel') return [];
  const horizon = requires(project, 'laravel/horizon');
  if (horizon === undefined) return [...found(queue, files), ...found(schedule, files)];
  const { path, line } = horizon;
  const evidence = { fact: 'process worker', path, line, why: 'depends on laravel/horizon' };
  return [{ value: { name: 'worker', command: 'php artisan horizon' }, evidence }, ...found(schedule, files)];
}

function found(
  { name, command, files: where, sign, why }: Beside,
  files: readonly SourceFile[],
): Found<Process>[] {
  const telling = files.filter(({ path }) => where.test(path));
  const [hit] = grep(telling, sign);
  if (hit === undefined) return [];
  const evidence = { fact: `process ${name}`, path: hit.path, line: hit.line, why };
  return [{ value: { name, command }, evidence }];
}
