import type { Found, Process } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { has } from '../../facts/tree.ts';
import { join } from '../../kernel/paths.ts';
import { worksInServer } from './database-file.ts';
import type { Member } from './member.ts';
import { gemOf } from './gemfile.ts';

const queues: readonly (readonly [gem: string, command: string])[] = [
  ['sidekiq', 'bundle exec sidekiq'],
  ['good_job', 'bundle exec good_job start'],
  ['solid_queue', 'bundle exec rake solid_queue:start'],
  ['delayed_job', 'bundle exec rake jobs:work'],
  ['delayed_job_active_record', 'bundle exec rake jobs:work'],
];

/** What works off the jobs of a Rails application. */
export function processesOf(member: Member, snapshot: Snapshot): Found<Process>[] {
  const { bundle, framework, kind } = member;
  if (kind !== 'web' || framework?.name !== 'rails') return [];
  const [queue] = queues.flatMap(([name, command]) => {
    const gem = gemOf(bundle, name);
    return gem === undefined ? [] : [{ gem, command }];
  });
  if (queue === undefined || (queue.gem.name === 'solid_queue' && worksInServer(member, snapshot))) return [];
  const { gem, command } = queue;
  const config = join(bundle.folder, 'config/sidekiq.yml');
  const options = gem.name === 'sidekiq' && has(snapshot, config) ? ' -C config/sidekiq.yml' : '';
  const evidence = { fact: 'process worker', path: gem.path, line: gem.line, why: `depends on ${gem.name}` };
  return [{ value: { name: 'worker', command: `${command}${options}` }, evidence }];
}
