import { z } from 'zod';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../subject.ts';
import { template } from './template.ts';

type Params = { readonly forbiddenServiceTypes: readonly string[] };

export const forbiddenServiceTypes = template(
  'forbidden-service-types',
  () => z.object({ forbiddenServiceTypes: z.array(z.string()).default([]) }),
  forbidServiceTypes,
);

export function forbidServiceTypes({ forbiddenServiceTypes: types }: Params): ManifestRule['check'] {
  return function* check({ resource }) {
    if (resource.kind !== 'Service' || resource.apiVersion !== 'v1') return;
    const type = scalarAt(resource.root, ['spec', 'type']);
    if (type === undefined || !types.includes(type.text)) return;
    yield {
      at: type,
      message: `a ${type.text} Service is open to the outside; put an Ingress or a Gateway before it`,
    };
  };
}
