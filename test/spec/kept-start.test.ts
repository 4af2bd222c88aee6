import { expect, test } from '@jest/globals';
import type { Service } from '../../src/facts/facts.ts';
import { startBeside } from '../../src/spec/kept-start.ts';
import { snapshotOf } from '../support/snapshot.ts';

function service(path: string): Service {
  const evidence = [{ fact: 'start', path, line: 1, why: 'starts it so' }];
  const plain = { path: '.', name: 'app', language: 'python', kind: 'web' } as const;
  return { ...plain, start: 'gunicorn app:app', ports: [], env: [], needs: [], evidence };
}

test.each([
  ['compose.yaml', 'CMD ["flask", "--app", "app", "run"]', ['gunicorn', 'app:app']],
  ['Procfile', 'RUN true', ['gunicorn', 'app:app']],
  ['compose.yaml', 'CMD ["uwsgi", "app.ini"]', undefined],
  ['app.py', 'RUN true', undefined],
])('what %s says beside a Dockerfile with %s', (path, line, expected) => {
  const snapshot = snapshotOf({ Dockerfile: `FROM python:3.13\n${line}\n` });
  expect(startBeside(service(path), 'Dockerfile', snapshot)).toEqual(expected);
});
