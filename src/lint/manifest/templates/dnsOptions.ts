import { z } from 'zod';
import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { nameNode } from '../head.ts';
import type { ManifestRule } from '../subject.ts';
import { template } from './template.ts';

type Params = { readonly key: string; readonly value: string };

export const dnsOptions = template(
  'dnsconfig-options',
  () => z.object({ key: z.string().default('ndots'), value: z.string().default('2') }),
  requireOption,
);

export function requireOption({ key, value }: Params): ManifestRule['check'] {
  return function* check({ resource, pod }) {
    if (pod === undefined) return;
    const isSet = itemsAt(pod.spec, ['dnsConfig', 'options']).some(
      (option) => scalarAt(option, ['name'])?.text === key && scalarAt(option, ['value'])?.text === value,
    );
    if (!isSet) yield { at: nameNode(resource), message: `set \`${key}\` to "${value}" in dnsConfig.options` };
  };
}
