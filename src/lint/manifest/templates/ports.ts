import { z } from 'zod';
import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';
import { template } from './template.ts';

type Params = { readonly port: number; readonly protocol: string };

export const ports = template(
  'ports',
  () => z.object({ port: z.number(), protocol: z.string().default('TCP') }),
  (params) => forbidPort(params, 'choose another, this one is not accepted'),
);

export function forbidPort({ port, protocol }: Params, advice: string): ManifestRule['check'] {
  return function* check({ containers }) {
    for (const container of containers) {
      for (const item of itemsAt(container.node, ['ports'])) {
        const number = scalarAt(item, ['containerPort']);
        if (number?.value !== port || (scalarAt(item, ['protocol'])?.text ?? 'TCP') !== protocol) continue;
        yield { at: number, message: `${containerName(container)} serves port ${port}; ${advice}` };
      }
    }
  };
}
