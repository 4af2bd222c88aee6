import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyEdits } from '../../../src/kernel/text.ts';
import type { Example, Finding } from '../../../src/lint/contract.ts';
import { dockerfileRules } from '../../../src/lint/dockerfile/catalogue.ts';
import { editsOf, fixText, withoutOverlap } from '../../../src/lint/engine/fix.ts';
import { parseDockerfile } from '../../../src/syntax/dockerfile/parse.ts';
import { filesOf, lintWith } from './examples.ts';
import { dockerfiles } from './generated.ts';

const { rules } = dockerfileRules;
const fixable = rules.filter((rule) => rule.fixable === true);

/** What the tool of a mended command asks for comes to light only then. */
const reveals = new Map([
  ['DL3004', /^DL|Unpinned|Lockfile|Piped/u],
  ['DL3027', /^DL30(?:08|09|14|15)$/u],
]);

const lintAll = (example: Example) => lintWith(rules, example);

function mend(example: Example, rule: string): Example {
  const findings = lintWith(rules, example, new Set([rule]));
  const text = applyEdits(filesOf(example)['Dockerfile'] ?? '', editsOf(withoutOverlap(findings)));
  return { ...filesOf(example), Dockerfile: text };
}

const textOf = (example: Example) => filesOf(example)['Dockerfile'] ?? '';

function fixableFindings(example: Example, rule: string): readonly Finding[] {
  return lintWith(rules, example, new Set([rule])).filter((finding) => finding.fix !== undefined);
}

/** Rules that find more than before, apart from what the mended command reveals. */
function newIds(before: Example, after: Example, rule: string): readonly string[] {
  const known = Map.groupBy(lintAll(before), (finding) => finding.rule);
  const now = Map.groupBy(lintAll(after), (finding) => finding.rule);
  const revealed = reveals.get(rule) ?? /^$/u;
  return [...now].flatMap(([id, all]) => {
    const isNew = all.length > (known.get(id)?.length ?? 0);
    return isNew && !revealed.test(id) ? [id] : [];
  });
}

describe.each(fixable)('the fix of $id', (rule) => {
  test('is there for one of its examples at least', () => {
    const mendable = [...rule.bad, ...extra(rule.id)].filter(
      (example) => fixableFindings(example, rule.id).length > 0,
    );
    expect(mendable.length).toBeGreaterThan(0);
  });

  test.each([...rule.bad, ...extra(rule.id)].map((example) => [example]))('mends %j', (example) => {
    const after = mend(example, rule.id);
    expect(fixableFindings(after, rule.id)).toEqual([]);
    expect(newIds(example, after, rule.id)).toEqual([]);
    expect(parseDockerfile(textOf(after)).errors).toEqual([]);
    expect(textOf(mend(after, rule.id))).toBe(textOf(after));
  });

  test('keeps its promises on any Dockerfile', () => {
    fc.assert(
      fc.property(dockerfiles, (text) => {
        const after = mend(text, rule.id);
        expect(fixableFindings(after, rule.id)).toEqual([]);
        expect(newIds(text, after, rule.id)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test('all fixes together come to an end, and a second run changes nothing', () => {
  fc.assert(
    fc.property(dockerfiles, (text) => {
      const once = fixText(text, lintAll);
      expect(fixText(once.text, lintAll).text).toBe(once.text);
      expect(parseDockerfile(once.text).errors).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function extra(id: string): readonly Example[] {
  const tags = 'tags:\n  debian: "12"\n';
  return id === 'DL3006' || id === 'DL3007'
    ? [{ config: tags, Dockerfile: 'FROM debian\nFROM debian:latest AS a' }]
    : [];
}
