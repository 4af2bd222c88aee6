import { describe, expect, test } from '@jest/globals';
import { documentsFor } from '../../src/advise/documents.ts';
import { choose } from '../../src/advise/tokens.ts';
import { snapshotOf } from '../support/snapshot.ts';

const files = {
  'docs/history.md': 'the checkout began in 2019, and its port was 80\n',
  'k8s/checkout.yaml': 'kind: Service\nspec: {ports: [{port: 8080}]}\n',
  'k8s/search.yaml': 'kind: Deployment\nmetadata: {name: search}\n',
  'src/colours.ts': 'export const red = 1;\n',
  'src/checkout/listen.ts': 'export const a = 1;\n',
};

function told(words: string): (string | undefined)[] {
  return documentsFor(words, snapshotOf(files)).map(({ name }) => name);
}

describe('of the files of a repository a question is told', () => {
  test('those that it names first, then those whose path it shares words with, then what tells of delivery', () => {
    expect(told('why does colours.ts not know the port of the checkout?')).toEqual([
      'src/colours.ts',
      'k8s/checkout.yaml',
      'src/checkout/listen.ts',
      'k8s/search.yaml',
      'docs/history.md',
    ]);
  });

  test('none that has nothing to do with it', () => {
    expect(told('which replicas are there?')).not.toContain('src/colours.ts');
  });

  test('in Chinese by what its words are called in manifests', () => {
    expect(told('checkout 的端口是什么？')[0]).toBe('k8s/checkout.yaml');
  });

  test('as many as there is room for: the last fall out, and are named', () => {
    const material = documentsFor('the port of the checkout', snapshotOf(files));
    const { material: kept, omitted } = choose(material, 60);
    expect(kept.map(({ name }) => name)).toEqual(told('the port of the checkout').slice(0, kept.length));
    expect(omitted).toEqual(told('the port of the checkout').slice(kept.length));
    expect(omitted.length).toBeGreaterThan(0);
  });
});
