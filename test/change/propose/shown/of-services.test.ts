import { expect, test } from '@jest/globals';
import { isOfServices, isShownTo, withReferences } from '../../../../src/change/propose/shown/of-services.ts';
import type { Order } from '../../../../src/change/propose/order.ts';
import { loadTemplates } from '../../../../src/adapters/templates/load.ts';
import { defaultPolicy } from '../../../../src/config/policy.ts';
import { analyze } from '../../../../src/facts/analyze.ts';
import { languages } from '../../../../src/languages/languages.ts';
import { snapshotOf } from '../../../support/snapshot.ts';

const templates = await loadTemplates();
const manifest = (name: string) => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`;
const program = (name: string) => ({
  [`${name}/package.json`]: `{"name":"${name}","scripts":{"start":"node server.js"},"dependencies":{"express":"5.1.0"}}`,
  [`${name}/server.js`]: "require('express')().listen(3000)\n",
});
const code = { ...program('web'), ...program('api') };

function order(
  said: string,
  more: { readonly files?: Record<string, string>; readonly last?: string } = {},
): Order {
  const { files = {}, last } = more;
  const words = said.includes('```') ? said : `${said}\n\`\`\`yaml\n${manifest('billing')}\`\`\`\n`;
  return {
    snapshot: snapshotOf({ ...code, ...files }),
    request: { words, flags: {}, language: 'en', ...(last !== undefined && { last }) },
    repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  };
}

test.each([
  ['a service is named beside it', order('deploy api with 3 replicas like this'), true],
  ['nothing else is named', order('set the port to 8080'), false],
  [
    'it lies there already',
    order('let api reach it', { files: { 'k8s/b.yaml': manifest('billing') } }),
    false,
  ],
])('%s', (_, given, expected) => {
  expect(isOfServices(given, analyze(given.snapshot, languages))).toBe(expected);
});

test('what is shown later goes on with services that were asked for before', () => {
  const last = `add this too\n\`\`\`yaml\n${manifest('billing')}\`\`\``;
  const given = order(`3 replicas each.\n${last}`, { last });
  expect(isOfServices(given, analyze(given.snapshot, languages))).toBe(true);
});

test('flags that only a whole repository has make it the repository that is meant', () => {
  const given = order('set the port to 8080');
  expect(isShownTo(given)).toBe(true);
  expect(isShownTo({ ...given, request: { ...given.request, flags: { output: 'helm' } } })).toBe(false);
  expect(isShownTo({ ...given, request: { ...given.request, flags: { profile: 'minimal' } } })).toBe(false);
});

test('what is shown for reference is only spoken of', () => {
  expect(withReferences(order('deploy api. For reference, this is another one:')).request.words).toContain(
    '# only spoken of',
  );
  expect(withReferences(order('deploy api with this')).request.words).not.toContain('# only spoken of');
});
