import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { createTwoFilesPatch } from 'diff';
import { describe as group, expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { reviewChange } from '../../../src/change/review/review.ts';
import type { Review } from '../../../src/change/review/verdict.ts';
import type { Touched } from '../../../src/change/review/changes.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { diffRules } from '../../../src/lint/diff/rules.ts';
import { bundledLinters } from '../../../src/adapters/schemas/linters.ts';
import { formats } from '../../../src/report/formats.ts';
import { sarifProblems } from '../../support/sarif.ts';
import { readTree, writeTree } from '../../support/folder.ts';
import { snapshotOf } from '../../support/snapshot.ts';

/*
 * A folder is a pull request: `base/` and `head/` are its ends, `expect/` what is said about it.
 * `UPDATE_EXAMPLES=1 npm test -- test/change/review/review-examples` writes `expect/` anew: read the difference.
 */
const root = join(import.meta.dirname, '../../examples/reviews');
const templates = await loadTemplates();
const linters = bundledLinters();
const means = { templates, today: '2026-11-20' };

/** What is said of the step itself, and not of where it leads. */
const ofTheStep = new Set([...diffRules.map(({ id }) => id), 'supercargoConfig']);

group.each(readdirSync(root).toSorted())('%s', (name) => {
  const base = readTree(join(root, name, 'base'));
  const head = readTree(join(root, name, 'head'));
  const result = review(base, head, 'en');

  test('is reviewed as expected', () => {
    const made = expectation(result);
    if (env['UPDATE_EXAMPLES'] === '1') writeTree(join(root, name, 'expect'), made);
    expect(made).toEqual(readTree(join(root, name, 'expect')));
  });

  test('is written as valid SARIF', () => {
    const source = snapshotOf(head).text;
    const log = formats.sarif(result.findings, { colour: false, columns: 80, source });
    expect(sarifProblems(log)).toEqual([]);
  });

  test('says the same in Chinese', () => {
    const chinese = review(base, head, 'zh');
    expect(chinese.verdict).toBe(result.verdict);
    expect(chinese.title).toMatch(/\p{Script=Han}/u);
  });

  test('the way back mends what it brought', () => {
    expect(review(head, base, 'en').fixed.length).toBeGreaterThanOrEqual(
      result.findings.filter(({ rule }) => !ofTheStep.has(rule)).length,
    );
  });
});

test('a change of nothing is silent', () => {
  const files = readTree(join(root, 'gitops-claim-removed', 'base'));
  expect(review(files, files, 'en')).toMatchObject({
    verdict: 'pass',
    findings: [],
    comments: [],
    fixed: [],
  });
});

type Tree = Readonly<Record<string, string>>;

function review(base: Tree, head: Tree, language: 'en' | 'zh'): Review {
  const ends = { base: snapshotOf(base), head: snapshotOf(head), changed: difference(base, head) };
  return reviewChange({ ...ends, ...means, policy: defaultPolicy, language }, { linters, diffRules });
}

function difference(base: Tree, head: Tree): Touched[] {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])].toSorted();
  return paths
    .filter((path) => base[path] !== head[path])
    .map((path) => {
      const patch = createTwoFilesPatch(path, path, base[path] ?? '', head[path] ?? '', '', '', {
        context: 3,
      });
      const status = base[path] === undefined ? 'added' : head[path] === undefined ? 'removed' : 'modified';
      return { path, status, patch: patch.slice(Math.max(0, patch.indexOf('@@'))) };
    });
}

function expectation({ verdict, title, summary, comments, findings }: Review): Record<string, string> {
  const remarks = comments.map(
    ({ path, line, startLine = line, body }) => `## ${path}:${startLine}-${line}\n\n${body}\n`,
  );
  const list = findings.map(
    ({ severity, rule, path, line, message }) => `${severity} ${rule} ${path}:${line} ${message}`,
  );
  return {
    'verdict.txt': `${[verdict, title, ...list].join('\n')}\n`,
    'summary.md': summary,
    'comments.md': remarks.join('\n'),
  };
}
