import { expect, test } from '@jest/globals';
import { quotesApart } from '../../../src/change/propose/quotes-apart.ts';

const yaml = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web';

test.each([
  ['between fences', `\`\`\`yaml\n${yaml}\n\`\`\``],
  ['bare', yaml],
])('manifests that are quoted %s wait until services are heard', (_, shown) => {
  const { words, quotes } = quotesApart({ words: `expose the api\n\n${shown}\n\nwith 2 replicas` });
  expect(words).toMatch(/^expose the api\s+with 2 replicas\s*$/u);
  expect(quotes).toContain('kind: Service');
});

test('words without manifests stay as they are', () => {
  const words = 'deploy it:\n\n```sh\nkubectl get pods\n```\nport: 80';
  expect(quotesApart({ words })).toEqual({ words, quotes: '' });
});
