import { expect, test } from '@jest/globals';
import { seen } from '../languages/samples/seen.ts';

const server = 'require("express")().listen(3000)\n';
const shop = {
  'package.json': '{"name":"shop","dependencies":{"express":"4"}}',
  'web.js': server,
  'feed.js': server,
  Dockerfile: 'FROM node:22\nCOPY . .\nCMD ["./start.sh"]\n',
};

test('a function that bears the name of the mode is what the script does in it', () => {
  const script =
    '#!/bin/bash\nworker() {\n  exec node feed.js\n}\nserver() {\n  PACE=${PACE:-10}\n  exec node web.js --pace $PACE\n}\ncase "$1" in\n  worker) shift; worker;;\n  server) shift; server;;\n  *) exec "$@";;\nesac\n';
  const Dockerfile = 'FROM node:22\nCOPY . .\nENTRYPOINT ["./start.sh"]\nCMD ["server"]\n';
  expect(seen({ ...shop, Dockerfile, 'start.sh': script })).toEqual([
    '. | node | express | 3000 | node web.js --pace 10 | -',
  ]);
});

function startedBy(script: string): string | undefined {
  return seen({ ...shop, 'start.sh': `#!/bin/sh\n${script}\n` })[0]?.split(' | ')[4];
}

test.each([
  ['if [ "$FEED" != "true" ]; then\n  node web.js\nelse\n  node feed.js\nfi', 'node web.js'],
  ['if [ "$FEED" = "true" ]; then\n  exec node feed.js\nelse\n  exec node web.js\nfi', 'node web.js'],
  ['if [[ "$FEED" != "true" ]]; then\n  node web.js\nelse\n  node feed.js\nfi', 'node web.js'],
  ['if [[ -z "$CERT" ]]; then\n  exec node web.js\nelse\n  exec node feed.js\nfi', 'node web.js'],
  ['if [[ -n "$CERT" ]]; then\n  exec node feed.js\nfi\nexec node web.js', 'node web.js'],
  ['if [ -z "$CERT" ]; then\n  exec node web.js\nelse\n  exec node feed.js\nfi', 'node web.js'],
])('what a script passes by where nobody sets anything does not start the program: %s', (script, start) => {
  expect(startedBy(script)).toBe(start);
});

test.each([
  // The script sets it itself.
  ['FEED=true\nif [ "$FEED" != "true" ]; then\n  node web.js\nelse\n  node feed.js\nfi', 'node feed.js'],
  // In production somebody does.
  [
    'if [ "$NODE_ENV" = "production" ]; then\n  exec node web.js\nelse\n  exec nodemon feed.js\nfi',
    'node web.js',
  ],
  ['if [ "$DEBUG" = "1" ]; then\n  exec node web.js\nfi', 'node web.js'],
])('nothing is passed by: %s', (script, start) => {
  expect(startedBy(script)).toBe(start);
});
