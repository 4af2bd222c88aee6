import { z } from 'zod';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { headOf } from '../pods.ts';
import { containerName } from '../security-context.ts';
import { template } from './template.ts';

export const imageLists = template(
  'latest-tag',
  ({ regex }) => z.object({ blockList: z.array(regex).default([]), allowList: z.array(regex).default([]) }),
  ({ blockList, allowList }) =>
    function* check({ containers }) {
      for (const container of containers) {
        const image = scalarAt(container.node, ['image']);
        const isOn = (list: typeof blockList) => list.some((matches) => matches(image?.text ?? ''));
        if (!isOn(blockList) && (allowList.length === 0 || blockList.length > 0 || isOn(allowList))) continue;
        const message = `${containerName(container)} runs \`${image?.text ?? ''}\`, which is not accepted; choose another image`;
        yield { at: image ?? headOf(container.node), message };
      }
    },
);
