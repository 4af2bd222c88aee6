import { isUnder } from '../../facts/tree.ts';
import type { Followed, Setters, Written } from '../shape/shape.ts';

/** Says beside each image which policy of Flux writes it. */
export function withSetters(file: Written, { place, images }: Setters): Written {
  if (file.path !== place && !isUnder(file.path, place)) return file;
  const lines = file.text.split('\n');
  const marked = lines.map((line, at) => {
    const setter = setterOf(line.trim(), (lines[at - 1] ?? '').trim(), images);
    return setter === undefined ? line : `${line} # {"$imagepolicy": "flux-system:${setter}"}`;
  });
  return { ...file, text: marked.join('\n') };
}

function setterOf(line: string, before: string, images: readonly Followed[]): string | undefined {
  const whole = images.find(({ image }) => line.replace(/^- /u, '').startsWith(`image: ${image}:`));
  if (whole !== undefined) return line.endsWith(':set-by-kustomization') ? undefined : whole.name;
  const tagged = images.find(({ image }) => isTagOf(image, line, before));
  return tagged === undefined ? undefined : `${tagged.name}:tag`;
}

function isTagOf(image: string, line: string, before: string): boolean {
  return (
    (before === `- name: ${image}` && line.startsWith('newTag: ')) ||
    (before === `repository: ${image}` && line.startsWith('tag: '))
  );
}
