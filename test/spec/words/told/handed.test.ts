import { describe, expect, test } from '@jest/globals';
import { handed } from '../../../../src/spec/words/told/handed/handed.ts';
import type { Kept } from '../../../../src/spec/words/told/handed/variables.ts';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';

function said(words: string, kept: readonly Kept[] = []): string {
  return rewritten(words, handed(kept));
}

describe('variables, however they are handed over', () => {
  test.each([
    [
      'It learns of its cache through CACHE_URL, redis://cache:6379/2, and LOG_FORMAT is fixed to json.',
      'environment variables CACHE_URL=redis://cache:6379/2, LOG_FORMAT=json.',
    ],
    [
      'API_TOKEN is read from what the secret crm-access stores under token.',
      'API_TOKEN from the Secret crm-access with key token.',
    ],
    [
      'The secret crm-access has an entry token; the process sees it as API_TOKEN.',
      'API_TOKEN from the Secret crm-access with key token.',
    ],
    [
      "The process should learn the name of the node it landed on as HOST_NODE and the pod's own IP address as MY_IP.",
      'HOST_NODE from fieldRef spec.nodeName, MY_IP from fieldRef status.podIP.',
    ],
    [
      'Whatever the config map a-b contains is available as variables; the same goes for the secret c-d.',
      'all keys of the ConfigMap a-b as environment variables, all keys of the Secret c-d as environment variables.',
    ],
  ])('%s', (words, plain) => {
    expect(said(words).trim()).toBe(plain);
  });

  test('an entry of what was told of before is known by its key alone', () => {
    const kept = [{ kind: 'Secret', name: 'relay', keys: ['username', 'password'] }];
    expect(said('It is told the user as SMTP_USER and the password as SMTP_PASS.', kept).trim()).toBe(
      'SMTP_USER from the Secret relay with key username, SMTP_PASS from the Secret relay with key password.',
    );
  });
});

describe('volumes, however people tell of them', () => {
  test.each([
    [
      "Through a volume devices it sees the node's /dev, which must be an existing directory, under /host/dev, but can't write to it.",
      'volume devices from hostPath /dev of type Directory, mounted at /host/dev read-only.',
    ],
    [
      'Of the config map conf only main.ini is projected, under the file name app.ini, into the volume settings, which appears at /etc/app.',
      'volume settings from ConfigMap conf with key main.ini as app.ini, mounted at /etc/app.',
    ],
    [
      'Its working directory /var/lib/v is a volume tmp that exists in memory only and is limited to 256Mi.',
      'volume tmp from emptyDir with medium Memory and sizeLimit 256Mi, mounted at /var/lib/v.',
    ],
    [
      'It finds the files of the config map a-conf as well as those of the secret a-keys side by side under /etc/a, in one read-only volume called bundle.',
      'A projected volume bundle with the ConfigMap a-conf and the Secret a-keys as sources is mounted at /etc/a read-only.',
    ],
  ])('%s', (words, plain) => {
    expect(said(words).trim()).toBe(plain);
  });
});

describe('what tells of more, or of something else, stays as it is', () => {
  test.each([
    'PERSIST is the former.',
    'The volume html is mounted at /out in writer and at /srv/www in server.',
    'It mounts the volume data at /data unless it is night.',
    'It can write to the volume data.',
    'Data is kept under /data in a claim template called data with 2Gi.',
    'LEVEL_OF must be at most three.',
  ])('%s', (words) => {
    expect(said(words)).toBe(words);
  });
});

describe('what several containers share, what members claim and what runs beside', () => {
  test.each([
    [
      'In the pod b, two containers share a temporary volume, html. writer, alpine:3.19, writes to it at /out. server, lighttpd:1.4, reads from it at /srv and cannot change anything there.',
      'The pod has a volume html from emptyDir. The container writer mounts the volume html at /out. The container server mounts the volume html at /srv read-only.',
    ],
    [
      'A stateful set s runs s:1. Each pod claims a disk of its own, log, of 30Gi from gp3-fast, which a single node may write to, and has it at /data.',
      'volumeClaimTemplate log of 30Gi, ReadWriteOnce, storage class gp3-fast, mounted at /data',
    ],
    [
      'A deployment w runs w:1. A sidecar of the native kind, shipper (fluent-bit:3.0), starts before it and stays up until the pod ends.',
      'an init container named shipper from fluent-bit:3.0 with restartPolicy Always',
    ],
  ])('%s', (words, plain) => {
    expect(said(words)).toContain(plain);
  });
});
