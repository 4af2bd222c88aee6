import { expect, test } from '@jest/globals';
import { openLowPorts } from '../../src/spec/low-ports.ts';
import type { Workload } from '../../src/spec/spec.ts';
import { lintAll } from '../support/judge.ts';
import { object, render, workload } from '../support/render.ts';

const setting = { name: 'net.ipv4.ip_unprivileged_port_start', value: '0' };

function sysctlsOf(fields: Partial<Workload>, profile: 'production' | 'minimal' = 'production'): unknown {
  const spec = openLowPorts({ profile, workloads: [workload(fields)], objects: [] });
  return spec.workloads[0]?.fragments?.pod?.['securityContext'];
}

test('a port below 1024 is open to a program that is not root, and no linter objects', () => {
  const spec = openLowPorts({ workloads: [workload({ port: 80 })], objects: [] });
  const files = render(spec);
  expect(object(files, 'Deployment')).toMatchObject({
    spec: { template: { spec: { securityContext: { runAsUser: 10001, sysctls: [setting] } } } },
  });
  expect([...lintAll(files, 'kube-linter'), ...lintAll(files, 'pss-restricted')]).toEqual([]);
});

test.each([
  ['a further port', { morePorts: [{ name: 'dns', port: 53 }] }, [setting]],
  [
    'settings that were asked for stay',
    {
      port: 80,
      fragments: { pod: { securityContext: { sysctls: [{ name: 'net.core.somaxconn', value: '1024' }] } } },
    },
    [{ name: 'net.core.somaxconn', value: '1024' }, setting],
  ],
])('%s', (_name, fields, sysctls) => {
  expect(sysctlsOf(fields)).toEqual({ sysctls });
});

test.each<readonly [string, Partial<Workload>, 'production' | 'minimal']>([
  ['a port that needs nothing', { port: 8080 }, 'production'],
  ['root', { port: 80, exception: { reason: 'x', root: true } }, 'production'],
  ['the network of the node', { port: 80, fragments: { pod: { hostNetwork: true } } }, 'production'],
  ['nothing that was not said', { port: 80 }, 'minimal'],
])('%s is left alone', (_name, fields, profile) => {
  expect(sysctlsOf(fields, profile)).toBeUndefined();
});
