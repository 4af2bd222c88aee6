import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../support/snapshot.ts';

/*
 * How many letters all regular expressions together look at, from where each begins to where it ends, grows with the
 * letters of a request. What one goes back over within those is not seen here.
 */
type Exec = (this: RegExp, text: string) => RegExpExecArray | null;
const { prototype } = RegExp;
const own = Object.getOwnPropertyDescriptor(prototype, 'exec');
const exec: Exec = own?.value;
const templates = await loadTemplates();
let looked = 0;

const counted: Exec = function counted(text) {
  const from = this.global || this.sticky ? this.lastIndex : 0;
  const found = exec.call(this, text);
  const isHeld = this.sticky || (this.source.startsWith('^') && !this.multiline);
  const end = found === null ? (isHeld ? from : text.length) : found.index + found[0].length;
  looked += 1 + Math.max(0, end - from);
  return found;
};

beforeAll(() => {
  Object.defineProperty(prototype, 'exec', { ...own, value: counted });
});

afterAll(() => {
  Object.defineProperty(prototype, 'exec', { ...own, value: exec });
});

function lettersLookedAt(words: string): number {
  looked = 0;
  generateChange(
    {
      snapshot: snapshotOf({}),
      request: { words, flags: { profile: 'minimal' }, language: 'en' },
      repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  return looked;
}

test.each([
  'a/',
  'port 80 to 8080, ',
  'service a and ',
  'volume v at /m, ',
  'env A=b, ',
  'container c runs nginx, ',
  'Create a pod p. It runs nginx. ',
  'What we need: a deployment of acme/backend:1 ',
  'kubectl run a --image=b\n',
  '卷 v 挂载到 /m，',
  '添加注解 service ',
  '端口 80（端口名为 web）、',
])('twice as many of %j take twice as long', (piece) => {
  // What was read before is remembered, so that no text comes twice.
  const work = (letters: number, sign: string) =>
    lettersLookedAt(sign + piece.repeat(letters / piece.length));
  work(3000, '! ');
  expect(work(3000, '? ') / work(1500, '? ')).toBeLessThan(2.6);
});
