import { expect, test } from '@jest/globals';
import { rulesByMention } from '../../../src/lint/engine/mentions.ts';
import { shellRules } from '../../../src/lint/shell/rules.ts';
import { proxies, readShell } from '../../../src/lint/shell/subject.ts';
import { corpora, readScripts, type KnownScript } from './corpus.ts';

/** What ShellCheck 0.11 said of them is written down, so that agreement can be asked without it. */
const scripts = corpora.flatMap((path) => readScripts(path)).filter(({ said }) => said !== undefined);
const ask = rulesByMention(shellRules);
const rules = shellRules.filter((rule) => rule.off === undefined);

test('of a hundred findings in scripts of builds at most five differ from those of ShellCheck', () => {
  const counts = scripts.map((script) => compare(script));
  const agreed = counts.reduce((sum, one) => sum + one.agreed, 0);
  const differ = counts.reduce((sum, one) => sum + one.extra + one.missed, 0);
  expect(agreed).toBeGreaterThan(300);
  expect((2 * agreed) / (2 * agreed + differ)).toBeGreaterThan(0.95);
});

test('a rule that is not asked, for want of the words it needs, would have found nothing', () => {
  for (const { text, dialect, known } of corpora.flatMap((path) => readScripts(path))) {
    const subject = readShell({ text, dialect, known: [...known, ...proxies] });
    const asked = new Set(ask(text));
    const lost = shellRules.filter((rule) => !asked.has(rule) && [...rule.check(subject)].length > 0);
    expect([text, lost.map(({ id }) => id)]).toEqual([text, []]);
  }
});

function compare({ text, dialect, known, said = [] }: KnownScript) {
  const subject = readShell({ text, dialect, known: [...known, ...proxies] });
  const found = rules.filter((rule) => [...rule.check(subject)].length > 0).map(({ id }) => id);
  const agreed = found.filter((id) => said.includes(id)).length;
  return { agreed, extra: found.length - agreed, missed: said.length - agreed };
}
