import { describe as group, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { loadTemplates } from '../../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../../src/config/policy.ts';
import { languageOf } from '../../../../src/kernel/language.ts';
import { languages } from '../../../../src/languages/languages.ts';
import { manifests } from '../../../../src/manifests/manifests.ts';
import { readers } from '../../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../../support/snapshot.ts';

const templates = await loadTemplates();

/** The ports of the Service that words alone ask for, each as `name 80 -> 8080 UDP`. */
function portsOf(words: string): readonly string[] {
  const made = generateChange(
    {
      snapshot: snapshotOf({}),
      request: { words, flags: { profile: 'minimal' }, language: languageOf(words) },
      repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  const text = made.value.files.find(({ path }) => path.includes('service-'))?.text ?? '';
  const { spec } = load(text) as { spec: { ports: readonly Readonly<Record<string, string | number>>[] } };
  return spec.ports.map(({ name, port, targetPort, protocol }) =>
    [/^port-\d+$/u.test(String(name)) ? undefined : name, `${port} -> ${targetPort}`, protocol]
      .filter((one) => one !== undefined)
      .join(' '),
  );
}

group('where the ports of a Service lead', () => {
  test.each([
    'Create a Service named web with port 80 and target port 8080, port 443 and target port 8443.',
    'Create a Service named web with port 80 (target port 8080), port 443 (target port 8443).',
    'Create a Service named web with ports 80 -> 8080, 443 -> 8443.',
    'service web 80:8080 and 443:8443',
    'Create a Service named web that maps port 80 to 8080 and 443 to 8443.',
    'Service web exposing 80 to 8080 and 443 to 8443',
    '创建一个名为 web 的 Service，端口 80 转发到 8080，端口 443 转发到 8443',
  ])('%s', (words) => {
    expect(portsOf(words)).toEqual(['80 -> 8080', '443 -> 8443']);
  });

  test.each([
    'A service called web should accept traffic on port 80 (http) and forward it to 8080, and on port 443 (https) and forward it to 8443.',
    'Service web: 80 goes to 8080 and 443 goes to 8443, named http and https.',
    'The service web takes connections on 80 (called http, handed to 8080 in the pods) and on 443 (called https, handed to 8443).',
    'Service web: what arrives on 80, a port to be called http, ends up at 8080, whereas 443, called https, is led to 8443 in the pods.',
  ])('and what they are called: %s', (words) => {
    expect(portsOf(words)).toEqual(['http 80 -> 8080', 'https 443 -> 8443']);
  });

  test.each([
    'The service mail takes port 993 named imaps with target port 9993, and UDP port 8125 named stats with target port 8125.',
    'The service mail takes connections on 993 (called imaps, handed to 9993), plus UDP datagrams on 8125 (called stats, handed to 8125).',
  ])('a protocol is that of the port behind it: %s', (words) => {
    expect(portsOf(words)).toEqual(['imaps 993 -> 9993', 'stats 8125 -> 8125 UDP']);
  });

  test('each of two services keeps its own', () => {
    expect(
      portsOf(
        'Create two services: web with port 80 and target port 8080, and api with port 81 and target port 9090.',
      ),
    ).toEqual(['80 -> 8080']);
  });
});
