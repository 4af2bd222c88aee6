import type { FileKind } from '../linter.ts';

export const manifestKind: FileKind = {
  name: 'manifest',
  reach: 'repository',
  takes: (path) => /\.(?:ya?ml|json)$/iu.test(path) || /(?:^|\/)Kustomization$/u.test(path),
  companions: () => [],
};
