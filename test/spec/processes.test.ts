import { expect, test } from '@jest/globals';
import { beforeRollout } from '../../src/change/propose/before.ts';
import { analyze } from '../../src/facts/analyze.ts';
import type { Service } from '../../src/facts/facts.ts';
import { languages } from '../../src/languages/languages.ts';
import { withProcesses } from '../../src/spec/processes.ts';
import { lintAll, schemaProblems } from '../support/judge.ts';
import { object, render, workload } from '../support/render.ts';
import { snapshotOf } from '../support/snapshot.ts';

const built = { kind: 'built', name: 'ghcr.io/acme/shop', tag: 'sha-0123456789ab' } as const;

function service(fields: Partial<Service>): Service {
  const base = { path: '.', name: 'shop', kind: 'web', ports: [], env: [], needs: [], evidence: [] } as const;
  return { ...base, language: 'python', ...fields };
}

function made(fields: Partial<Service>, files: Readonly<Record<string, string>> = {}) {
  const settings = { MODE: 'live' };
  const env = [{ kind: 'config', name: 'MODE', from: 'shop-config' }] as const;
  const base = workload({ image: built, settings, env, host: 'shop.example.com', service: service(fields) });
  const all = withProcesses({ workload: base, notes: [] }, snapshotOf(files));
  return { workloads: all.flatMap((one) => one.workload ?? []), notes: all.flatMap(({ notes }) => notes) };
}

function compiled(command: string) {
  return made({ language: 'go', start: './shop', processes: [{ name: 'worker', command }] });
}

test('a process runs the same image in a Deployment of its own, which nobody calls', () => {
  const { workloads } = made({ processes: [{ name: 'worker', command: 'celery -A shop worker' }] });
  const files = render({ workloads });
  const worker = files.filter(({ path }) => path.startsWith('k8s/shop-worker/'));
  expect(worker.map(({ path }) => path.split('/').at(-1))).toEqual([
    'kustomization.yaml',
    'serviceaccount.yaml',
    'deployment.yaml',
    'networkpolicy.yaml',
  ]);
  expect(object(worker, 'Deployment')).toMatchObject({
    spec: {
      replicas: 1,
      template: { spec: { containers: [{ command: ['celery', '-A', 'shop', 'worker'] }] } },
    },
  });
  expect([...lintAll(files, 'kube-linter'), ...schemaProblems(files, '1.36.0')]).toEqual([]);
  expect(
    beforeRollout({ workloads, objects: [] }, 'en', {
      namespaces: [],
      hasNamespaces: false,
      builder: 'nobody',
    }),
  ).toHaveLength(1);
});

test.each([
  [
    'python',
    'celery -A shop beat',
    ['celery', '-A', 'shop', 'beat', '--schedule', '/tmp/celerybeat-schedule'],
  ],
  ['python', 'celery -A shop beat -s /data/beat', ['celery', '-A', 'shop', 'beat', '-s', '/data/beat']],
  ['python', 'python work.py --queue $QUEUE', ['sh', '-c', 'exec python work.py --queue $QUEUE']],
  ['ruby', 'bundle exec sidekiq', ['bundle', 'exec', 'sidekiq']],
  ['node', 'npm run worker', ['node', 'dist/worker.js']],
  ['node', 'yarn queue', ['yarn', 'queue']],
])('of %s: %s', (language, command, words) => {
  const files = { 'package.json': '{"scripts":{"worker":"node dist/worker.js","queue":"nodemon q.js"}}' };
  const { workloads } = made({ language, processes: [{ name: 'worker', command }] }, files);
  expect(workloads[1]?.command).toEqual(words);
});

test('what plans runs once, also while it is replaced', () => {
  const { workloads } = made({ processes: [{ name: 'clock', command: 'python clock.py' }] });
  const [, clock] = workloads;
  const deployment = object(render({ workloads: clock === undefined ? [] : [clock] }), 'Deployment');
  expect(deployment).toMatchObject({ spec: { replicas: 1, strategy: { type: 'Recreate' } } });
  expect(JSON.stringify(deployment)).not.toContain('rollingUpdate');
});

test('an image of what is compiled runs its own program with other words, and no other one', () => {
  expect(compiled('bin/shop work --all').workloads[1]?.args).toEqual(['work', '--all']);
  const { workloads, notes } = compiled('bin/worker');
  expect(workloads).toHaveLength(1);
  expect(notes.map(({ id }) => id)).toEqual(['process-left-out']);
});

test.each([
  [
    'Celery beside Flask',
    {
      'requirements.txt': 'flask\ncelery[redis]\n',
      'app.py':
        'from flask import Flask\nfrom celery import Celery\napp = Flask(__name__)\nqueue = Celery("shop")\nqueue.conf.beat_schedule = {}\n',
    },
    ['celery --app app:queue worker --loglevel info', 'celery --app app:queue beat --loglevel info'],
  ],
  [
    'Sidekiq beside Rails',
    {
      Gemfile: 'gem "rails"\ngem "puma"\ngem "sidekiq"\n',
      'config/sidekiq.yml': ':queues: [a]\n',
      'config.ru': 'run Rails.application\n',
    },
    ['bundle exec sidekiq -C config/sidekiq.yml'],
  ],
  [
    'a Procfile, which comes first',
    {
      Gemfile: 'gem "rails"\ngem "sidekiq"\n',
      Procfile: 'web: bin/rails s\nworker: bundle exec sidekiq -q mail\n',
    },
    ['bundle exec sidekiq -q mail'],
  ],
])('%s is found', (_name, files, commands) => {
  const [found] = analyze(snapshotOf(files), languages).services;
  expect(found?.processes?.map(({ command }) => command)).toEqual(commands);
});

test('a process that ends by itself is a Job', () => {
  const { workloads } = made({
    processes: [{ name: 'migrate', command: 'python migrate.py', isOnce: true }],
  });
  expect(workloads[1]).toMatchObject({ name: 'shop-migrate', controller: 'Job' });
  expect(workloads[1]).not.toHaveProperty('replicas');
});
