import type { Command } from './command.ts';

export const change: Command = {
  name: 'change',
  aliases: ['edit', 'set', '修改', '更改', '编辑'],
  // `set X to 1` is a wish with its verb.
  verbs: ['set'],
  unlike: ['set up'],
  summary: {
    en: 'Change manifests that are there, and nothing else in their files: on a pull request as a commit to its branch, on an issue as a pull request',
    zh: '修改已有的清单，文件的其他部分保持不变：在合并请求中提交到其分支，在议题中提出合并请求',
  },
  usage: '<what shall be different> [--dry-run]',
  right: 'write',
  where: ['issue', 'pullRequest'],
  flags: [
    {
      name: 'dry-run',
      summary: {
        en: 'show the difference in a comment and write nothing (triage is enough)',
        zh: '只在评论中展示差异，不写入（triage 权限即可）',
      },
    },
  ],
  examples: [
    '/k8s change set the replicas of web to 5',
    '/k8s change the image of api to ghcr.io/acme/api:2.0 in production',
    '/k8s 修改 把 web 的副本数改成 5',
  ],
  sentences: ['修改', '更改'],
  takesShown: true,
  toIntent: ({ text, flags }) => ({
    kind: 'change',
    words: text,
    mode: flags['dry-run'] === undefined ? 'propose' : 'dryRun',
  }),
};
