import { describe, expect, test } from '@jest/globals';
import { containers } from '../../../../../src/spec/words/told/several/containers.ts';
import { directions } from '../../../../../src/spec/words/told/several/directions.ts';
import { inside } from '../../../../../src/spec/words/told/several/inside.ts';
import { routes } from '../../../../../src/spec/words/told/several/routes.ts';
import { volumes } from '../../../../../src/spec/words/told/several/volumes.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const told = (words: string): string =>
  rewritten(words, [...containers, ...volumes, ...inside, ...routes, ...directions]);

describe('several of the same, told each by itself', () => {
  test.each([
    // Containers in sentences, in one order with their images, and called what kinds are.
    [
      'A pod with two containers. main runs acme/main:1.0 on 80. side runs acme/side:2.0.',
      'A pod with two containers. the container main runs acme/main:1.0 on 80. the container side runs acme/side:2.0.',
    ],
    [
      'A pod with two containers named a and b, with images acme/a:1.0 and acme/b:2.0.',
      'A pod with two containers a (acme/a:1.0) and b (acme/b:2.0).',
    ],
    [
      'A pod with a container job using acme/job:1.0 and a container ingress using acme/ing:2.0.',
      'A pod with a container named job with image acme/job:1.0 and a container named ingress with image acme/ing:2.0.',
    ],
    // Claims, the path or the size first.
    [
      '/data from claim template data of 12Gi and /wal from claim template wal of 3Gi.',
      'claim-of-each data 12Gi at /data and claim-of-each wal 3Gi at /wal.',
    ],
    [
      'with a 12Gi claim template data on /data and a 3Gi claim template wal on /wal.',
      'with claim-of-each data 12Gi at /data and claim-of-each wal 3Gi at /wal.',
    ],
    // Hosts that lead to the same.
    [
      'Ingress gate, hosts a.example.org and b.example.org -> front:80, tls wild-cert',
      'Ingress gate, a.example.org -> front:80, b.example.org -> front:80, tls wild-cert',
    ],
    // Ways in and out of the pods of a policy.
    [
      'A NetworkPolicy mid for pods app=mid. They accept traffic from app=edge on port 8080 and may connect to app=store on port 27017 and to namespace obs on port 4317.',
      'A NetworkPolicy mid for pods app=mid. Allow ingress from app=edge on port 8080. Allow egress to app=store on port 27017 and to namespace obs on port 4317.',
    ],
    [
      'NetworkPolicy mid: app=mid; in: app=edge 8080; out: app=store 27017, namespace obs 4317',
      'NetworkPolicy mid for pods app=mid; ingress from app=edge on port 8080; egress to app=store on port 27017 and to namespace obs on port 4317',
    ],
  ])('%s', (words, plain) => {
    expect(told(words)).toBe(plain);
  });
});

describe('what is of something else stays as it is', () => {
  test.each([
    'A Deployment with an init container that runs acme/init:1.0. main runs acme/main:1.0.',
    'A container registry using acme/registry:2.0 and a job.',
    'They accept traffic from app=edge on port 8080.',
  ])('%s', (words) => {
    expect(told(words)).toBe(words);
  });
});
