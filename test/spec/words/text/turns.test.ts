import { expect, test } from '@jest/globals';
import { prepare } from '../../../../src/spec/words/text/text.ts';

test.each([
  ['Show me the manifest of a pod web-1', 'Create a pod web-1'],
  ['What would the YAML look like for a pod web-1', 'Create a pod web-1'],
  ['a pod web-1 & a service web-1', 'a pod web-1 and a service web-1'],
  ['a pod web-1 plus a service web-1', 'a pod web-1 and a service web-1'],
  ['Create a deploy web-1 with 2 replicas', 'Create a Deployment web-1 with 2 replicas'],
  ['It gets 50m CPU and 64Mi memory as requests', 'It gets requests of 50m CPU and 64Mi memory'],
  ['It runs on a 15-minute schedule', 'It runs every 15 minutes'],
  ['It sets the variable LOG_LEVEL to info', 'It sets the environment variable LOG_LEVEL to info'],
  ['Create the web-1 Deployment with 2 replicas', 'Create a Deployment named web-1 with 2 replicas'],
  ['a claim with the fast storage class', 'a claim with storage class fast'],
  ['It runs with the service account named ci', 'It runs with service account ci'],
  ['PASS from the password key of the db secret', 'PASS from the key password of the secret db'],
  ["PASS from db-secret's password key", 'PASS from the key password of the secret db-secret'],
  ['a Service on port 80 (name: http)', 'a Service on port 80 named http'],
  ['a PDB for pods whose app label is web', 'a PDB for pods with the label app=web'],
  ['a PDB for pods carrying tier=web', 'a PDB for pods labelled tier=web'],
  ['a PDB for pods that match tier: web', 'a PDB for pods labelled tier: web'],
  ['a PDB for pods identified by the label tier=web', 'a PDB for pods labelled tier=web'],
  ['a pod with an app label of web', 'a pod with the label app=web'],
  ['In the shop namespace, create a pod web-1', 'In namespace shop, create a pod web-1'],
  ['requests.memory 8 GB', 'requests.memory 8GB'],
  ['a limit of 1 CPU core and 1Gi', 'a limit of 1 CPU and 1Gi'],
  ['an annotation with key a.io/b and value c', 'an annotation a.io/b: c'],
  ['a `Deployment` web-1 with `3` replicas', 'a Deployment web-1 with 3 replicas'],
])('says alike: %s', (said, plain) => {
  expect(prepare(said).text).toBe(prepare(plain).text);
});

test.each([
  'Create a storage class named fast',
  'Create a secret with the private key of the secret old',
  'a pod web-1 that runs sh -c "a & b"',
  'a pod web-1 after a deploy with errors',
  'pods whose phase is Running',
])('leaves what says something else: %s', (said) => {
  expect(prepare(said).text).toBe(said);
});

test('joins a sentence that is broken over lines, and leaves lists and blocks as they are', () => {
  const broken = 'Write a Deployment named web-1 that has three replicas of\nnginx:1.27 and a port\n80';
  expect(prepare(broken).text).toContain('replicas of nginx:1.27');
  const list = 'Write a Deployment named web-1 that has what is listed:\n- three replicas\n- a port';
  expect(prepare(list).text).toBe(list);
  const pairs = 'Write a ConfigMap named web-1 that has all of these values\nmode: fast\nlevel=info';
  expect(prepare(pairs).text).toBe(pairs);
});
