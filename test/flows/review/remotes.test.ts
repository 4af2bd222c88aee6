import { expect, test } from '@jest/globals';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { withRemotes, type Sight } from '../../../src/flows/review/remotes.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';
import { fail, ok } from '../../../src/kernel/result.ts';
import { kustomizeOf } from '../../../src/kustomize/build.ts';
import { filesOf } from '../../../src/kustomize/files.ts';
import { snapshotOf } from '../../support/snapshot.ts';

type Files = Readonly<Record<string, string>>;

const never = new AbortController().signal;
const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`;
const base = {
  'app/kustomization.yaml':
    'resources: [map.yaml, ../deeper]\nconfigMapGenerator: [{name: g, files: [a=a.txt]}]\n',
  'app/map.yaml': map('near'),
  'app/a.txt': 'x',
  'app/other.yaml': map('other'),
  'deeper/kustomization.yaml': 'resources: ["github.com/acme/two//all.yaml"]\n',
};

/** Repositories by name, whatever the ref; what was read stands in `reads`. */
function sightOf(repositories: Readonly<Record<string, Files>>) {
  const views: string[] = [];
  const reads: string[] = [];
  const sight: Sight = {
    host: 'github.com',
    view: async (named) => {
      views.push(named);
      if (named === 'acme/shut') throw new Refusal({ what: 'GitHub does not let the App do this' });
      const files = repositories[named];
      if (files === undefined) return undefined;
      return {
        before: async (head) => ok(head),
        read: async (ref, { patterns }) => {
          reads.push(`${named}@${ref}: ${patterns.join(' ')}`);
          const whole = snapshotOf(files);
          const text = (path: string) => (patterns.includes(path) ? whole.text(path) : undefined);
          return ref === 'lost' ? fail({ what: `There is no "lost" in ${named}` }) : ok({ ...whole, text });
        },
      };
    },
  };
  return { sight, views, reads };
}

function built(address: string, sight: Sight, remotes: readonly string[] = ['acme/*']) {
  return builtOf(`resources: ["${address}"]\n`, sight, remotes);
}

async function builtOf(kustomization: string, sight: Sight, remotes: readonly string[]) {
  const head = snapshotOf({ 'kustomization.yaml': kustomization });
  const ends = await withRemotes(
    {
      ends: { base: snapshotOf({}), head },
      changed: [{ path: 'kustomization.yaml', status: 'added' }],
      policy: { ...defaultPolicy, review: { ...defaultPolicy.review, remotes } },
    },
    sight,
    never,
  );
  const result = kustomizeOf(filesOf(ends.head))('');
  if (!result.ok) throw new Error(result.error.what);
  const { objects, skipped } = result.value;
  return {
    objects: objects.length,
    skipped: skipped.map((one) => one.replace(' (kustomization.yaml:1)', '')),
  };
}

test('nothing but the files of the build is read, level by level, and of what they name in turn', async () => {
  const { sight, views, reads } = sightOf({ 'acme/one': base, 'acme/two': { 'all.yaml': map('far') } });
  expect(await built('github.com/acme/one//app?ref=v1', sight)).toEqual({ objects: 3, skipped: [] });
  expect(views).toEqual(['acme/one', 'acme/two']);
  expect(reads[0]).toMatch(/^acme\/one@v1: app app\/kustomization\.yaml /u);
  expect(reads.slice(1, -1).every((one) => one.startsWith(`acme/one@${snapshotOf({}).commit}`))).toBe(true);
  expect(reads.join('\n')).not.toContain('other.yaml');
  expect(reads.at(-1)).toMatch(/^acme\/two@HEAD: all\.yaml /u);
});

test.each([
  ['acme/gone', 'does not exist, or may not be read from here'],
  ['acme/shut', 'GitHub does not let the App do this'],
  ['umbrella/one', '`review.remotes` of .github/supercargo.yml does not name umbrella/one'],
  ['acme/one//app?ref=lost#', 'no file or folder of a repository on github.com'],
  ['acme/one//app?ref=lost', 'There is no "lost" in acme/one'],
  ['acme/one//no', 'there is no `no`'],
])('%s is named with the reason', async (place, why) => {
  const { sight } = sightOf({ 'acme/one': base });
  const { objects, skipped } = await built(`https://github.com/${place}`, sight);
  expect({ objects, skipped }).toEqual({ objects: 0, skipped: [expect.stringContaining(why)] });
});

test('what no policy allows is not even asked for, and nothing is for a checkout', async () => {
  const { sight, views } = sightOf({ 'acme/one': base });
  const address = 'https://github.com/acme/one//app?ref=v1';
  expect(await built(address, sight, [])).toEqual({ objects: 0, skipped: [address] });
  expect(await built(address, sight, ['acme/two'])).toMatchObject({ objects: 0 });
  expect(views).toEqual([]);
  const { skipped } = await built(address, undefined);
  expect(skipped).toEqual([
    `${address}: nothing is fetched for a checkout; \`supercargo review OWNER/REPO#N\` reads it`,
  ]);
});

test('what is too large is named and skipped', async () => {
  const names = Array.from({ length: 301 }, (_, n) => `m${n}.yaml`);
  const files = Object.fromEntries(names.map((name) => [name, map(name.slice(0, -5))]));
  const { sight } = sightOf({
    'acme/one': { ...files, 'kustomization.yaml': `resources: [${names.join(', ')}]\n` },
  });
  const { skipped } = await built('github.com/acme/one?ref=v1', sight);
  expect(skipped).toEqual([expect.stringContaining('more than 300 files')]);
});

const entries = (owner: string) =>
  Array.from({ length: 20 }, (_, n) => `  - github.com/${owner}/gone${n}//all.yaml\n`).join('');

test('of many addresses the first are read, whatever stands beside them that no policy allows', async () => {
  const { sight, views } = sightOf({ 'acme/one': { 'all.yaml': map('far') } });
  const { skipped } = await builtOf(`resources:\n${entries('umbrella')}${entries('acme')}`, sight, [
    'acme/*',
  ]);
  expect(views).toHaveLength(12);
  expect(skipped.filter((one) => one.includes('more than 12 such addresses'))).toHaveLength(8);
});
