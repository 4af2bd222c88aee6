import { describe, expect, test } from '@jest/globals';
import type { Example } from '../../../src/lint/contract.ts';
import { rulesByMention } from '../../../src/lint/engine/mentions.ts';
import { shellRules } from '../../../src/lint/shell/rules.ts';
import { readShell } from '../../../src/lint/shell/read.ts';
import type { ShellSubject } from '../../../src/lint/shell/subject.ts';
import { applyEdits } from '../../../src/kernel/text.ts';
import type { ShellDialect } from '../../../src/syntax/shell/script.ts';

const ask = rulesByMention(shellRules);

describe.each(shellRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.bad)('fires on %j', (example) => {
    const subject = read(example);
    expect([...rule.check(subject)].length).toBeGreaterThan(0);
    expect(ask(subject.script.source)).toContain(rule);
  });

  test.each(rule.good)('is silent on %j', (example) => {
    expect([...rule.check(read(example))]).toEqual([]);
  });

  test('has six examples, a reason and a page', () => {
    expect(rule.bad.length + rule.good.length).toBeGreaterThanOrEqual(6);
    expect(rule.docs).toBe(`https://www.shellcheck.net/wiki/${id}`);
    expect(rule.why.length).toBeGreaterThan(20);
  });

  test('finds no more than before once its fixes are applied', () => {
    for (const example of rule.fixable ? rule.bad : []) {
      const subject = read(example);
      const reports = [...rule.check(subject)];
      const edits = reports.flatMap((report) => report.fix?.edits ?? []);
      const fixed = applyEdits(subject.script.source, edits);
      const left = [...rule.check(readShell({ text: fixed, dialect: subject.dialect }))];
      expect(left).toHaveLength(reports.filter((report) => !report.fix).length);
    }
  });
});

test('ids are unique and in order', () => {
  const ids = shellRules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});

/** The first line of an example names its shell where that is not sh. */
function read(example: Example): ShellSubject {
  const source = typeof example === 'string' ? example : '';
  const shebang = /^#!\/bin\/(bash|dash|ash|ksh)\n/u.exec(source);
  const dialect = (shebang?.[1] ?? 'sh') as ShellDialect;
  return readShell({ text: shebang ? source.slice(shebang[0].length) : source, dialect });
}
