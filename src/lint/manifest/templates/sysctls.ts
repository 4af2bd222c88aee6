import { z } from 'zod';
import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../subject.ts';
import { template } from './template.ts';

export const sysctls = template(
  'unsafe-sysctls',
  () => z.object({ unsafeSysCtls: z.array(z.string()).default([]) }),
  ({ unsafeSysCtls }) => forbidSysctls(unsafeSysCtls),
);

export function forbidSysctls(groups: readonly string[]): ManifestRule['check'] {
  return function* check({ pod }) {
    for (const sysctl of itemsAt(pod?.spec, ['securityContext', 'sysctls'])) {
      const name = scalarAt(sysctl, ['name']);
      if (name === undefined || !groups.some((group) => name.text.startsWith(group))) continue;
      yield { at: name, message: `\`${name.text}\` may reach beyond the pod; set it on the node` };
    }
  };
}
