import { describe, expect, test } from '@jest/globals';
import { hadolintRules } from '../../../src/lint/dockerfile/hadolint/catalogue.ts';
import { lintExample } from './examples.ts';

const rules = [...hadolintRules];

describe.each(rules)('$id', (rule) => {
  test.each(rule.bad.map((example) => [example]))('finds %j', (example) => {
    expect(lintExample(rule, example).map((finding) => finding.rule)).toContain(rule.id);
  });

  test.each(rule.good.map((example) => [example]))('leaves %j alone', (example) => {
    expect(lintExample(rule, example)).toEqual([]);
  });
});
