import { expect, test } from '@jest/globals';
import { dockerfileVolumes } from '../../src/spec/keep.ts';
import { keeping, keptNotes } from '../../src/spec/kept-data.ts';
import type { Dials } from '../../src/spec/dials.ts';

test.each([
  ['VOLUME /data', ['/data']],
  ['VOLUME ["/data", "/config/"]', ['/data', '/config']],
  ['VOLUME /tmp /var/log/app /app/node_modules', []],
  ['VOLUME $DATA', []],
])('%s declares %j', (line, expected) => {
  expect(dockerfileVolumes(`FROM a AS b\nVOLUME /build\nFROM c\n${line}\n`)).toEqual(expected);
});

function kept(wish: Dials) {
  const resources = { cpu: '1', memory: '1Gi', memoryLimit: '1Gi' };
  const runtime = { user: 1, writable: ['/app/data', '/cache'], kept: ['/app/data'], resources };
  const nothing = { ports: [], env: [], needs: [], evidence: [] };
  const service = { path: '.', name: 'shop', language: 'go', kind: 'web', ...nothing } as const;
  const ground = { service, runtime, wish };
  return { ...keeping(ground), notes: keptNotes(ground).map(({ severity }) => severity) };
}

test('one copy has a claim', () => {
  const source = { kind: 'claim', size: '1Gi' };
  const volumes = [{ name: 'data', path: '/app/data', source }];
  expect(kept({})).toEqual({ writable: ['/cache'], volumes, notes: ['info'] });
});

test.each([{ replicas: 3 }, { autoscale: { min: 1, max: 3, cpu: 80 } }])(
  'several copies have none, and that is said: %j',
  (wish) => {
    expect(kept(wish)).toEqual({ writable: ['/app/data', '/cache'], notes: ['warning'] });
  },
);
