import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { defaultPolicy, readPolicy } from '../../src/config/policy.ts';

test('no file, an empty one or only comments mean the defaults', () => {
  for (const text of [undefined, '', '\n', '# nothing\n']) {
    expect(readPolicy(text).policy).toEqual(defaultPolicy);
  }
});

test('every key is understood', () => {
  const text = `
language: zh
kubernetes: "1.33"
output: helm
gitops: flux
environments: [staging, { name: production, replicas: 3 }]
threshold: warning
ignore: ["vendor/**"]
waivers:
  - rule: DL3008
    paths: [legacy/**]
    reason: old images
tags: { node: "24-slim" }
ignored: [DL3009]
`;
  expect(readPolicy(text)).toEqual({
    problems: [],
    policy: {
      model: defaultPolicy.model,
      review: defaultPolicy.review,
      language: 'zh',
      kubernetes: '1.33',
      output: 'helm',
      gitops: { tool: 'flux' },
      environments: [{ name: 'staging' }, { name: 'production', replicas: 3 }],
      threshold: 'warning',
      ignore: ['vendor/**'],
      waivers: [{ rule: 'DL3008', paths: ['legacy/**'], reason: 'old images' }],
      lint: { tags: { node: '24-slim' }, ignored: ['DL3009'] },
    },
  });
});

describe('a broken file leaves the defaults and names the line', () => {
  test.each([
    ['language: en\nthresholds: error\n', 2],
    ['language: en\nkubernetes: latest\n', 2],
    ['waivers:\n  - rule: DL3008\n    reason: x\n  - rule: 7\n    reason: y\n', 4],
    ['waivers:\n  - rule: DL3008\n', 2],
    ['review:\n  inline: 5\n  remotes:\n    - acme/base\n    - https://github.com/acme/base\n', 5],
    ['review: { remotes: ["*/base"] }\n', 1],
    ['a: [\n', undefined],
    ['- a list\n', undefined],
  ])('%j', (text, line) => {
    const { policy, problems } = readPolicy(text);
    expect(policy).toEqual(defaultPolicy);
    expect(problems[0]?.where).toMatch(
      line === undefined ? /supercargo\.yml/u : new RegExp(`:${line}$`, 'u'),
    );
  });

  test('whatever it holds', () => {
    const piece = fc.constantFrom('a', ':', ' ', '\n', '- ', '[', '{', '&a', '*a', '"', '|', 'waivers', '<<');
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        expect(readPolicy(parts.join(''))).toHaveProperty('policy');
      }),
    );
  });
});
