import { expect, test } from '@jest/globals';
import { bundledRules } from '../../../src/adapters/schemas/rules.ts';
import { everyRule } from '../../../src/lint/engine/choice.ts';
import { fixText } from '../../../src/lint/engine/fix.ts';
import { lintManifests } from '../../../src/lint/manifest/engine.ts';

const rules = bundledRules();
const choice = { ...everyRule, only: new Set(['fitsSchema']) };

function mended(text: string): string {
  return fixText(text, (each) =>
    lintManifests({ files: [{ path: 'a.yaml', text: each }], rules, minor: 34, choice }),
  ).text;
}

function service(field: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: demo\nspec:\n  ports:\n    - port: 80\n      ${field}: 8080 # here\n`;
}

test.each(['targetport', 'targetPrt', '"targetport"'])(
  'a field that is misspelt as %s gets its name',
  (typo) => {
    const quoted = typo.startsWith('"') ? '"targetPort"' : 'targetPort';
    expect(mended(service(typo))).toBe(service(quoted));
  },
);

test('a field that is like no other is left to people', () => {
  expect(mended(service('colour'))).toBe(service('colour'));
});
