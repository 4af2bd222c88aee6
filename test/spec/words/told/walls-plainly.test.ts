import { expect, test } from '@jest/globals';
import { toldAs } from '../../../../src/spec/words/told/told.ts';

const policy = 'NetworkPolicy np for pods role=api.';

test.each([
  [
    'They may only open connections to pods with role=db of their own namespace on TCP 5432, and to DNS, port 53 over UDP and TCP, wherever it is.',
    'Allow egress only to pods with role=db on TCP 5432, and allow egress on UDP port 53 and TCP port 53.',
  ],
  [
    'They may reach nothing but TCP port 5978 within 10.0.0.0/24.',
    'Allow egress only to 10.0.0.0/24 on TCP port 5978.',
  ],
  [
    'out: role=db pods same ns tcp 5432, plus dns 53 udp+tcp to anywhere',
    'out: pods with role=db on TCP port 5432, plus UDP port 53 and TCP port 53',
  ],
  [
    'Allow traffic coming from app=gw pods, provided their namespace is labelled team=edge.',
    'Allow traffic from pods with app=gw in namespaces with team=edge.',
  ],
])('%s', (said, told) => {
  expect(toldAs(`${policy} ${said}`).words).toBe(`${policy} ${told}`);
});
