import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reconcile } from '../../../src/change/merge/reconcile.ts';
import { readRecords, recordPath, writeRecords } from '../../../src/change/merge/record.ts';
import { mark } from '../../../src/spec/provenance.ts';
import { snapshotOf } from '../../support/snapshot.ts';

type Files = Readonly<Record<string, string>>;

const path = 'k8s/deployment.yaml';
const manifest = (replicas: number, more = '') =>
  mark(`kind: Deployment\nspec:\n  replicas: ${replicas}\n  paused: false\n${more}`);

const list = (...names: string[]) => mark(`resources:\n${names.map((name) => `  - ${name}\n`).join('')}`);

function write(wanted: Files, stands: Files = {}, base: Files = stands) {
  const files = Object.entries(wanted).map(([at, text]) => ({ path: at, text }));
  const made = reconcile(files, { stands: snapshotOf(stands), base: snapshotOf(base) });
  const after = { ...stands, ...Object.fromEntries(made.write.map(({ path: at, text }) => [at, text])) };
  const left = Object.entries(after).filter(([at]) => !made.remove.includes(at));
  return { ...made, after: Object.fromEntries(left) };
}

/** What stands there after we wrote and people edited. */
function edited(wanted: Files, edits: Files): Files {
  return { ...write(wanted).after, ...edits };
}

test('of two branches that each wrote a record the lines of both count, whatever is left of the conflict', () => {
  const [one, two] = ['k8s/a.yaml', 'k8s/b.yaml'].map((at) => write({ [at]: manifest(2) }).after);
  const lines = [one, two].map((files = {}) => (files[recordPath] ?? '').trimEnd().split('\n').at(-1));
  const text = `# Remark\n<<<<<<< supercargo/issue-2\n${lines[1]}\n=======\n${lines[0]}\n>>>>>>> main\n`;
  expect([...readRecords(text).keys()]).toEqual(['k8s/b.yaml', 'k8s/a.yaml']);
  const both = { ...one, ...two, [recordPath]: text };
  const { after, edits } = write({ 'k8s/a.yaml': manifest(3), 'k8s/b.yaml': manifest(3) }, both);
  expect([after['k8s/a.yaml'], edits]).toEqual([manifest(3), []]);
  expect(after[recordPath]).not.toMatch(/[<=>]{7}/u);
});

describe('what is asked for of a file that people wrote', () => {
  const theirs =
    'kind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 2 # two zones\n  paused: false\n';
  const target = { path, kind: 'Deployment', name: 'web' };
  const edits = [{ op: 'set', field: ['spec', 'replicas'], value: 5 } as const].map((one) => ({
    ...one,
    target,
  }));
  const over = (stands: string, base = theirs) =>
    reconcile([{ path, text: theirs.replace('2', '5'), edits }], {
      stands: snapshotOf({ [path]: stands }),
      base: snapshotOf({ [path]: base }),
    });

  test('is done to it, and it stays theirs', () => {
    const { write: texts, edits: told } = over(theirs);
    const [file, record] = texts;
    expect([file?.text, told]).toEqual([theirs.replace('2 #', '5 #'), []]);
    expect(record?.text).not.toContain(path);
  });

  test('is done beside what they changed since', () => {
    const [file] = over(theirs.replace('false', 'true')).write;
    expect(file?.text).toBe(theirs.replace('2 #', '5 #').replace('false', 'true'));
  });

  test('is nothing where it is so already', () => {
    expect(over(theirs.replace('2 #', '5 #')).write).toEqual([]);
  });
});

describe('a file that we wrote', () => {
  test('and nobody touched becomes what is new, with the record of it', () => {
    const first = write({ [path]: manifest(2) }).after;
    const { after, edits } = write({ [path]: manifest(3) }, first);
    expect([after[path], edits]).toEqual([manifest(3), []]);
    expect(after[recordPath]).not.toBe(first[recordPath]);
    expect(write({ [path]: manifest(3) }, after).write).toEqual([]);
  });

  test('and people edited keeps their edit and gets what is new', () => {
    const own = manifest(2).replace('paused: false', 'paused: true');
    const { after, edits } = write({ [path]: manifest(3) }, edited({ [path]: manifest(2) }, { [path]: own }));
    expect(after[path]).toContain('replicas: 3\n  paused: true');
    expect(edits).toEqual([]);
  });

  test('and both changed in one line keeps theirs and tells both, each time until they agree', () => {
    const own = manifest(2).replace('replicas: 2', 'replicas: 7');
    const once = write({ [path]: manifest(3) }, edited({ [path]: manifest(2) }, { [path]: own }));
    const conflicts = [{ stands: ['  replicas: 7'], wanted: ['  replicas: 3'] }];
    expect(once.after[path]).toContain('replicas: 7');
    expect(once.edits).toEqual([{ kind: 'conflict', path, conflicts }]);
    const twice = write({ [path]: manifest(3) }, once.after);
    expect([twice.write, twice.edits]).toEqual([[], once.edits]);
    expect(write({ [path]: manifest(7) }, once.after).edits).toEqual([]);
  });

  test('goes on being merged where they took our first line off', () => {
    const own = manifest(2).split('\n').slice(1).join('\n');
    const once = write({ [path]: manifest(3) }, edited({ [path]: manifest(2) }, { [path]: own }));
    expect(once.after[path]).toBe(own.replace('replicas: 2', 'replicas: 3'));
  });

  test('and people took away stays away', () => {
    const files = { [path]: manifest(2), 'k8s/service.yaml': mark('kind: Service\n') };
    const { [path]: _, ...rest } = edited(files, {});
    const made = write({ ...files, [path]: manifest(3) }, rest);
    expect([made.write, made.edits]).toEqual([[], [{ kind: 'removed', path }]]);
  });

  test('and people took away with its whole folder is made again', () => {
    const { [path]: _, ...rest } = edited({ [path]: manifest(2), Dockerfile: mark('FROM a\n') }, {});
    const made = write({ [path]: manifest(3), Dockerfile: mark('FROM a\n') }, rest);
    expect([made.after[path], made.edits]).toEqual([manifest(3), []]);
  });

  test('is written even without a record, if it is as we left it, and otherwise not', () => {
    expect(write({ [path]: manifest(3) }, { [path]: manifest(2) }).after[path]).toBe(manifest(3));
    const own = `${manifest(2)}# mine\n`;
    const made = write({ [path]: manifest(3) }, { [path]: own });
    expect([made.after[path], made.edits]).toEqual([own, [{ kind: 'theirs', path }]]);
  });

  test('is not made unreadable by a merge', () => {
    const own = manifest(2, '  minReadySeconds: 5\n');
    const made = write(
      { [path]: manifest(2, '  minReadySeconds: 9\n') },
      edited({ [path]: manifest(2) }, { [path]: own }),
    );
    expect(made.after[path]?.match(/minReadySeconds/gu)).toHaveLength(1);
    expect(made.after[path]).toContain('minReadySeconds: 5');
    expect(made.edits).toMatchObject([{ kind: 'conflict' }]);
  });
});

describe('lists that both made longer', () => {
  test('hold the entries of both', () => {
    const stands = edited(
      { 'k8s/kustomization.yaml': list('a.yaml') },
      { 'k8s/kustomization.yaml': list('a.yaml').replace('a.yaml\n', 'a.yaml\n  - mine.yaml\n') },
    );
    const made = write({ 'k8s/kustomization.yaml': list('a.yaml', 'hpa.yaml') }, stands);
    expect(made.after['k8s/kustomization.yaml']).toContain('- a.yaml\n  - mine.yaml\n  - hpa.yaml\n');
    expect(made.edits).toEqual([]);
  });
});

describe('what the conversation wrote earlier and does not want any more', () => {
  const ingress = mark('kind: Ingress\n');
  const both = { [path]: manifest(2), 'k8s/ingress.yaml': ingress };

  test('goes with its record', () => {
    const { after } = write({ [path]: manifest(2) }, edited(both, {}), {});
    expect(Object.keys(after).toSorted()).toEqual([recordPath, path]);
    expect([...readRecords(after[recordPath]).keys()]).toEqual([path]);
  });

  test('stays where people edited it, and is theirs', () => {
    const stands = edited(both, { 'k8s/ingress.yaml': `${ingress}# mine\n` });
    const { after, edits } = write({ [path]: manifest(2) }, stands, {});
    expect(after['k8s/ingress.yaml']).toContain('# mine');
    expect(edits).toEqual([{ kind: 'theirs', path: 'k8s/ingress.yaml' }]);
  });

  test('stays where another conversation has merged it', () => {
    const stands = edited(both, {});
    expect(write({ [path]: manifest(2) }, stands, stands).remove).toEqual([]);
  });
});

describe('what is written elsewhere now', () => {
  const shop = mark('kind: Deployment\nmetadata:\n  name: shop\nspec:\n  replicas: 2\n');
  const old = { 'k8s/deployment.yaml': shop, 'k8s/kustomization.yaml': list('deployment.yaml') };
  const base = { 'k8s/base/deployment.yaml': shop, 'k8s/base/kustomization.yaml': list('deployment.yaml') };

  test('goes, with the list that held nothing else', () => {
    const { after, edits } = write(base, edited(old, {}));
    expect(Object.keys(after).toSorted()).toEqual([recordPath, ...Object.keys(base)]);
    expect([...readRecords(after[recordPath]).keys()]).toEqual(Object.keys(base));
    expect(edits).toEqual([]);
  });

  test('leaves a list that holds more, without its lines', () => {
    const redis = { 'k8s/redis/kustomization.yaml': list('statefulset.yaml') };
    const stands = edited(
      { ...old, ...redis, 'k8s/kustomization.yaml': list('deployment.yaml', 'redis') },
      {},
    );
    const { after } = write(base, stands);
    expect(after['k8s/kustomization.yaml']).toBe(list('redis'));
    expect(after['k8s/redis/kustomization.yaml']).toBeDefined();
    expect(write(base, after).write).toEqual([]);
  });

  test('stays where people edited it, and that is told', () => {
    const mine = shop.replace('replicas: 2', 'replicas: 7');
    const { after, edits } = write(base, edited(old, { 'k8s/deployment.yaml': mine }));
    expect(after['k8s/deployment.yaml']).toBe(mine);
    expect(edits).toEqual([{ kind: 'left', path: 'k8s/deployment.yaml' }]);
  });

  test('is not the file of another environment', () => {
    const both = { 'k8s/a/deployment.yaml': shop, 'k8s/b/deployment.yaml': shop };
    expect(write({ 'k8s/a/deployment.yaml': shop }, edited(both, {})).remove).toEqual([]);
  });

  test('is a whole chart, once its templates are', () => {
    const chart = {
      'charts/shop/Chart.yaml': mark('name: shop\n'),
      'charts/shop/values.yaml': mark('replicaCount: 2\n'),
      'charts/shop/templates/deployment.yaml': shop.replace('2', '{{ .Values.replicaCount }}'),
    };
    expect(write(base, edited(chart, {})).remove.toSorted()).toEqual(Object.keys(chart).toSorted());
  });
});

test('the record gives the same bytes, whatever the order, and reads what it wrote', () => {
  const lines = fc.array(fc.string({ maxLength: 20 }).filter((line) => !/[\n\0]/u.test(line)));
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z/ ]{1,9}[a-z]$/u), lines), (files) => {
      const text = writeRecords(new Map(Object.entries(files)));
      expect(writeRecords(new Map(Object.entries(files).toReversed()))).toBe(text);
      expect(writeRecords(readRecords(text))).toBe(text);
    }),
  );
});

test('a record that is broken or hostile is nothing', () => {
  for (const text of ['', '\n', 'x', ' AAAA', `${'a'.repeat(1e5)} ${'%'.repeat(1e5)}`])
    expect(() => write({ [path]: manifest(2) }, { [recordPath]: text })).not.toThrow();
});
