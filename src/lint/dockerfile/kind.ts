import { basename } from '../../kernel/paths.ts';
import type { FileKind } from '../linter.ts';

export const dockerfileKind: FileKind = {
  name: 'dockerfile',
  reach: 'file',
  takes: (path, how) =>
    how === 'named' ? !/\.(?:ya?ml|json)$/iu.test(path) : isDockerfileName(basename(path)),
  companions: (name) => [`${name}.dockerignore`, '.dockerignore', '.npmrc'],
};

export function isDockerfileName(name: string): boolean {
  if (name.endsWith('.dockerignore')) return false;
  return /^(?:Dockerfile|Containerfile)$|\.Dockerfile$|^Dockerfile\./u.test(name);
}
