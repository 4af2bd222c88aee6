import { cpuUsage } from 'node:process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromCompose } from '../../../src/spec/compose/from-compose.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const repository = { owner: 'acme', name: 'shop', defaultBranch: 'main' };

function convert(text: string, profile: 'minimal' | 'production') {
  return fromCompose(undefined, { profile, repository, snapshot: snapshotOf({ 'compose.yaml': text }) });
}

const fields = fc.constantFrom(
  ...`image build command entrypoint environment env_file ports expose volumes tmpfs configs secrets healthcheck depends_on
  deploy labels networks restart hostname user sysctls extra_hosts shm_size links container_name platform profiles extends
  gpus cap_add dns group_add include services x-y network_mode security_opt mem_limit cpus`.split(/\s+/u),
);
const scalar = fc.oneof(
  fc.constantFrom(
    '80:80',
    './a:/b',
    '${X:-${Y}}',
    'a=b',
    '1m30s',
    'db',
    '512m',
    'toString',
    'true',
    'compose.yaml',
    'on-failure',
  ),
  fc.string({ maxLength: 20 }),
  fc.integer(),
  fc.constant(null),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fields, tie('value'), { maxKeys: 4 }),
  ),
}));

test('whatever stands in a compose file, it is converted or refused, never thrown over', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ maxLength: 8 }), fc.dictionary(fields, value)),
      value,
      (services, other) => {
        const text = JSON.stringify({
          services,
          volumes: other,
          networks: other,
          configs: other,
          secrets: other,
        });
        for (const profile of ['minimal', 'production'] as const) {
          const made = convert(text, profile);
          const names = made.ok ? made.value.workloads.map(({ name }) => name) : [];
          expect(new Set(names).size).toBe(names.length);
          expect(made.ok ? 'made' : made.error.what).not.toBe('');
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('any text is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(typeof convert(`services:\n  a:\n    image: ${text}\n`, 'minimal').ok).toBe('boolean');
      expect(typeof convert(text, 'production').ok).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});

function many(count: number): string {
  const services = Array.from(
    { length: count },
    (_none, at) =>
      `  s${at}:\n    image: acme/a:1\n    ports: ["${at + 1}:80"]\n    environment: ["A=\${A:-\${B:-\${C}}}"]\n    volumes: ["v${at}:/data"]\n`,
  );
  return `services:\n${services.join('')}`;
}

/** Milliseconds of the processor, whatever else it has to do meanwhile. */
function cost(text: string, profile: 'minimal' | 'production' = 'production'): number {
  const begun = cpuUsage();
  expect(convert(text, profile).ok).toBe(true);
  const { user, system } = cpuUsage(begun);
  return (user + system) / 1000;
}

test('what it costs grows with the file and not faster', () => {
  cost(many(200));
  expect(cost(many(1600))).toBeLessThan(40 * Math.max(cost(many(200)), 5));
});

test.each([
  ['references that never close', `services:\n  a:\n    image: "${'${A:-'.repeat(20_000)}"\n`],
  ['a service that extends itself', 'services:\n  a: {image: b, extends: c}\n  c: {extends: a}\n'],
  ['a file that includes itself', 'include: [compose.yaml]\nservices: {a: {image: b}}\n'],
  ['a wide range of ports', 'services: {a: {image: b, ports: ["1-65535:1-65535"]}}\n'],
  ['long runs of white space', `services: {a: {image: b, command: "${' '.repeat(50_000)}x"}}\n`],
])('%s cost next to nothing', (_name, text) => {
  expect(cost(text, 'minimal')).toBeLessThan(1500);
});
