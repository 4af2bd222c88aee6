import type { Delivery } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { appsOf } from './argo.ts';
import { generated, type Parameters } from './generators.ts';
import { listOf, mapOf, textOf, type GitOpsObject, type Json } from './objects.ts';

const most = 500;

/** The Applications that an ApplicationSet makes of this repository. */
export function applicationSet({ group, kind, spec, file }: GitOpsObject, snapshot: Snapshot): Delivery[] {
  if (kind !== 'ApplicationSet' || group !== 'argoproj.io') return [];
  const template = mapOf(spec['template']);
  const all = listOf(spec['generators'])
    .flatMap((one) => generated(mapOf(one), snapshot))
    .slice(0, most);
  return all.flatMap((parameters) => {
    const filled = mapOf(fill(template, parameters));
    const name = textOf(mapOf(filled['metadata'])['name']);
    return appsOf(specOf(filled), { name, file });
  });
}

function specOf(template: Json): Json {
  return mapOf(template['spec']);
}

function fill(value: unknown, parameters: Parameters): unknown {
  if (typeof value === 'string') return fillText(value, parameters);
  if (Array.isArray(value)) return value.map((item) => fill(item, parameters));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner, parameters)]));
}

/** `{{path}}`, `{{.path.basename}}`, `{{index .path.segments 1}}`; what is not known stays as it is written. */
function fillText(text: string, parameters: Parameters): string {
  return text
    .slice(0, 2000)
    .replaceAll(/\{\{-?\s{0,4}([^{}]{1,200}?)\s{0,4}-?\}\}/gu, (all, expression: string) => {
      const segment = /^index\s+\.path\.segments\s+(\d{1,2})$/u.exec(expression)?.[1];
      const name =
        segment === undefined ? expression.split('|')[0]?.trim().replace(/^\./u, '') : `path[${segment}]`;
      return parameters.get(name ?? '') ?? all;
    });
}
