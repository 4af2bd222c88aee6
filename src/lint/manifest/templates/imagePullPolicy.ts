import { z } from 'zod';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { headOf } from '../pods.ts';
import { containerName } from '../security-context.ts';
import { template } from './template.ts';

export const imagePullPolicy = template(
  'image-pull-policy',
  () => z.object({ forbiddenPolicies: z.array(z.string()).default([]) }),
  ({ forbiddenPolicies }) =>
    function* check({ containers }) {
      for (const container of containers.filter(({ role }) => role !== 'ephemeral')) {
        const policy = scalarAt(container.node, ['imagePullPolicy']);
        if (!forbiddenPolicies.includes(policy?.text ?? '')) continue;
        const message = `${containerName(container)} has the imagePullPolicy \`${policy?.text ?? ''}\`, which is not accepted`;
        yield { at: policy ?? headOf(container.node), message };
      }
    },
);
