import type { Reading } from '../../spec/words/wish.ts';
import { previewsSubject } from '../../spec/words/delivery/previews.ts';
import { code } from '../markdown.ts';
import type { Drawing } from './draw.ts';
import { chartName } from '../shape/chart.ts';
import { newReferences } from './references.ts';
import type { Story } from './story.ts';
import { buildersIn } from './workflow.ts';

/** What previews need that stands in no file. */
export function previewSteps(story: Story): string[] {
  const { shipping, order, spec } = story;
  const { previews } = shipping;
  if (previews === undefined) return [];
  const { language } = order.request;
  const { owner, name } = order.repository;
  const say = { en: english, zh: chinese }[language];
  const hosts = spec.workloads.flatMap(({ host }) => (host === undefined ? [] : [code(`*.${host}`)]));
  const secrets = waitedFor(story).map(code);
  return [
    say.token(`${owner}/${name}`),
    ...(hosts.length === 0 ? [] : [say.hosts(hosts.join(', '))]),
    ...(secrets.length === 0
      ? []
      : [say.secrets(code(`${chartName(spec)}-pr-<number>`), secrets.join(', '))]),
    ...(previews.label === undefined ? [say.every] : []),
    ...(buildersIn(order).length === 0 ? [] : [say.tagged]),
  ];
}

const token = code('kubectl create secret generic github-token --namespace argocd --from-literal=token=…');

const english = {
  token: (from: string) =>
    `- Previews: Argo CD reads the pull requests of ${from} with a token (fine-grained, pull requests: read): ${token}`,
  hosts: (all: string) =>
    `- Each preview has a host of its own, so a wildcard of DNS must lead to the cluster: ${all}`,
  secrets: (space: string, names: string) =>
    `- The pods of a preview wait for ${names} in their namespace ${space}: External Secrets with a ClusterSecretStore bring that there by themselves.`,
  every:
    '- Every pull request runs in the cluster, that of a stranger too: ask for previews with a label where anybody may open one.',
  tagged:
    '- Let your workflow build pull requests too, and tag their images `sha-<12 digits of the commit>`: that is what a preview runs.',
};

const chinese: typeof english = {
  token: (from) =>
    `- 预览环境：Argo CD 需要能读取 ${from} 合并请求的令牌（fine-grained，Pull requests: read）：${token}`,
  hosts: (all) => `- 每个预览环境有自己的域名，需要通配符 DNS 指向集群：${all}`,
  secrets: (space, names) =>
    `- 预览环境的 Pod 需要其命名空间 ${space} 中的 ${names}：使用 External Secrets 和 ClusterSecretStore 可自动提供。`,
  every:
    '- 每个合并请求都会在集群中运行，包括陌生人提交的：如果任何人都能提交，请改为只预览带标签的合并请求。',
  tagged: '- 请让现有工作流也构建合并请求，镜像标签为 `sha-<提交的前 12 位>`：预览环境运行的是这个镜像。',
};

function waitedFor({ spec }: Story): readonly string[] {
  const all = spec.workloads.flatMap((one) => newReferences(one, spec));
  const made = new Set(spec.objects.flatMap(({ kind, name }) => (kind === 'ExternalSecret' ? [name] : [])));
  const names = all.flatMap(({ kind, name, isFree }) => (kind === 'Secret' && isFree !== true ? [name] : []));
  return [...new Set(names)].filter((name) => !made.has(name));
}

/** Asked for, and not written, as nothing runs or what brings it knows none: named with what nobody understood. */
export function withoutPreviews(reading: Reading, { files, elsewhere }: Drawing): Reading {
  if ([...files, ...elsewhere].some(({ path }) => path.endsWith('-previews.yaml'))) return reading;
  return {
    ...reading,
    understood: reading.understood.filter((row) => !isAsked(row)),
    leftover: [...reading.leftover, ...reading.understood.filter(isAsked).map(({ said }) => said)],
  };
}

function isAsked({ subject }: Reading['understood'][number]): boolean {
  return subject.en === previewsSubject.en;
}
