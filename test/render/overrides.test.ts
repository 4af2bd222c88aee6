import { expect, test } from '@jest/globals';
import { withOverrides } from '../../src/render/overrides.ts';
import { fill, overrideFolder, TemplateFault } from '../../src/render/templates.ts';
import { snapshotOf } from '../support/snapshot.ts';

const ours = new Map([
  ['k8s/service.yaml', 'name: {{name}}\nport: {{port}}\n'],
  ['say/help.en.md', 'Help {{name}}\n'],
]);

function overridden(files: Readonly<Record<string, string>>) {
  const there = Object.entries(files).map(([name, text]) => [`${overrideFolder}${name}`, text]);
  return withOverrides(ours, snapshotOf(Object.fromEntries(there)));
}

function templatesWith(text: string) {
  const made = overridden({ 'k8s/service.yaml': text });
  if (!made.ok) throw new Error(made.error.what);
  return made.value;
}

test('a template of the team takes the place of ours, and may leave out what it likes', () => {
  const filling = { name: 'web', port: 80 };
  expect(fill(templatesWith('# ours\nname: {{name}}\n'), 'k8s/service.yaml', filling)).toBe(
    '# ours\nname: web\n',
  );
});

test('without one, ours are used as they are', () => {
  const made = withOverrides(ours, snapshotOf({ 'a.txt': '' }));
  expect(made.ok && made.value).toBe(ours);
});

test.each([
  ['a name that nothing fills', 'name: {{nmae}}\n'],
  ['a section without an end', '{{#name}}\nname: x\n'],
])('one with %s is told with its place', (_, text) => {
  const attempt = () => fill(templatesWith(text), 'k8s/service.yaml', { name: 'web', port: 80 });
  expect(attempt).toThrow(TemplateFault);
  expect(attempt).toThrow(/^\.github\/supercargo\/templates\/k8s\/service\.yaml:\d/u);
});

test.each([
  ['of no template', 'k8s/servise.yaml', 'Did you mean k8s/service.yaml?'],
  ['of what the App says', 'say/help.en.md', undefined],
])('a name %s is refused', (_, name, fix) => {
  const made = overridden({ [name]: 'x' });
  expect(made).toMatchObject({
    ok: false,
    error: { where: `${overrideFolder}${name}`, ...(fix && { fix }) },
  });
});
