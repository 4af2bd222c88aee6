import { expect, test } from '@jest/globals';
import { prepare } from '../../../../src/spec/words/text/text.ts';

test.each([
  ['a pod `web-1` that runs `nginx:1.27`', 'a pod web-1 that runs nginx:1.27'],
  ['It executes "ghcr.io/acme/api" at `/srv/data`.', 'It executes ghcr.io/acme/api at /srv/data.'],
  ["a Service 'web-svc' for “shop.acme.io”", 'a Service web-svc for shop.acme.io'],
  ['labels app: `worker` and role: "leader"', 'labels app: worker and role: leader'],
  ['In `prod`, the pod web-1', 'In the namespace prod, the pod web-1'],
  ['在 `cache` 这个 ns 里创建 Pod `web-1`', '在 cache 这个 ns 里创建 Pod web-1'],
  ['a PDB with `maxUnavailable` 1', 'a PDB with maxUnavailable 1'],
  ['the ports `client` 2379 and `peer` 2380', 'the ports client 2379 and peer 2380'],
])('says the same without marks: %s', (marked, plain) => {
  expect(prepare(marked).text).toBe(prepare(plain).text);
});

test.each([
  ['a list', 'a pod web-1 with the command ["sh", "-c", "run.sh"]'],
  ['a command', 'a pod web-1 with the command `/bin/run-it`'],
  ['what is run', 'a pod web-1 that runs `bin/server-1`'],
  ['a value of a variable', 'a pod web-1 with LOG_LEVEL set to "debug-1"'],
  ['a number that is a text', 'a ConfigMap web-1 with lives "3"'],
  ['several words', 'a pod web-1 that runs `echo a-b`'],
  ['a word of the language', 'a pod web-1 with a container `shared`'],
])('keeps the marks of %s', (_, words) => {
  expect(prepare(words).text).toMatch(/["`]/u);
});

test.each([
  ['a fence', 'Set 3 replicas\n```yaml\nmetadata:\n  labels:\n    flag: "true"\n    app: "a-b"\n```'],
  ['lines of YAML', 'Set 3 replicas\nlabels:\n  flag: "true"\n  app: "a-b"'],
  ['a mapping on one line', 'with the labels {flag: "true", app: "a-b"}'],
  ['what would be no text', 'the annotation scrape: "true"'],
])('keeps the marks of %s, which say what is a text', (_, words) => {
  expect(prepare(words).text).toContain('"true"');
  expect(prepare(words).text).not.toContain(': a-b');
});
