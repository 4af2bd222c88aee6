import { z } from 'zod';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { specNode } from '../head.ts';
import type { ManifestRule } from '../subject.ts';
import { type Matches, template } from './template.ts';

export const updateStrategy = template(
  'update-configuration',
  ({ regex }) => z.strictObject({ strategyTypeRegex: regex }),
  ({ strategyTypeRegex }) => askStrategy(strategyTypeRegex, 'set another'),
);

const strategyKeys = new Map([
  ['Deployment', 'strategy'],
  ['DeploymentConfig', 'strategy'],
  ['DaemonSet', 'updateStrategy'],
]);

export function askStrategy(isAccepted: Matches, advice: string): ManifestRule['check'] {
  return function* check({ resource, pod }) {
    const key = strategyKeys.get(resource.kind);
    if (pod === undefined || key === undefined) return;
    const type = scalarAt(resource.root, ['spec', key, 'type']);
    if (isAccepted(type?.text ?? '')) return;
    yield { at: type ?? specNode(resource), message: `the update strategy is \`${type?.text ?? ''}\`; ${advice}` };
  };
}
