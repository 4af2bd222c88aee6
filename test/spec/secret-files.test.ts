import { expect, test } from '@jest/globals';
import { secretFiles } from '../../src/spec/secret-files.ts';
import { unwritten } from '../../src/languages/common/unwritten.ts';
import { snapshotOf } from '../support/snapshot.ts';

const read = 'os.ReadFile("/run/secrets/db-password")';
const compose =
  'services:\n  api:\n    build: .\n    secrets: [token, {source: key, target: key.pem}]\nsecrets: {token: {file: t}, key: {file: k}}\n';

test.each([
  ['the code reads', { 'main.go': read }, ['db-password']],
  ['compose hands over', { 'compose.yaml': compose, Dockerfile: 'FROM x\n' }, ['key.pem', 'token']],
  [
    'Kubernetes puts there itself',
    { 'main.go': 'const token = "/var/run/secrets/kubernetes.io/serviceaccount/token"' },
    [],
  ],
  ['nobody names', { 'main.go': 'dir := "/run/secrets/" + name', 'main_test.go': read }, []],
])('files of secrets that %s are mounted', (_who, files, keys) => {
  const service = { ...unwritten({ language: 'go' }), dockerfile: 'Dockerfile' };
  const volumes = secretFiles(service, 'api', snapshotOf(files));
  expect(volumes.flatMap(({ source }) => ('items' in source ? Object.keys(source.items ?? {}) : []))).toEqual(
    keys,
  );
});
