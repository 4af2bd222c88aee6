import { expect, test } from '@jest/globals';
import { rulesByMention } from '../../../src/lint/engine/mentions.ts';
import { shellRules } from '../../../src/lint/shell/rules.ts';
import { proxies, readShell } from '../../../src/lint/shell/read.ts';
import { corpora, readScripts, type KnownScript } from './corpus.ts';

const ask = rulesByMention(shellRules);
const judged = corpora.flatMap((path) => readScripts(path)).map((script) => judge(script));

/** What ShellCheck 0.11 said is written down, so that agreement can be asked without it. */
test('of a hundred findings in scripts of builds at most five differ from those of ShellCheck', () => {
  const counts = judged.flatMap(({ said, found }) => (said === undefined ? [] : [compare(said, found)]));
  const agreed = counts.reduce((sum, one) => sum + one.agreed, 0);
  const differ = counts.reduce((sum, one) => sum + one.differ, 0);
  expect(agreed).toBeGreaterThan(300);
  expect((2 * agreed) / (2 * agreed + differ)).toBeGreaterThan(0.95);
});

test('a rule that is not asked, for want of the words or faults it needs, would have found nothing', () => {
  for (const { text, found, isSound } of judged) {
    const asked = new Set(ask(text).filter(({ ofFaults }) => ofFaults !== true || !isSound));
    const lost = found.filter((rule) => !asked.has(rule)).map(({ id }) => id);
    expect([text, lost]).toEqual([text, []]);
  }
});

function judge({ text, dialect, known, said }: KnownScript) {
  const subject = readShell({ text, dialect, known: [...known, ...proxies] });
  const isSound = subject.faults.length === 0;
  return { text, said, isSound, found: shellRules.filter((rule) => [...rule.check(subject)].length > 0) };
}

function compare(said: readonly string[], found: readonly (typeof shellRules)[number][]) {
  const ids = found.filter((rule) => rule.off === undefined).map(({ id }) => id);
  const agreed = ids.filter((id) => said.includes(id)).length;
  return { agreed, differ: ids.length + said.length - 2 * agreed };
}
