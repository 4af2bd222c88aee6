import { describe, expect, test } from '@jest/globals';
import { wishIn } from '../../src/inbox/issue-wish.ts';
import { spentOn } from '../support/spent.ts';

/* An issue as it was written, and what of it asks. */
const issues: readonly (readonly [title: string, body: string, asked: string])[] = [
  ['Deploy nginx with 3 replicas', '', 'Deploy nginx with 3 replicas'],
  [
    'Kubernetes',
    'Please deploy this with 3 replicas on port 8080. Thanks!',
    'Please deploy this with 3 replicas on port 8080',
  ],
  [
    '部署到 Kubernetes',
    '请部署这个服务，3 个副本，域名 shop.example.com。谢谢！',
    '部署到 Kubernetes. 请部署这个服务，3 个副本，域名 shop.example.com',
  ],
  ['We want this on our cluster', 'It should run with:\n\n- two replicas\n', 'We want this on our cluster'],
  [
    'Move to k8s',
    'We need a deployment with:\n- 2 replicas\n- 512Mi memory;\n- a readiness probe on /healthz\n\nSee the wiki.',
    'We need a deployment with: 2 replicas, 512Mi memory, a readiness probe on /healthz',
  ],
  [
    'Deploy',
    '### What should run?\n\nPlease run it in namespace shop with 2 replicas\n\n### Steps to reproduce\n\nDeploy it with 9 replicas\n\n### Environment\n\n_No response_\n\n- [x] Please deploy 7 replicas',
    'Deploy. Please run it in namespace shop with 2 replicas',
  ],
  ['Add dark mode', 'Please make the page dark and use three columns.', ''],
  ['Crash with 3 replicas', 'When I deploy it to Kubernetes with 3 replicas it crashes.', ''],
  ['Why does the pod need a volume?', 'We need to know how to mount a volume', ''],
  [
    'Deploy it',
    '<!-- Please deploy 6 replicas -->\n> Please deploy 9 replicas\n\n```\nPlease deploy 8 replicas\n```\n    Please deploy 7 replicas',
    'Deploy it',
  ],
  ['Deploy it', '<details><summary>x</summary>\nPlease deploy 9 replicas\n</details>', 'Deploy it'],
  ['Pods fail', 'We should not deploy. The deployment should have worked but failed.', ''],
];

describe('what an issue plainly asks for', () => {
  test.each(issues)('%s', (title, body, asked) => expect(wishIn({ title, body })).toBe(asked));

  test('is found in linear time', () => {
    const spent = spentOn(() => {
      for (const part of ['please deploy ', '- ', '# ', 'we need, ', '请部署，', ': \n- ', '. '])
        wishIn({ title: part.repeat(2000), body: part.repeat(20_000) });
    });
    expect(spent).toBeLessThan(3000);
  });
});
