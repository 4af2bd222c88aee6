import type { Language } from '../../kernel/language.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Rollout } from './rollout.ts';

/** An image that runs in several workloads is built once. */
export function pushes(spec: Spec, rollout: Rollout, language: Language): string[] {
  const names = spec.workloads.flatMap(({ image }) =>
    image.kind === 'built' && isMadeUp(image.tag) ? [image.name] : [],
  );
  const images = [...new Set(names)].map((name) => `\`${name}\``).join(', ');
  if (names.length === 0) return [];
  return [language === 'zh' ? pushZh(images, rollout) : pushEn(images, rollout)];
}

/** Any other was set by somebody who has pushed it. */
function isMadeUp(tag: string): boolean {
  return /^sha-[0-9a-f]{12}$/u.test(tag);
}

function pushEn(images: string, { file, builder, theirs = [] }: Rollout): string {
  if (builder === 'shown')
    return `- Add the workflow below: it builds and pushes ${images}, and the pods wait until it has. A private package needs an \`imagePullSecret\` as well.`;
  if (builder === 'workflow')
    return `- The workflow builds and pushes ${images} after the merge; until then the pods wait for it. A private package needs an \`imagePullSecret\` as well.`;
  const where = file === undefined ? '' : ` in \`${file}\``;
  if (theirs.length > 0)
    return `- ${theirs.map((path) => `\`${path}\``).join(', ')} builds and pushes ${images}: set the tag that it gives${where}.`;
  return `- Build and push ${images}, then set the tag${where}. Nobody has pushed the one that stands there.`;
}

function pushZh(images: string, { file, builder, theirs = [] }: Rollout): string {
  if (builder === 'shown')
    return `- 加入下面的工作流：由它构建并推送 ${images}，在此之前 Pod 会等待镜像。私有镜像还需要 \`imagePullSecret\`。`;
  if (builder === 'workflow')
    return `- 合并后由工作流构建并推送 ${images}，在此之前 Pod 会等待镜像。私有镜像还需要 \`imagePullSecret\`。`;
  const where = file === undefined ? '填写' : `在 \`${file}\` 中填写`;
  if (theirs.length > 0)
    return `- ${theirs.map((path) => `\`${path}\``).join('、')} 会构建并推送 ${images}：请${where}它所用的标签。`;
  return `- 构建并推送 ${images}，再${where}标签。目前的标签尚未推送。`;
}
