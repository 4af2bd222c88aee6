import type { Found, Process } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { grep } from '../../facts/source.ts';
import type { Member } from './member.ts';
import { celeryTarget } from './own-servers.ts';
import { dependsOn } from './project.ts';
import { relativeTo } from './targets.ts';
import { manageFile } from './django-target.ts';

type Place = { readonly path: string; readonly line: number };

const plans = /\bbeat_schedule\b|\bdjango_celery_beat\b|\badd_periodic_task\(|CELERY_BEAT_SCHEDULE/u;

const application =
  /^(\w+)\s*=\s*(?:Celery\(|(?:make|create|init)_celery\w{0,10}\(|celery_init_app\(|\w{1,40}\.extensions\[['"]celery['"]\])/u;

/** Commands that libraries for jobs add to Django: what is put into a queue waits for one that works it off. */
const commands: readonly (readonly [name: string, command: string])[] = [
  ['django-rq', 'rqworker'],
  ['django-q2', 'qcluster'],
  ['django-q', 'qcluster'],
  ['django-dramatiq', 'rundramatiq'],
  ['django-tasks', 'db_worker'],
];

/** What works beside the program that answers requests. */
export function processesOf(member: Member, snapshot: Snapshot): Found<Process>[] {
  if (member.kind !== 'web') return [];
  return [...ofCelery(member), ...ofDjango(member, snapshot)];
}

function ofDjango({ project, found: framework }: Member, snapshot: Snapshot): Found<Process>[] {
  const manage = framework?.framework.name === 'django' ? manageFile(project.folder, snapshot) : undefined;
  if (manage === undefined) return [];
  return commands.flatMap(([name, command]) => {
    const dependency = dependsOn(project, name);
    if (dependency === undefined) return [];
    const value = { name: 'worker', command: `python ${relativeTo(manage, project.folder)} ${command}` };
    return [found(value, dependency, `depends on ${name}`)];
  });
}

/** Its workers, and the one that plans. */
function ofCelery({ project, files }: Member): Found<Process>[] {
  if (dependsOn(project, 'celery') === undefined) return [];
  const objects = grep(files, application);
  const [first] = objects;
  if (first === undefined) return [];
  const app = `celery --app ${celeryTarget(first, project.folder, objects)}`;
  const [planned] = grep(files, plans);
  return [
    found({ name: 'worker', command: `${app} worker --loglevel info` }, first, 'makes a Celery application'),
    ...(planned === undefined
      ? []
      : [found({ name: 'beat', command: `${app} beat --loglevel info` }, planned, 'plans tasks of Celery')]),
  ];
}

function found(value: Process, { path, line }: Place, why: string): Found<Process> {
  return { value, evidence: { fact: `process ${value.name}`, path, line, why } };
}
