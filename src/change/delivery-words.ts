import type { Filling } from '../render/template.ts';
import type { Workload } from '../spec/spec.ts';
import type { Story } from './body.ts';
import type { Delivery } from './draw.ts';
import { code } from './markdown.ts';

const titles = { argocd: 'Argo CD', flux: 'Flux' } as const;

/** What has to be done once so that the tool delivers. */
export function deliverySteps({ drawing, order }: Story): string[] {
  const { delivery } = drawing;
  if (delivery === undefined) return [];
  const { tool, folder, bootstrap, isThere } = delivery;
  const isZh = order.request.language === 'zh';
  const name = titles[tool];
  if (isThere) {
    return [
      isZh
        ? `- 无需操作：${name} 已经在同步 ${code(folder)}，合并后会自动部署。`
        : `- Nothing for the delivery: ${name} brings in ${code(folder)} already, so merging deploys it.`,
    ];
  }
  if (bootstrap === undefined) return [];
  const command = code(`kubectl apply -f ${bootstrap}`);
  return [isZh ? `- 让 ${name} 接管（只需一次）：${command}` : `- Hand it to ${name}, once: ${command}`];
}

/** Lines of Mermaid: from the repository through the tool to what runs. */
export function deliveryPicture({ drawing, order }: Story, running: readonly Workload[]): string[] {
  const { delivery } = drawing;
  if (delivery === undefined) return [];
  const { owner, name } = order.repository;
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

/** Files that belong into the repository that the tool reads. */
export function elsewhere({ drawing, shipping }: Story): Filling | undefined {
  if (drawing.elsewhere.length === 0) return undefined;
  const blocks = drawing.elsewhere.flatMap(({ path, text }) => folded(path, text, 'yaml'));
  return { repository: shipping.policy.repository ?? '', blocks: { lines: blocks } };
}

/** A file as Markdown lines that open with a click, in a fence that is longer than any in it. */
export function folded(path: string, text: string, language: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const lines = text.trimEnd().split('\n');
  return [
    '<details>',
    `<summary><code>${path}</code></summary>`,
    '',
    `${fence}${language}`,
    ...lines,
    fence,
    '',
    '</details>',
  ];
}
