import { expect, test } from '@jest/globals';
import { dockerfileRules } from '../../../src/lint/dockerfile/catalogue.ts';
import { dockerfileCheck } from '../../../src/lint/dockerfile/lint.ts';
import { defaultConfig } from '../../../src/lint/engine/config.ts';
import { randomFrom, realLooking } from '../../bench/dockerfiles.ts';
import { mutate } from '../../bench/mutate.ts';

const check = dockerfileCheck(dockerfileRules, defaultConfig);
const lint = (text: string) => check({ path: 'Dockerfile', text, today: '2026-01-01' });

test('mutated Dockerfiles are linted like any other (npm run fuzz:lint does more of it)', () => {
  const random = randomFrom(7);
  const texts = realLooking(50, 7);
  for (let done = 0; done < 1000; done += 1) {
    const text = mutate(texts[done % texts.length] ?? '', texts, random);
    for (const { fix } of lint(text)) {
      for (const { start, end } of fix?.edits ?? []) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  }
});

/** Each is linted in time that grows with its length; with its square the test would run into its timeout. */
test.each([
  ['stages', 'FROM a AS b\nCOPY --from=b c /d\n'.repeat(5000)],
  ['open braces', `FROM a\nENV A=${'${'.repeat(50_000)}`],
  ['nested defaults', `FROM a\nENV A=${'${b:-'.repeat(10_000)}`],
  ['quotes', `FROM a\nENV A=${'"\\'.repeat(50_000)}`],
  ['blank continuations', `FROM a\nRUN b ${'\\\n\n'.repeat(30_000)} c`],
  ['comments', `FROM a\nRUN b \\\n${'# c\n'.repeat(50_000)} d`],
  ['pragmas', `${'# hadolint ignore=DL3008\n'.repeat(3000)}FROM a\n`],
  ['here-documents', `FROM a\nCOPY ${'<<E '.repeat(2000)} /d\n${'E\n'.repeat(2000)}`],
  ['pairs', `FROM a\nENV ${'A=$B '.repeat(5000)}`],
  ['labels', `FROM a\nLABEL ${'a.b=c '.repeat(10_000)}`],
  ['commands', `FROM a\nRUN ${'apt-get update && '.repeat(3000)} true`],
  ['one RUN after the other', `FROM a\n${'RUN a\n'.repeat(5000)}`],
  ['urls', `FROM a\nENV A=${'a://b:'.repeat(20_000)}`],
  ['relative folders', `FROM a\n${'WORKDIR b\n'.repeat(10_000)}`],
  ['archives', `FROM a\n${'COPY a.tar b\nRUN tar xf a.tar\n'.repeat(2000)}`],
  ['shell pragmas', `FROM a\n${'# hadolint shell=bash\nRUN a\n'.repeat(2000)}`],
  ['flask', `FROM a\nCMD ${'flask -a '.repeat(20_000)}`],
])('%s by the thousand', (_, text) => {
  expect(lint(text).length).toBeGreaterThanOrEqual(0);
});
