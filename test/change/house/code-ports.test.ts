import { expect, test } from '@jest/globals';
import { codePorts } from '../../../src/change/house/code-ports.ts';
import { inspect } from '../../../src/change/house/inspect.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { linters } from '../../../src/lint/linters.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const code = {
  'package.json':
    '{"name": "shop", "scripts": {"start": "node server.js"}, "dependencies": {"express": "5"}}',
  'server.js': "require('express')().listen(4000);\n",
};

function unused(dockerfile: string, touched: string) {
  const snapshot = snapshotOf({ ...code, Dockerfile: dockerfile });
  const found = inspect(snapshot, {
    policy: defaultPolicy,
    today: '2026-11-20',
    linters,
    touched: new Set([touched]),
    portsOf: (one) => codePorts(one, languages),
  });
  return found.filter(({ rule }) => rule === 'ExposedPortUnused').length;
}

test('what EXPOSE says is no evidence of what the code listens on', () => {
  const ports = codePorts(snapshotOf({ ...code, Dockerfile: 'FROM node:24\nEXPOSE 8080\n' }), languages);
  expect([...ports]).toEqual([['', [4000]]]);
});

test.each([
  ['FROM node:24\nEXPOSE 8080\n', 'Dockerfile', 1],
  ['FROM node:24\nEXPOSE 4000\n', 'Dockerfile', 0],
  ['FROM node:24\nEXPOSE 8080\n', 'server.js', 0],
])(
  'of %j a review that touches %s tells of %i ports that nothing listens on',
  (dockerfile, touched, count) => {
    expect(unused(dockerfile, touched)).toBe(count);
  },
);
