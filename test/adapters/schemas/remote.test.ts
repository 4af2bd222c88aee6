import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { validate } from '../../../src/cli/commands/validate.ts';
import { recordingIo } from '../../support/io.ts';

const pod = JSON.stringify({
  type: 'object',
  required: ['spec'],
  properties: { spec: { $ref: '/shared.json#/definitions/spec' } },
});
const shared = JSON.stringify({
  definitions: { spec: { type: 'object', properties: { n1: { type: 'string' } } } },
});
const text = 'apiVersion: v1\nkind: Pod\nspec: {n1: 5}\n';

let server: Server;
let url = '';
let cwd = '';
let asked: string[] = [];
let failures = 0;

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'remote-'));
  writeFileSync(join(cwd, 'pod.yaml'), text);
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url?.startsWith('/moved') === true)
      return response.writeHead(302, { location: '/pod.json' }).end();
    if (request.url?.startsWith('/text') === true) return response.end('<html>');
    if (request.url?.startsWith('/broken') === true) return response.writeHead(403).end();
    if (request.url?.startsWith('/flaky') === true && (failures -= 1) >= 0)
      return response.writeHead(503).end();
    if (request.url?.startsWith('/none') === true) return response.writeHead(404).end();
    return response.end(request.url === '/shared.json' ? shared : pod);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});

beforeEach(() => {
  asked = [];
});

afterAll(() => {
  server.close();
  rmSync(cwd, { recursive: true });
});

async function run(...args: string[]) {
  const io = recordingIo({ cwd });
  const exit = await validate.run([...args, 'pod.yaml'], io, new AbortController().signal);
  return { exit, out: io.stdout() };
}

test('a schema is fetched by its template, with the documents that it refers to', async () => {
  const { exit, out } = await run('-schema-location', `${url}/{{ .ResourceKind }}.json`);
  expect(exit).toBe(1);
  expect(out).toContain('`spec.n1` must be a string');
  expect(asked).toEqual(['/pod.json', '/shared.json']);
});

test.each(['none', 'text'])('a location that answers with %s gives way to the next', async (place) => {
  const next = `${url}/{{.ResourceKind}}.json`;
  expect((await run('-schema-location', `${url}/${place}.json`, '-schema-location', next)).out).toContain(
    '`spec.n1`',
  );
});

test('a redirection is followed', async () => {
  expect((await run('-schema-location', `${url}/moved.json`)).out).toContain('`spec.n1`');
});

test('another status is an error and no missing schema', async () => {
  const { exit, out } = await run('-ignore-missing-schemas', '-schema-location', `${url}/broken.json`);
  expect(exit).toBe(1);
  expect(out).toContain(`error while downloading schema at ${url}/broken.json - received HTTP status 403`);
});

test('a server that fails twice is asked a third time, and not a fourth', async () => {
  failures = 2;
  expect((await run('-schema-location', `${url}/flaky.json`)).out).toContain('`spec.n1`');
  failures = 3;
  expect((await run('-schema-location', `${url}/flaky.json`)).out).toContain('received HTTP status 503');
  expect(asked.filter((path) => path === '/flaky.json')).toHaveLength(6);
});

test('what was fetched is kept in the folder of the cache', async () => {
  const args = ['-cache', cwd, '-schema-location', `${url}/{{.ResourceKind}}.json`];
  const first = await run(...args);
  asked = [];
  writeFileSync(join(cwd, 'pod.yaml'), `${text}# changed\n`);
  expect((await run(...args)).exit).toBe(first.exit);
  expect(asked).toEqual([]);
});
