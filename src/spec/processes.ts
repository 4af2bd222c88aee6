import type { Process, Service } from '../facts/facts.ts';
import { join } from '../kernel/paths.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { objectName } from '../kernel/object-name.ts';
import { batchOf } from './batch.ts';
import { sharedVolumes } from './claims.ts';
import { keptDockerfile } from './keep.ts';
import type { Note } from './note.ts';
import type { Built } from './serve.ts';
import { sharedFragments } from './shared-fragments.ts';
import type { Fragments, Workload } from './spec.ts';

/** What else is started from the same image: each runs on its own, and nobody calls it. */
export function withProcesses({ workload, notes }: Built, snapshot: Snapshot): Built[] {
  const { service } = workload ?? {};
  if (workload === undefined || service === undefined || workload.image.kind === 'public')
    return [{ ...(workload && { workload }), notes }];
  const made = (service.processes ?? []).map((process) =>
    processOf(process, { workload, service, snapshot }),
  );
  return [{ workload, notes }, ...made];
}

type Words = Pick<Workload, 'command' | 'args'>;
type Ground = { readonly workload: Workload; readonly service: Service; readonly snapshot: Snapshot };

function processOf(started: Process, { workload, service, snapshot }: Ground): Built {
  const words = programIn(workload, started) ?? commandOf(started.command, service, snapshot);
  if (words === undefined) return { notes: [leftOut(started, service)] };
  const { service: _built, ...base } = batchOf(workload);
  const told = sharedFragments(workload, isSingle(started) ? alone : {});
  const isNamed = started.name.startsWith(`${workload.name}-`);
  const name = objectName(isNamed ? started.name : `${workload.name}-${started.name}`);
  const volumes = workload.volumes === undefined ? {} : { volumes: sharedVolumes(workload) };
  const own = { ...volumes, image: withoutPlan(workload) };
  return {
    workload: { ...base, ...told, ...words, ...own, name, ...keeperOf(started) },
    notes: [],
  };
}

function keeperOf({ isOnce }: Process): Pick<Workload, 'controller' | 'replicas'> {
  return isOnce === true ? { controller: 'Job' } : { replicas: 1 };
}

/** The image is built with the service. */
function withoutPlan({ image }: Workload): Workload['image'] {
  return image.kind === 'public' ? image : { kind: 'built', name: image.name, tag: image.tag };
}

/** Two of them would do everything twice, for as long as a rollout takes too. */
function isSingle({ name, command }: Process): boolean {
  return /\b(?:clock|cron|beat|schedul\w*)\b/iu.test(`${name} ${command}`);
}

/** Replaced before the next one starts. */
export const alone: Fragments = { spec: { strategy: { type: 'Recreate', rollingUpdate: null } } };

/** Images of these have an interpreter, and whatever else it is to run. */
const interpreted: ReadonlySet<string> = new Set(['python', 'node', 'ruby', 'php']);

/** A program of its own that was compiled into the same image. */
function programIn({ image }: Workload, { command }: Process): Words | undefined {
  const [program = '', ...args] = command.split(/\s+/u);
  const programs = image.kind === 'built' ? (image.plan?.programs ?? []) : [];
  const path = programs.find((one) => lastOf(one) === lastOf(program));
  return path === undefined || forShell.test(command) ? undefined : { command: [path, ...args] };
}

function commandOf(command: string, service: Service, snapshot: Snapshot): Words | undefined {
  const isAny = interpreted.has(service.language) || keptDockerfile(service, snapshot) !== undefined;
  if (isAny) return { command: wordsOf(writable(scriptOf(command, service, snapshot) ?? command)) };
  // The image of what is compiled has one program, which may be told to do something else.
  const [program = '', ...rest] = command.split(/\s+/u);
  const isSame = lastOf(program) === lastOf(service.start?.split(/\s+/u)[0] ?? '');
  return isSame && rest.length > 0 && !forShell.test(command) ? { args: rest } : undefined;
}

const forShell = /["'$`|&;<>*\\]/u;

/** A command as a container takes it; what only a shell understands is left to one. */
export function wordsOf(command: string): readonly string[] {
  return forShell.test(command) ? ['sh', '-c', `exec ${command}`] : command.split(/\s+/u);
}

/** Celery keeps beside its code when it last did what, where nothing can be written. */
export function writable(command: string): string {
  const isBeat = /^celery\s.*(?:\sbeat\b|\s-B\b|\s--beat\b)/u.test(command);
  const isSaid = /\s(?:-s|--schedule|-S|--scheduler)\b/u.test(command);
  return isBeat && !isSaid ? `${command} --schedule /tmp/celerybeat-schedule` : command;
}

function lastOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** A script that only starts Node is left out, so that signals come to the program. */
function scriptOf(command: string, { path }: Service, snapshot: Snapshot): string | undefined {
  const name = /^(?:npm|pnpm|yarn)\s+(?:run\s+)?([\w:.-]{1,60})$/u.exec(command)?.[1];
  if (name === undefined) return undefined;
  const text = snapshot.text(join(path === '.' ? '' : path, 'package.json')) ?? '';
  const quoted = name.replaceAll('.', '\\.');
  return new RegExp(`"${quoted}"\\s{0,4}:\\s{0,4}"(node [\\w./@ =-]{1,200})"`, 'u').exec(text)?.[1];
}

function leftOut({ name, command }: Process, service: Service): Note {
  return {
    id: 'process-left-out',
    severity: 'info',
    text: {
      en: `${service.name} has a process ${name} (\`${command}\`) that its image does not bring: nothing runs it.`,
      zh: `${service.name} 还有进程 ${name}（\`${command}\`），但镜像中没有该程序，因此没有部署它。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/',
  };
}
