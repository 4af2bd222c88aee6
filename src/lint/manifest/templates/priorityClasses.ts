import { z } from 'zod';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../subject.ts';
import { template } from './template.ts';

export const priorityClasses = template(
  'priority-class-name',
  () => z.object({ acceptedPriorityClassNames: z.array(z.string()).default([]) }),
  ({ acceptedPriorityClassNames }) => acceptPriorities(acceptedPriorityClassNames),
);

export function acceptPriorities(accepted: readonly string[]): ManifestRule['check'] {
  return function* check({ pod }) {
    const name = scalarAt(pod?.spec, ['priorityClassName']);
    if (name === undefined || name.text === '' || accepted.includes(name.text)) return;
    const message = `\`${name.text}\` is not among the agreed priority classes; remove it or agree on it`;
    yield { at: name, message };
  };
}
