import type { Found, Process } from '../../facts/facts.ts';
import { grep, type Hit } from '../../facts/source.ts';
import type { Member } from './member.ts';
import { celeryTarget } from './own-servers.ts';
import { dependsOn } from './project.ts';

const plans = /\bbeat_schedule\b|\bdjango_celery_beat\b|\badd_periodic_task\(|CELERY_BEAT_SCHEDULE/u;

/** Celery beside what answers requests: its workers, and the one that plans. */
export function processesOf({ project, files, kind }: Member): Found<Process>[] {
  if (kind !== 'web' || dependsOn(project, 'celery') === undefined) return [];
  const objects = grep(files, /^(\w+)\s*=\s*Celery\(/u);
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

function found(value: Process, { path, line }: Hit, why: string): Found<Process> {
  return { value, evidence: { fact: `process ${value.name}`, path, line, why } };
}
