import { expect, test } from '@jest/globals';
import type { Service } from '../../src/facts/facts.ts';
import { keptServer } from '../../src/spec/kept-server.ts';

const runtime = {
  user: 101,
  port: 8080,
  writable: [],
  resources: { cpu: '20m', memory: '32Mi', memoryLimit: '64Mi' },
};

function service(kind: Service['kind'], port: number, path = 'package.json'): Service {
  const ports = [{ port, name: 'http', protocol: 'http' as const }];
  const evidence = [{ fact: 'port', path, line: 1, why: '' }];
  return { path: '.', name: 'pages', language: 'node', kind, ports, env: [], needs: [], evidence };
}

const build = 'FROM node:24 AS build\nEXPOSE 3000\nRUN npm run build\n';

test.each([
  ['the base of the image', `${build}FROM nginx:1.29-alpine\n`, service('static', 3000), 80],
  ['the Dockerfile', `${build}FROM nginx:1.29-alpine\nEXPOSE 8085\n`, service('static', 80), 8085],
  ['the settings', `${build}FROM nginx:1.29-alpine\n`, service('static', 8081, 'nginx.conf'), 8081],
  ['nobody', `${build}FROM acme/pages:1\n`, service('static', 80), 8080],
  ['a program that listens where ours would', 'FROM node:24\nEXPOSE 9999\n', service('web', 8080), 8080],
])('pages are served where they are in the image of people, as %s says', (...[, text, one, port]) => {
  expect(keptServer(runtime, one, text).port).toBe(port);
});

test('a known server is run with what it needs', () => {
  const made = keptServer(runtime, service('static', 80), 'FROM nginx:1.29\n');
  expect(made).toMatchObject({ user: 101, writable: ['/var/cache/nginx', '/var/run'] });
});
