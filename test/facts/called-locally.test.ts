import { expect, test } from '@jest/globals';
import { analyze } from '../../src/facts/analyze.ts';
import { languages } from '../../src/languages/languages.ts';
import { localhostNotes } from '../../src/spec/localhost.ts';
import { snapshotOf } from '../support/snapshot.ts';

const web = 'from aiohttp import web\nimport redis\nweb.run_app(web.Application())\n';

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['an address', { 'app.py': `${web}redis.from_url("redis://localhost:6379/0")\n` }, ['app.py:4']],
  ['a host and a port', { 'app.py': `${web}redis.Redis("127.0.0.1", 6379)\n` }, ['app.py:4']],
  ['an option', { 'app.py': `${web}define("redis_host", default="localhost")\n` }, ['app.py:4']],
  [
    'what a variable leads elsewhere',
    { 'app.py': `${web}redis.from_url(os.environ.get("REDIS_URL", "redis://localhost:6379/0"))\n` },
    [],
  ],
  ['another server', { 'app.py': `${web}get("http://localhost:9000")\n` }, []],
  ['what is only told', { 'app.py': `${web}# redis://localhost:6379\n` }, []],
])('%s that the code calls on its own machine', (_what, files, places) => {
  const [service] = analyze(
    snapshotOf({ 'requirements.txt': 'aiohttp\nredis\n', ...files }),
    languages,
  ).services;
  if (service === undefined) throw new Error('no service');
  const notes = localhostNotes(service).filter(({ id }) => id === 'calls-localhost');
  expect(notes.map(({ path, line }) => `${path}:${line}`)).toEqual(places);
});
