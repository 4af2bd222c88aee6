import type { Workload } from '../../spec/spec.ts';
import type { Story } from './story.ts';
import type { Delivery } from './draw.ts';
import { fleetOf } from './fleet.ts';
import { code, fenced } from '../markdown.ts';
import { previewSteps } from './preview-steps.ts';
import { clustersOf } from '../gitops/clusters.ts';

const titles = { argocd: 'Argo CD', flux: 'Flux' } as const;

/** What has to be done once so that the tool delivers. */
export function deliverySteps(story: Story): string[] {
  const { drawing, order, shipping } = story;
  const { delivery } = drawing;
  if (delivery === undefined) return [];
  const { tool, folder, bootstrap, isThere } = delivery;
  const { language } = order.request;
  const isZh = language === 'zh';
  const name = titles[tool];
  const there = isZh
    ? `- 无需操作：${name} 已经在同步 ${code(folder)}，合并后会自动部署。`
    : `- Nothing for the delivery: ${name} brings in ${code(folder)} already, so merging deploys it.`;
  const hand = isZh
    ? `- 让 ${name} 接管（只需一次）：${applied(story)}`
    : `- Hand it to ${name}, once: ${applied(story)}`;
  return [
    ...(isThere ? [there] : []),
    ...registered(story, tool),
    ...(bootstrap.length === 0 ? [] : [hand]),
    ...previewSteps(story),
    ...(shipping.imageUpdates === 'automation' ? imageSteps(story, tool) : []),
    ...(shipping.imageUpdates === 'workflow' && fleetOf(order) !== undefined ? [byHand[language]] : []),
  ];
}

/** Each cluster of Flux takes what is its own. */
function applied({ drawing, shipping }: Story): string {
  const { tool, bootstrap } = drawing.delivery ?? { tool: 'argocd', bootstrap: [] };
  const contexts = tool === 'flux' ? clustersOf(shipping) : [];
  if (contexts.length === 0) return code(`kubectl apply ${bootstrap.map((path) => `-f ${path}`).join(' ')}`);
  return bootstrap
    .map((path) => {
      const context = contexts.find((one) => path.split('/').includes(one));
      return code(`kubectl${context === undefined ? '' : ` --context ${context}`} apply -f ${path}`);
    })
    .join(', ');
}

/** Argo CD knows other clusters by the names with which people have added them. */
function registered({ shipping, order }: Story, tool: Delivery['tool']): string[] {
  const names = clustersOf(shipping);
  if (names.length === 0 || tool !== 'argocd') return [];
  const all = names.map(code).join(', ');
  const command = code(`argocd cluster add <context> --name ${names[0]}`);
  return [
    order.request.language === 'zh'
      ? `- 集群 ${all} 必须以这些名称注册到 Argo CD：${command}`
      : `- Argo CD must know the clusters ${all} by these names: ${command}`,
  ];
}

/** What follows new images runs beside the tool, and writes commits. */
function imageSteps({ drawing, order }: Story, tool: Delivery['tool']): string[] {
  const language = order.request.language;
  const tag = code('sha-<12 digits of the commit>-<number of the build>');
  const own = {
    en: `- Let the workflow that builds the images tag them as ${tag}: that is what is followed.`,
    zh: `- 让构建镜像的工作流使用形如 ${tag} 的标签：自动更新按此识别新镜像。`,
  };
  return [controllers[tool][language], ...(drawing.workflow === undefined ? [own[language]] : [])];
}

/** A workflow may only write to its own repository. */
const byHand = {
  en: '- New images: no workflow of another repository can write here. Set the tag by hand, or set `imageUpdates: automation` in the policy.',
  zh: '- 新镜像：其他仓库的工作流无法写入这里。请手动修改标签，或在策略中设置 `imageUpdates: automation`。',
};

const controllers = {
  argocd: {
    en: '- New images: Argo CD Image Updater 1.0 or newer must run in `argocd`, and the credential that Argo CD has for this repository must be one that may write.',
    zh: '- 镜像自动更新：需要在 `argocd` 中运行 Argo CD Image Updater 1.0 或更新版本，且 Argo CD 使用的仓库凭据要有写权限。',
  },
  flux: {
    en: '- New images: Flux needs its two image controllers (`flux install --components-extra=image-reflector-controller,image-automation-controller`), and the GitRepository a `secretRef` that may write.',
    zh: '- 镜像自动更新：Flux 需要两个镜像控制器（`flux install --components-extra=image-reflector-controller,image-automation-controller`），且 GitRepository 的 `secretRef` 要有写权限。',
  },
} as const;

/** Lines of Mermaid: from the repository through the tool to what runs. */
export function deliveryPicture({ drawing, order }: Story, running: readonly Workload[]): string[] {
  const { delivery } = drawing;
  if (delivery === undefined) return [];
  const { owner, name } = (fleetOf(order) ?? order).repository;
  const names = running.map((workload) => `w_${workload.name.replaceAll(/[^a-z0-9]/gu, '_')}`);
  return [
    `git[/"${owner}/${name}: ${sourceOf(delivery)}"/]`,
    `tool{{"${titles[delivery.tool]}"}}`,
    'git -.-> tool',
    ...names.map((id) => `tool -.-> ${id}`),
  ];
}

function sourceOf({ folder }: Delivery): string {
  return folder.replaceAll(/[^\w./-]/gu, '');
}

/** A file as Markdown lines that open with a click, in a fence that is longer than any in it. */
export function folded(path: string, text: string, language: string): string[] {
  return [
    '<details>',
    `<summary><code>${path}</code></summary>`,
    '',
    ...fenced(text.trimEnd().split('\n'), language),
    '',
    '</details>',
  ];
}
