import { expect, test } from '@jest/globals';
import { analyze } from '../../src/facts/analyze.ts';
import { languages } from '../../src/languages/languages.ts';
import { snapshotOf } from '../support/snapshot.ts';

function paths(compose: string): readonly string[] {
  const files = { 'html/index.html': '<h1>a</h1>', 'compose.yaml': compose };
  return analyze(snapshotOf(files), languages).services.map(({ path }) => path);
}

const web = 'services:\n  web:\n    image: nginx:1.29\n    volumes: [./html:/usr/share/nginx/html:ro]\n';

test('pages that compose mounts beside other services are no service of their own', () => {
  expect(paths(`${web}  db:\n    image: postgres:17\n`)).toEqual([]);
  expect(paths(web)).toHaveLength(1);
  expect(paths('services:\n  db:\n    image: postgres:17\n  cache:\n    image: redis:7\n')).toHaveLength(1);
});

test('what compose runs once is known to end', () => {
  const compose =
    'services:\n  web:\n    build: .\n    depends_on: { migrate: { condition: service_completed_successfully } }\n  migrate:\n    build: .\n    command: node migrate.js\n  worker:\n    build: .\n    command: node worker.js\n';
  const files = {
    'compose.yaml': compose,
    'package.json': '{"scripts":{"start":"node a.js"},"dependencies":{"express":"4"}}',
    'a.js': 'app.listen(3000)',
  };
  const [service] = analyze(snapshotOf(files), languages).services;
  expect(service?.processes).toEqual([
    { name: 'migrate', command: 'node migrate.js', isOnce: true },
    { name: 'worker', command: 'node worker.js' },
  ]);
});
