import { describe, expect, test } from '@jest/globals';
import { isRemoval, positive } from '../../../../src/spec/words/text/negation.ts';

describe('what words refuse is no part of what they ask', () => {
  test.each([
    ['run it unprivileged', 'privileged'],
    ['never on the host network', 'host network'],
    ['it shouldn’t be privileged', 'privileged'],
    ['as a non-root user', 'root'],
    ['instead of NodePort use a LoadBalancer', 'NodePort'],
    ['use a LoadBalancer rather than a NodePort', 'NodePort'],
    ['do not use docker.io/acme/web:1 any more', 'docker.io'],
    ['can read secrets, but cannot delete them', 'delete'],
    ['不要特权', '特权'],
    ['禁止使用主机网络，加一个探针', '主机网络'],
  ])('%s: not %s', (words, refused) => {
    expect(positive(words)).not.toContain(refused);
  });

  test.each([
    ['instead of NodePort use a LoadBalancer', 'LoadBalancer'],
    ['use a LoadBalancer rather than a NodePort', 'LoadBalancer'],
    ['remove NodePort and use LoadBalancer', 'LoadBalancer'],
    ['block egress with a NetworkPolicy', 'NetworkPolicy'],
    ['why not expose it by a LoadBalancer', 'LoadBalancer'],
    ['not only web but also api', 'web but also api'],
    ['a seccomp profile that is unconfined', 'unconfined'],
    ['不要 NodePort 改用 LoadBalancer', 'LoadBalancer'],
    ['禁止使用主机网络，加一个探针', '探针'],
  ])('%s: but %s', (words, asked) => {
    expect(positive(words)).toContain(asked);
  });
});

test.each([
  ['drop the annotation', true],
  ['we no longer need the sidecar', true],
  ['去掉注解', true],
  ['raise the droplet count', false],
  ['add a label', false],
])('%s takes away: %s', (words, is) => {
  expect(isRemoval(words)).toBe(is);
});
