import { describe as group, expect, test } from '@jest/globals';
import { programWorkload } from '../../src/spec/programs/workload.ts';
import { publicImage, publicImages } from '../../src/spec/public-images.ts';
import { lintAll, schemaProblems } from '../support/judge.ts';
import { objects, render } from '../support/render.ts';

group.each(publicImages)('$app', (image) => {
  const workload = programWorkload(image, { name: image.app });
  const files = render({ workloads: [workload] });

  test('runs restricted, and nothing objects to it', () => {
    const grave = lintAll(files).filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(grave.map(({ rule, path, message }) => `${path} ${rule}: ${message}`)).toEqual([]);
    expect(lintAll(files, 'pss-restricted')).toEqual([]);
    expect(lintAll(files, 'kube-linter').map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    for (const version of ['1.30.0', '1.34.0']) expect(schemaProblems(files, version)).toEqual([]);
  });

  test('is filled completely, and holds no password', () => {
    const text = JSON.stringify(objects(files));
    expect(text).not.toContain('{name}');
    const said = workload.env.flatMap((entry) => (entry.kind === 'value' ? [entry.name] : []));
    expect(said.filter((name) => /PASS|SECRET|TOKEN|AUTH$|MASTER_KEY/u.test(name))).toEqual([]);
  });

  test('is pinned, by a number that somebody looked at', () => {
    expect(image.tag).toMatch(/\d/u);
    expect(image.versioned).toContain('{version}');
    expect(image.asOf).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });
});

test('no two programs answer to one name', () => {
  const names = publicImages.flatMap(({ app, aliases }) => [app, ...aliases]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(publicImage('PostgreSQL')?.app).toBe('postgres');
});

test('a variant on Alpine runs as its own user', () => {
  const image = publicImage('postgres');
  if (image === undefined) throw new Error('no postgres');
  expect(programWorkload(image, { name: 'db', version: '16-alpine' })).toMatchObject({
    user: 70,
    image: { reference: 'postgres:16-alpine' },
  });
});
