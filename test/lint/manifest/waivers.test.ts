import { describe, expect, test } from '@jest/globals';
import { lintManifests } from '../../../src/lint/manifest/engine.ts';
import { expiredWaiver } from '../../../src/lint/manifest/rules/expiredWaiver.ts';
import { latestTag } from '../../../src/lint/manifest/rules/latestTag.ts';
import { rootContainer } from '../../../src/lint/manifest/rules/rootContainer.ts';

function pod(parts: { head?: string; annotation?: string; above?: string; behind?: string }): string {
  const annotations = parts.annotation === undefined ? '' : `  annotations:\n    ${parts.annotation}\n`;
  const above = parts.above === undefined ? '' : `      ${parts.above}\n`;
  return `${parts.head ?? ''}apiVersion: v1\nkind: Pod\nmetadata:\n  name: demo\n${annotations}spec:\n  containers:\n    - name: app\n${above}      image: nginx ${parts.behind ?? ''}\n`;
}

function found(text: string): string[] {
  const findings = lintManifests({
    files: [{ path: 'a.yaml', text }],
    rules: [latestTag, rootContainer],
    minor: 35,
  });
  return findings.map(({ rule }) => rule);
}

test('without a waiver everything is found', () => {
  expect(found(pod({}))).toEqual(['rootContainer', 'latestTag']);
});

describe('annotations of other tools', () => {
  test.each([
    ['ignore-check.kube-linter.io/latest-tag: "pinned elsewhere"'],
    ['checkov.io/skip1: CKV_K8S_14=pinned elsewhere'],
    ['bridgecrew.io/skip: CKV_K8S_14'],
    ['kube-score/ignore: container-image-tag,other'],
    ['polaris.fairwinds.com/tagNotSpecified-exempt: "true"'],
  ])('%s', (annotation) => {
    expect(found(pod({ annotation }))).toEqual(['rootContainer']);
  });

  test.each([['kube-linter.io/ignore-all: ""'], ['polaris.fairwinds.com/exempt: "true"']])(
    '%s waives all',
    (annotation) => {
      expect(found(pod({ annotation }))).toEqual([]);
    },
  );

  test('an exemption that is not true exempts nothing', () => {
    expect(found(pod({ annotation: 'polaris.fairwinds.com/tagNotSpecified-exempt: "false"' }))).toHaveLength(
      2,
    );
  });
});

describe('comments', () => {
  test.each([
    { behind: '# supercargo ignore=latestTag pinned by the overlay' },
    { behind: '# supercargo ignore=kube-linter:latest-tag pinned by the overlay' },
    { above: '# supercargo ignore=latestTag pinned by the overlay' },
    { above: '# trivy:ignore:AVD-KSV-0013' },
    { behind: '# trivy:ignore:KSV013' },
    { behind: '# trivy:ignore:KSV-0001 trivy:ignore:KSV-0013:exp:2999-01-31' },
    { head: '# supercargo ignore=latestTag everywhere in this document\n' },
  ])('%j', (parts) => {
    expect(found(pod(parts))).toEqual(['rootContainer']);
  });

  test('speak of their own document only', () => {
    const first = pod({ head: '# supercargo ignore=* all of this\n' });
    expect(found(`${first}---\n${pod({})}`)).toHaveLength(2);
  });

  test('on another line change nothing', () => {
    expect(
      found(pod({ above: '# supercargo ignore=latestTag\n      imagePullPolicy: Always' })),
    ).toHaveLength(2);
  });
});

describe('our own annotation', () => {
  test.each([
    ['supercargo/ignore-latestTag: pinned by the overlay', ['rootContainer']],
    ['supercargo/ignore-latesttag: pinned by the overlay until 2999-01-31', ['rootContainer']],
    ['supercargo/ignore-all: a sample to be broken', []],
    ['supercargo/ignore-latestTag: ""', ['rootContainer', 'latestTag']],
    ['supercargo/owner: latestTag', ['rootContainer', 'latestTag']],
  ])('%s', (annotation, expected) => {
    expect(found(pod({ annotation }))).toEqual(expected);
  });
});

const reason = 'being pinned until';

describe('a waiver ends with its day, and that is told once', () => {
  test.each([
    ['2026-11-20', { behind: `# supercargo ignore=latestTag ${reason} 2026-11-20` }, []],
    ['2026-11-20', { annotation: `supercargo/ignore-latestTag: ${reason} 2026-11-20` }, []],
    [
      '2026-11-21',
      { behind: `# supercargo ignore=latestTag ${reason} 2026-11-20` },
      ['8 latestTag', '8 expiredWaiver'],
    ],
    [
      '2026-11-21',
      { above: `# supercargo ignore=latestTag ${reason} 2026-11-20` },
      ['8 expiredWaiver', '9 latestTag'],
    ],
    [
      '2026-11-21',
      { annotation: `supercargo/ignore-latestTag: ${reason} 2026-11-20` },
      ['6 expiredWaiver', '10 latestTag'],
    ],
  ])('on %s %j', (today, parts, expected) => {
    const files = [{ path: 'pod.yaml', text: pod(parts) }];
    const findings = lintManifests({ files, rules: [latestTag, expiredWaiver], minor: 34, today });
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual(expected);
  });
});
