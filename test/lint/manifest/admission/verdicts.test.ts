import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { expressions } from '../../../../src/adapters/cel/expressions.ts';
import { everyRule } from '../../../../src/lint/engine/choice.ts';
import { admissionRules } from '../../../../src/lint/manifest/admission/rules.ts';
import { lintManifests } from '../../../../src/lint/manifest/engine.ts';

/** A policy as public libraries have them, and what the API server says to objects under it. */
type Row = {
  readonly name: string;
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly operations: readonly string[];
  readonly match: object;
  readonly param: object | null;
  readonly spec: object;
  readonly beside: readonly object[];
  readonly passes: readonly object[];
  readonly refused: readonly object[];
};

const rules = admissionRules(expressions());
const rows: readonly Row[] = JSON.parse(readFileSync(new URL('verdicts.json', import.meta.url), 'utf8'));

describe.each(rows)('$name', (row) => {
  test('lets pass what the server lets pass', () => {
    expect(row.passes.flatMap((object) => said(row, object))).toEqual([]);
  });

  test('refuses what the server refuses', () => {
    expect(row.refused.filter((object) => said(row, object).length === 0)).toEqual([]);
  });
});

function said(row: Row, object: object): string[] {
  const files = [policyOf(row), bindingOf(row), ...row.beside, object].map((document, at) => ({
    path: `${at}.json`,
    text: JSON.stringify(document),
  }));
  return lintManifests({ files, rules, minor: 34, choice: everyRule }).map(({ message }) => message);
}

function policyOf({ name, group, version, resource, operations, match, spec }: Row): object {
  const rule = { apiGroups: [group], apiVersions: [version], operations, resources: [resource] };
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name },
    spec: { matchConstraints: { resourceRules: [rule], ...match }, ...spec },
  };
}

function bindingOf({ name, param }: Row): object {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name },
    spec: { policyName: name, validationActions: ['Deny'], ...(param !== null && { paramRef: param }) },
  };
}
