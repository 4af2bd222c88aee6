import { z } from 'zod';
import { hostMountsOf } from '../mounts.ts';
import { containerName } from '../security-context.ts';
import { template } from './template.ts';

export const hostMounts = template(
  'host-mounts',
  ({ regex }) => z.object({ dirs: z.array(regex).default([]) }),
  ({ dirs }) =>
    function* check({ pod, containers }) {
      for (const { container, hostPath, at } of hostMountsOf(pod, containers)) {
        if (!dirs.some((matches) => matches(hostPath))) continue;
        yield { at, message: `${containerName(container)} mounts \`${hostPath}\` of the node; do without it` };
      }
    },
);
