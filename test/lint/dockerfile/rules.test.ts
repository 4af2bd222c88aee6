import { describe, expect, test } from '@jest/globals';
import { dockerfileRules } from '../../../src/lint/dockerfile/catalogue.ts';
import { lintExample } from './examples.ts';

const rules = dockerfileRules.rules;

describe.each(rules)('$id', (rule) => {
  test.each(rule.bad.map((example) => [example]))('finds %j', (example) => {
    expect(lintExample(rule, example).map((finding) => finding.rule)).toContain(rule.id);
  });

  test.each(rule.good.map((example) => [example]))('leaves %j alone', (example) => {
    expect(lintExample(rule, example)).toEqual([]);
  });
});
