import type { Path } from '../paths.ts';

/** Where the specification of its pods stands in an object of a kind. */
export function podPath(kind: string): Path {
  if (kind === 'Pod') return ['spec'];
  return kind === 'CronJob'
    ? ['spec', 'jobTemplate', 'spec', 'template', 'spec']
    : ['spec', 'template', 'spec'];
}
