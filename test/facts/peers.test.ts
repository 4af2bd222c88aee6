import { expect, test } from '@jest/globals';
import { seen } from '../languages/samples/seen.ts';

const api = {
  'api/requirements.txt': 'fastapi\nuvicorn\n',
  'api/main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
};
const started = (port: number): string =>
  `api | python | fastapi | ${port} | uvicorn --host 0.0.0.0 --port ${port} main:app | -`;

test.each([
  ['an address', 'web/app.js', "fetch('http://api:5001/items');\nrequire('express')().listen(80)"],
  [
    'an address of the cluster',
    'web/settings.json',
    '{"catalogue": "http://api.shop.svc.cluster.local:5001"}',
  ],
  ['a variable', 'web/app.js', "const url = process.env.API_URL || 'http://localhost:5001'"],
  ['a variable of the number alone', 'web/app.js', "const port = process.env.API_SERVICE_PORT || '5001'"],
  ['a proxy before it', 'web/nginx.conf', 'location /api { proxy_pass http://api:5001; }'],
  ['a pair of host and port', 'web/ocelot.json', '{ "Host": "api",\n  "Port": 5001 }'],
  [
    'the only pages themselves',
    'web/src/get.js',
    'export const get = () => fetch("http://localhost:5001/items");',
  ],
  ['the tools of the only pages', 'web/vite.config.js', "proxy: {\n  '/api': 'http://localhost:5001'\n}"],
])('a port that nothing in a service says is the one by which others call it: %s', (_how, path, text) => {
  const pages = {
    'web/package.json': '{"name":"web","scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
  };
  expect(seen({ ...api, ...pages, [path]: text })).toContain(started(5001));
});

test.each([
  ['its own code says one', { 'api/main.py': 'import uvicorn\nuvicorn.run("main:app", port=9000)\n' }, 9000],
  ['the number is that of a Service before it', { 'web/app.js': "fetch('http://api:80/items')" }, 8000],
  ['it stands in a test', { 'web/tests/app.js': "fetch('http://api:5001/items')" }, 8000],
])('but not where %s', (_why, files, port) => {
  const page = { 'web/package.json': '{"name":"web"}', 'web/app.js': "fetch('http://api:5001/items')" };
  const isOther = port === 8000;
  const all = { ...api, ...(isOther ? { 'web/package.json': '{"name":"web"}' } : page), ...files };
  const [service = ''] = seen(all);
  expect(service.split(' | ')[3]).toBe(String(port));
});

test.each([
  ['nginx.conf', 'server {\n  listen 8080;\n}', 8080],
  ['default.conf.template', 'server {\n  listen [::]:3000 default_server;\n}', 3000],
  ['nginx.conf', 'server {\n  listen 443 ssl;\n}', 80],
  ['Caddyfile', ':2015\nfile_server\n', 2015],
  ['Caddyfile', 'example.org {\n  file_server\n}\n', 80],
])('pages are where their server listens: %s, %j', (name, text, port) => {
  expect(seen({ 'index.html': '<p>', [name]: text })).toEqual([`. | static | - | ${port} | - | -`]);
});

function apiBelow(folder: string, port: number): Record<string, string> {
  return {
    [`${folder}/api/requirements.txt`]: 'fastapi\nuvicorn\n',
    [`${folder}/api/main.py`]: 'from fastapi import FastAPI\napp = FastAPI()\n',
    [`${folder}/web/package.json`]: `{"name":"web","proxy":"http://api:${port}"}`,
  };
}

test('of several services of one name, whoever calls one means the one beside it', () => {
  const all = seen({ ...apiBelow('blog', 5001), ...apiBelow('shop', 5002) });
  expect(all.map((one) => one.split(' | ')[3])).toEqual(expect.arrayContaining(['5001', '5002']));
});
