import type { Command } from './command.ts';

export const generate: Command = {
  name: 'generate',
  aliases: ['deploy', 'create', 'containerize', '生成', '部署', '容器化'],
  verbs: ['deploy', 'containerize', '部署', '容器化'],
  summary: {
    en: 'Propose a Dockerfile and Kubernetes manifests for this repository as a pull request',
    zh: '为本仓库编写 Dockerfile 和 Kubernetes 清单，并以合并请求的形式提出',
  },
  usage: '[free words] [--dry-run] [--profile=minimal]',
  right: 'write',
  where: ['issue', 'pullRequest'],
  flags: [
    {
      name: 'dry-run',
      summary: {
        en: 'show the files in a comment and propose nothing (triage is enough)',
        zh: '只在评论中展示文件，不提出合并请求（triage 权限即可）',
      },
    },
    {
      name: 'profile',
      value: 'production|minimal',
      summary: {
        en: '`minimal` writes only what was asked for; `production`, the default, hardens it',
        zh: '`minimal` 只写请求中提到的内容；默认的 `production` 会补全安全加固等配置',
      },
    },
    {
      name: 'output',
      value: 'plain|kustomize|helm',
      summary: {
        en: 'the form of the manifests: a plain folder, Kustomize (the default) or a Helm chart',
        zh: '清单的形式：普通文件夹、Kustomize（默认）或 Helm chart',
      },
    },
    {
      name: 'gitops',
      value: 'argocd|flux|none',
      summary: {
        en: 'also write the objects by which Argo CD or Flux delivers it',
        zh: '同时生成 Argo CD 或 Flux 的交付对象',
      },
    },
    {
      name: 'environments',
      value: 'A,B',
      summary: {
        en: 'an overlay, folder or values file for each, like `staging,production`',
        zh: '为每个环境生成 overlay、文件夹或 values 文件，例如 `staging,production`',
      },
    },
    {
      name: 'from',
      value: 'compose[=FILE]',
      summary: {
        en: 'convert a compose file of the repository',
        zh: '转换仓库中的 compose 文件',
      },
    },
  ],
  examples: ['/k8s', '/k8s generate --dry-run', '/k8s two replicas on port 8080', '/k8s部署两个副本'],
  toIntent: ({ text, flags }) => ({
    kind: 'generate',
    words: text,
    flags,
    mode: flags['dry-run'] === undefined ? 'propose' : 'dryRun',
  }),
};
