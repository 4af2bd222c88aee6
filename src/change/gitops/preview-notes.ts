import type { GitOpsTool, Output } from '../../config/delivery.ts';
import type { DeliveryWish } from '../../spec/words/delivery/saying.ts';
import type { Note } from '../../spec/note.ts';

type Way = { readonly tool: GitOpsTool; readonly output: Output };

/** Who brings manifests there has to know of pull requests, and set an image. */
export function previewsIn(
  { previews }: DeliveryWish,
  { tool, output }: Way,
): Pick<DeliveryWish, 'previews'> {
  return previews !== undefined && tool === 'argocd' && output !== 'plain' ? { previews } : {};
}

/** Why there are none, where they were asked for. */
export function previewNotes(wish: DeliveryWish, way: Way): readonly Note[] {
  if (wish.previews === undefined || previewsIn(wish, way).previews !== undefined) return [];
  const reason = way.tool === 'argocd' ? 'plain' : way.tool;
  return [{ id: 'previews', severity: 'warning', text: reasons[reason], docs }];
}

const docs =
  'https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Pull-Request/';

const reasons = {
  flux: {
    en: 'There are no preview environments: Flux itself knows nothing of pull requests (the Flux Operator does, by a ResourceSet that is not written here). Argo CD has a generator for them.',
    zh: '没有生成预览环境：Flux 本身不识别合并请求（需要 Flux Operator 的 ResourceSet，这里不生成）。Argo CD 有对应的生成器。',
  },
  none: {
    en: 'There are no preview environments: something must bring each pull request into a cluster. Say `argocd`, which has a generator for that.',
    zh: '没有生成预览环境：需要有工具把每个合并请求部署到集群。请指定 `argocd`，它有对应的生成器。',
  },
  plain: {
    en: 'There are no preview environments: Argo CD cannot set the image of each pull request in plain manifests. Say `kustomize` or `helm`.',
    zh: '没有生成预览环境：对普通清单，Argo CD 无法为每个合并请求设置镜像。请使用 `kustomize` 或 `helm`。',
  },
} as const;
