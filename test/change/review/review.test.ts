import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import type { Review } from '../../../src/change/review/verdict.ts';
import type { Touched } from '../../../src/change/review/changes.ts';
import { reviewChange } from '../../../src/change/review/review.ts';
import { defaultPolicy, type Policy } from '../../../src/config/policy.ts';
import { diffRules } from '../../../src/lint/diff/rules.ts';
import { linters } from '../../../src/lint/linters.ts';
import type { Templates } from '../../../src/render/templates.ts';
import { snapshotOf } from '../../support/snapshot.ts';

let templates: Templates;

beforeAll(async () => {
  templates = await loadTemplates();
});

type Files = Readonly<Record<string, string>>;

function review(
  base: Files,
  head: Files,
  wish: { policy?: Partial<Policy>; language?: 'en' | 'zh' } = {},
): Review {
  const paths = new Set([...Object.keys(base), ...Object.keys(head)]);
  const changed: Touched[] = [...paths]
    .filter((path) => base[path] !== head[path])
    .map((path) => ({ path, status: 'modified' }));
  const policy = { ...defaultPolicy, ...wish.policy };
  const language = wish.language ?? 'en';
  return reviewChange(
    {
      base: snapshotOf(base),
      head: snapshotOf(head),
      changed,
      policy,
      language,
      templates,
      today: '2026-11-20',
    },
    { linters, diffRules },
  );
}

function claim(size: string): string {
  return `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\nspec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: ${size}}}}\n`;
}

const good = 'FROM debian:12.11-slim\nUSER 1000\nCMD ["cat"]\n';

test('silence where there is nothing to say', () => {
  const { verdict, findings, comments, title } = review(
    { Dockerfile: good },
    { Dockerfile: `# tidy\n${good}` },
  );
  expect({ verdict, findings, comments, title }).toEqual({
    verdict: 'pass',
    findings: [],
    comments: [],
    title: 'Nothing to object to',
  });
});

test('what was there before is counted and not blamed on this author', () => {
  const before = 'FROM debian:12.11-slim\nRUN sudo ls\nUSER 1000\nCMD ["cat"]\n';
  const { findings, unchanged, verdict } = review(
    { Dockerfile: before },
    { Dockerfile: `# moved\n\n${before}` },
  );
  expect(findings).toEqual([]);
  expect(unchanged).toBeGreaterThan(0);
  expect(verdict).toBe('pass');
});

test('what the change brings is told with its line, what it mends is counted', () => {
  const head = good.replace('USER 1000', 'RUN sudo ls\nUSER 1000');
  const brought = review({ Dockerfile: good }, { Dockerfile: head });
  expect(brought.findings.map(({ rule, line }) => [rule, line])).toContainEqual(['DL3004', 2]);
  expect(brought.verdict).toBe('fail');
  const mended = review({ Dockerfile: head }, { Dockerfile: good });
  expect(mended.findings).toEqual([]);
  expect(mended.fixed.map(({ rule }) => rule)).toContain('DL3004');
  expect(mended.summary).toContain('This change mends');
});

test('a fix is a suggestion of whole lines', () => {
  const { comments } = review(
    { Dockerfile: good },
    { Dockerfile: good.replace('CMD', 'MAINTAINER me\nCMD') },
  );
  const remark = comments.find(({ body }) => body.includes('DL4000'));
  expect(remark).toMatchObject({ path: 'Dockerfile', line: 3 });
  expect(remark?.body).toMatch(/```suggestion\n[^`]*```$/u);
});

test('a change is judged by what it breaks elsewhere, too', () => {
  const service =
    'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n';
  const workload =
    'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: web}\nspec: {selector: {matchLabels: {id: a}}, template: {metadata: {labels: {id: a, app: web}}, spec: {containers: []}}}\n';
  const base = { 'a/service.yaml': service, 'b/web.yaml': workload };
  const { findings } = review(base, { ...base, 'b/web.yaml': workload.replace('app: web', 'app: shop') });
  expect(findings.map(({ rule, path }) => [rule, path])).toEqual([['danglingService', 'a/service.yaml']]);
});

test('a change that the API server refuses is told, moved files are no change', () => {
  const shrunk = review({ 'a.yaml': claim('20Gi') }, { 'a.yaml': claim('10Gi') });
  expect(shrunk.findings.map(({ rule }) => rule)).toEqual(['shrunkClaim']);
  expect(shrunk.verdict).toBe('fail');
  expect(review({ 'a.yaml': claim('20Gi') }, { 'b.yaml': claim('20Gi') }).findings).toEqual([]);
});

describe('the policy of the repository', () => {
  const head = good.replace('USER 1000', 'RUN sudo ls\nUSER 1000');

  test('waives a rule below some paths', () => {
    const waivers = [{ rule: 'DL3004', paths: ['legacy/**'], reason: 'old' }];
    const files = { 'legacy/Dockerfile': head, 'new/Dockerfile': head };
    const base = { 'legacy/Dockerfile': good, 'new/Dockerfile': good };
    const { findings } = review(base, files, { policy: { waivers } });
    expect(findings.filter(({ rule }) => rule === 'DL3004').map(({ path }) => path)).toEqual([
      'new/Dockerfile',
    ]);
  });

  test('leaves ignored paths in peace', () => {
    expect(
      review(
        { 'vendor/Dockerfile': good },
        { 'vendor/Dockerfile': head },
        { policy: { ignore: ['vendor/**'] } },
      ).findings,
    ).toEqual([]);
  });

  test('says from where on a check fails', () => {
    const untagged = { Dockerfile: good.replace('debian:12.11-slim', 'debian') };
    expect(review({ Dockerfile: good }, untagged).verdict).toBe('warn');
    expect(review({ Dockerfile: good }, untagged, { policy: { threshold: 'warning' } }).verdict).toBe('fail');
  });
});

test('the words are in the language of the conversation', () => {
  const { title, summary } = review(
    { Dockerfile: good },
    { Dockerfile: 'FROM debian\n' },
    { language: 'zh' },
  );
  expect(title).toMatch(/^合并前/u);
  expect(summary).toContain('规则');
});

test('names of files and words of rules bring no mark-up to life', () => {
  const path = 'a`|<img src=x>@someone/Dockerfile';
  const { summary } = review({ [path]: good }, { [path]: 'FROM debian\n' });
  expect(summary.replaceAll(/``[^\n]*?``/gu, '')).not.toMatch(/<img|@/u);
});
