import { expect, test } from '@jest/globals';
import { destinationOf } from '../../../../../src/change/propose/told/egress/destinations.ts';
import { listedAt } from '../../../../../src/change/propose/told/egress/list.ts';

const called = [{ service: 'api', names: ['api', 'backend'] }];
const ground = { services: [], called };
const tcp = (port: number) => ({ port, protocol: 'TCP' as const });

test.each([
  ['10.20.0.0/16 port 9092', { kind: 'block', cidr: '10.20.0.0/16', holds: [], ports: [tcp(9092)] }],
  ['SMTP relay 10.30.5.7 on 587', { kind: 'block', cidr: '10.30.5.7/32', holds: [], ports: [tcp(587)] }],
  ['kafka brokers at 10.20.0.0/16', { kind: 'block', cidr: '10.20.0.0/16', holds: ['kafka'] }],
  ['internet over https', { kind: 'internet', ports: [tcp(443)] }],
  ['外网 443', { kind: 'internet', ports: [tcp(443)] }],
  ['api.stripe.com', { kind: 'internet', host: 'api.stripe.com', ports: [tcp(443)] }],
  ['backend service on 8080', { kind: 'service', name: 'api', ports: [tcp(8080)] }],
  ['postgres database', { kind: 'program', name: 'postgres' }],
  ['namespace payments', { kind: 'namespace', name: 'payments' }],
  ['billing.payments.svc.cluster.local:80', { kind: 'namespace', name: 'payments', ports: [tcp(80)] }],
])('%s', (piece, expected) => {
  expect(destinationOf(piece, ground)).toEqual([expected]);
});

test.each(['database', 'mothership', '10.300.0.1', 'it from 10.0.0.0/8'])('nobody knows %s', (piece) => {
  expect(destinationOf(piece, ground)).toBeUndefined();
});

test('a list ends where another wish begins, and a place that is not known spoils it', () => {
  expect(listedAt('postgres and redis, 3 replicas', ground)?.length).toBe('postgres and redis'.length);
  expect(listedAt('postgres and the mothership, 3 replicas', ground)?.unknown).toBe('the mothership');
});
