import { z } from 'zod';
import { mapAt } from '../../../syntax/yaml/value.ts';
import { nameNode } from '../head.ts';
import type { ManifestRule } from '../subject.ts';
import { toLabels } from '../workload.ts';
import { always, type Matches, type Parts, template } from './template.ts';

type Params = { readonly key: string; readonly value: Matches };

export const requiredLabel = template('required-label', schema, requireLabel);

export const requiredAnnotation = template('required-annotation', schema, requireAnnotation);

export function requireLabel(params: Params): ManifestRule['check'] {
  return require('label', params);
}

export function requireAnnotation(params: Params): ManifestRule['check'] {
  return require('annotation', params);
}

function schema({ regex }: Parts): z.ZodType<Params> {
  return z.object({ key: z.string(), value: regex.default(() => always) });
}

function require(what: 'label' | 'annotation', { key, value }: Params): ManifestRule['check'] {
  return function* check({ resource }) {
    const found = toLabels(mapAt(resource.root, ['metadata', `${what}s`])).get(key);
    if (found !== undefined && value(found)) return;
    const message =
      found === undefined ? `add the ${what} \`${key}\`` : `the ${what} \`${key}\` has a value that is not accepted`;
    yield { at: nameNode(resource), message };
  };
}
