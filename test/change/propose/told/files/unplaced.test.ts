import { expect, test } from '@jest/globals';
import { unplacedFiles } from '../../../../../src/change/propose/told/files/unplaced.ts';
import type { Spec, Workload } from '../../../../../src/spec/spec.ts';

const copies = { dev: { from: 'conf/dev.toml', text: '' }, prod: { from: 'conf/prod.toml', text: '' } };
const list = [{ key: 'a.toml', path: '/etc/a.toml', copy: copies.prod, own: copies }];
const shop: Partial<Workload> = { name: 'shop', files: { map: 'shop-files', list } };
const spec = { workloads: [shop], objects: [] } as unknown as Spec;

function asked(...names: readonly string[]): readonly string[] {
  return unplacedFiles(spec, { environments: names.map((name) => ({ name })) }).map(
    ({ question }) => question.en,
  );
}

test('files of each environment are asked about where not all are there, or more are', () => {
  expect(asked('dev', 'production')).toEqual([]);
  expect(asked()).toEqual(['Shall there be the environments dev and prod?']);
  expect(asked('dev', 'staging', 'prod')).toEqual(['Which file is read at /etc/a.toml in staging?']);
});
