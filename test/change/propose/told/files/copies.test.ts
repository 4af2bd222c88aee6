import { expect, test } from '@jest/globals';
import { copiesOf } from '../../../../../src/change/propose/told/files/copies.ts';
import { framesIn } from '../../../../../src/change/propose/told/files/frames.ts';
import { meantBy } from '../../../../../src/change/propose/told/files/resolve.ts';
import { secretLine } from '../../../../../src/change/propose/told/files/secret-lines.ts';
import { snapshotOf } from '../../../../support/snapshot.ts';

const snapshot = snapshotOf({
  'config/app.yaml': 'a: 1\n',
  'config/staging.yaml': 'stage: staging\n',
  'config/production.yaml': 'stage: production\n',
  'config/more/deep.yaml': 'b: 1\n',
  'config/logo.png': '\0x',
  'config/big.json': 'x'.repeat(1024 * 1024 + 1),
  'config/login.ini': '[db]\npassword = hunter2-Zx9q\n',
});

function copied(place: string, ...paths: readonly string[]) {
  const named = paths.map((path) => ({ path }));
  return copiesOf({ named, isEach: false }, place, snapshot);
}

test('a file is mounted by its name or by another, a folder as a whole', () => {
  const copy = { from: 'config/app.yaml', text: 'a: 1\n' };
  expect(copied('/etc/shop.yaml', 'config/app.yaml')).toEqual({
    kind: 'copied',
    files: [{ key: 'shop.yaml', path: '/etc/shop.yaml', copy }],
  });
  expect(copied('/etc/shop', 'config/app.yaml')).toMatchObject({
    files: [{ key: 'app.yaml', path: '/etc/shop/app.yaml', folder: '/etc/shop' }],
  });
});

test('a folder that holds something else, or folders of its own, keeps what it has', () => {
  expect(copied('/etc/nginx', 'config/app.yaml')).toEqual({
    kind: 'copied',
    files: [
      { key: 'app.yaml', path: '/etc/nginx/app.yaml', copy: { from: 'config/app.yaml', text: 'a: 1\n' } },
    ],
  });
  const deep = copiesOf(
    {
      named: [{ path: 'config/app.yaml' }, { path: 'config/more/deep.yaml' }],
      folder: 'config',
      isEach: false,
    },
    '/etc/shop',
    snapshot,
  );
  expect(deep).toMatchObject({
    files: [{ path: '/etc/shop/app.yaml' }, { key: 'more-deep.yaml', path: '/etc/shop/more/deep.yaml' }],
  });
});

test('two files at one path are those of two environments, or nobody knows which', () => {
  expect(copied('/app/config.yaml', 'config/staging.yaml', 'config/production.yaml')).toMatchObject({
    files: [
      {
        key: 'config.yaml',
        copy: { from: 'config/production.yaml' },
        own: { staging: { from: 'config/staging.yaml' }, production: { from: 'config/production.yaml' } },
      },
    ],
  });
  expect(copied('/app/config.yaml', 'config/app.yaml', 'config/staging.yaml')).toMatchObject({
    why: { kind: 'several' },
  });
});

test.each([
  ['config/logo.png', { kind: 'binary' }],
  ['config/big.json', { kind: 'large' }],
  ['config/login.ini', { kind: 'secret', line: 2 }],
])('%s is not copied', (path, why) => {
  expect(copied('/etc/shop', path)).toMatchObject({ kind: 'refused', why });
});

test.each([
  ['url: postgres://shop:hunter2secret@db.example:5432/shop', 1],
  ['{\n  "apiToken": "ghp_0123456789abcdefghijklmnopqrstuvwxyz"\n}', 2],
  ['<config>\n<password>hunter2-Zx9q</password>\n</config>', 2],
  ['password: ${DB_PASSWORD}\ntoken_ttl: 3600\npublic_key: none', undefined],
])('%s', (text, line) => {
  expect(secretLine(text)).toBe(line);
});

test('a path is found where it stands, and the nearest is named where it does not', () => {
  expect(meantBy('more/deep.yaml', [], snapshot)).toEqual({
    kind: 'files',
    paths: ['config/more/deep.yaml'],
  });
  expect(meantBy('./config/ap.yaml', [], snapshot)).toEqual({ kind: 'none', nearest: 'config/app.yaml' });
});

test.each([
  'serve docs/ at /docs',
  'mount certs/tls.pem as a Secret at /etc/tls',
  'uploads/ is kept on a 5Gi volume at /app/uploads',
  'readiness probe at /health',
])('%s speaks of no file', (words) => {
  expect(framesIn(words).filter(({ isPlain }) => isPlain)).toEqual([]);
});
