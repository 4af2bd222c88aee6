import { describe, expect, test } from '@jest/globals';
import { bundledStock } from '../../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { houseOf } from '../../../src/change/house/house.ts';
import { reviewChange } from '../../../src/change/review/review.ts';
import { readPolicy } from '../../../src/config/policy.ts';
import { diffRules } from '../../../src/lint/diff/rules.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const stock = bundledStock();
const templates = await loadTemplates();

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: a
spec:
  containers:
    - name: a
      image: quay.io/acme/a:latest
`;
const files = { Dockerfile: 'FROM debian\nUSER 1000\nCMD ["cat"]\n', 'k8s/pod.yaml': pod };

/** The rules that are broken by what is new, under the configuration of the base. */
function broken(config: Readonly<Record<string, string>>, policy = '', head: Record<string, string> = files) {
  const base = snapshotOf({ 'README.md': '', ...config });
  const house = houseOf(base, readPolicy(policy).policy, stock);
  const changed = Object.keys(head).map((path) => ({ path, status: 'added' as const }));
  const { findings } = reviewChange(
    {
      base,
      head: snapshotOf({ ...config, ...head }),
      changed,
      policy: house.policy,
      language: 'en',
      templates,
      today: '2026-11-20',
    },
    { linters: house.linters, diffRules },
  );
  return { rules: findings.map(({ rule }) => rule), notes: house.notes, findings };
}

const kube = (text: string) => broken({ '.kube-linter.yaml': text });

describe('the files of other linters', () => {
  test('nothing is different without them', () => {
    expect(broken({}).rules).toEqual(expect.arrayContaining(['DL3006', 'latestTag']));
  });

  test('.hadolint.yaml silences, weighs and trusts; the policy goes before it', () => {
    expect(broken({ '.hadolint.yaml': 'ignored: [DL3006]\n' }).rules).not.toContain('DL3006');
    const trusted = { '.hadolint.yml': 'trustedRegistries: [ghcr.io]\n' };
    expect(broken(trusted).rules).toContain('DL3026');
    const weight = (policy: string) =>
      broken({ '.hadolint.yaml': 'override: { info: [DL3006] }\n' }, policy).findings.find(
        ({ rule }) => rule === 'DL3006',
      )?.severity;
    expect(weight('')).toBe('info');
    expect(weight('severities: { DL3006: error }')).toBe('error');
  });

  test('.kube-linter.yaml turns checks off, adds some, and ignores paths', () => {
    expect(kube('checks: { exclude: [latest-tag] }').rules).not.toContain('latestTag');
    expect(kube('checks: { ignorePaths: ["/**/k8s/**"] }').rules).not.toContain('latestTag');
    const custom = `customChecks:
  - name: owned
    template: required-annotation
    params: { key: owner }
`;
    expect(kube(custom).rules).toContain('owned');
  });

  test('what cannot be used is told and changes nothing', () => {
    const files = { '.kube-linter.yaml': 'checks: {}\nchecks: 1', '.hadolint.yaml': '# ours\nignored: 3' };
    const { rules, notes } = broken(files);
    expect(rules).toEqual(expect.arrayContaining(['DL3006', 'latestTag']));
    expect(notes.map(({ where }) => where)).toEqual(['.hadolint.yaml:2', '.kube-linter.yaml:2']);
  });

  test('a change that breaks them is told the line, before it counts', () => {
    const { findings } = broken({}, '', {
      '.hadolint.yaml': 'ignored:\n  - DL3008\noverride: 3\n',
      '.kube-linter.yaml': 'checks: {addAllBuiltIn: 7}\n',
    });
    expect(findings.map(({ rule, path, line, severity }) => `${severity} ${rule} ${path}:${line}`)).toEqual([
      'error supercargoConfig .hadolint.yaml:3',
      'error supercargoConfig .kube-linter.yaml:1',
    ]);
  });
});

describe('the policy', () => {
  test('names registries for Dockerfiles and manifests', () => {
    const quay = { Dockerfile: 'FROM quay.io/acme/a:1\nUSER 1000\nCMD ["a"]\n' };
    expect(broken({}, 'registries: [quay.io/acme]', quay).rules).not.toContain('DL3026');
    expect(broken({}, 'registries: [quay.io/acme, docker.io]').rules).not.toContain('trustedRegistry');
    expect(broken({}, 'registries: [quay.io/acm]').rules).toContain('trustedRegistry');
    expect(broken({}, 'registries: [ghcr.io]').rules).toEqual(
      expect.arrayContaining(['trustedRegistry', 'DL3026']),
    );
  });

  test('names classes of Ingresses and storage', () => {
    const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: a
spec:
  ingressClassName: traefik
  defaultBackend: { service: { name: a, port: { number: 80 } } }
`;
    const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: a
spec:
  storageClassName: gp2
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 1Gi } }
`;
    const head = { 'i.yaml': ingress, 'c.yaml': claim };
    const { rules } = broken({}, 'ingressClasses: [nginx]\nstorageClasses: [gp3]', head);
    expect(rules).toEqual(expect.arrayContaining(['ingressClass', 'storageClass']));
    const fine = broken({}, 'ingressClasses: [traefik]\nstorageClasses: [gp2]', head).rules;
    expect(fine).not.toContain('ingressClass');
    expect(fine).not.toContain('storageClass');
  });

  test('brings the rules of a profile to life', () => {
    const added = broken({}, 'profiles: [pss-restricted]').rules;
    expect(added.length).toBeGreaterThan(broken({}).rules.length);
  });

  test('silences a rule by its weight', () => {
    expect(broken({}, 'severities: { DL3006: off, latestTag: "off" }').rules).not.toContain('DL3006');
  });
});
