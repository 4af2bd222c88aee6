import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { kinds, spelledOut } from '../../../../src/spec/words/spelled/spelled.ts';
import { leavesOf } from '../../../bench/words/recall.ts';

type Told = { readonly say: readonly string[]; readonly documents: readonly unknown[] };

function told(file: string): Told[] {
  return load(readFileSync(join(import.meta.dirname, file), 'utf8'), { schema: CORE_SCHEMA }) as Told[];
}

function made(say: string): unknown[] {
  return spelledOut(say, kinds).map(({ document }) => document);
}

describe('objects of which every word is read', () => {
  const files = ['objects.yaml', 'more-objects.yaml', 'plainly.yaml', 'kept.yaml'];
  const rows = files
    .flatMap(told)
    .flatMap(({ say, documents }) => say.map((one) => [one, documents] as const));

  test.each(rows)('%s', (say, documents) => {
    const found = new Set(made(say).flatMap((one) => leavesOf(one)));
    expect(documents.flatMap((one) => leavesOf(one)).filter((leaf) => !found.has(leaf))).toEqual([]);
    expect(made(say)).toHaveLength(documents.length);
  });
});

describe('words of which something is open are left to who reads them piece by piece', () => {
  test.each([
    // Nobody says which pods.
    'Create a Service named web on port 80.',
    // A word that is no piece of it turns what is said.
    'Create a NetworkPolicy named guard that allows pods with app=a, unless they are new, to reach pods with app=b.',
    // Whose the second name is is open.
    'Create a ResourceQuota one with pods 3 and secrets 4, and something named two.',
    // What was told before is meant.
    'Create a PersistentVolumeClaim scans that requests 5Gi from it with the access mode ReadWriteOnce.',
    // The group of one of both is meant for both, or not.
    'Create a Role reader in namespace dev that allows get and list on pods and deployments.',
    // At most so many that are up bounds nothing.
    'Create a PodDisruptionBudget named zk that keeps at most 2 pods labeled app=zk available.',
    // Two limits of one kind.
    'LimitRange mem, namespace dev, Container, max memory 1Gi, max memory 2Gi',
    // What turns, counts or tells when is no word in passing.
    'Create a Service web selecting app=web on port 80 that checks the health of pods every minute.',
    'Create a NetworkPolicy np for app=db that lets app=api in on TCP 5432 during office hours.',
    'Create an autoscaler front for the deployment front between 2 and 5 pods at 60% CPU, but only on weekdays.',
    'A service web in shop leads port 80 to 8080 of the pods app=web; nobody from 10.0.0.0/8 may connect.',
    'In shop, pods app=db may be contacted by app=api on 5432; they may not contact anyone. The network policy is np.',
    'A LoadBalancer service web in shop, port 80 to 8080 of the pods app=web; clients from 10.0.0.0/8 are refused.',
    'A network policy np in shop: pods app=db must not be contacted by app=api on port 5432.',
    'A network policy np in shop for pods app=db: they may contact no one at 10.0.0.0/8 on TCP 443.',
    'A service cart in shop, port 80 to 8000, pods app=cart; clients must not stick to the same pod.',
    'Ingress x in shop, class nginx: everything at a.example.com except /admin is answered by web (80).',
    'Deploy nginx with three replicas.',
  ])('%s', (say) => {
    expect(made(say)).toEqual([]);
  });
});
