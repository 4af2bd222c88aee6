import type { Result } from '../../kernel/result.ts';
import { ok } from '../../kernel/result.ts';
import type { Span } from '../../kernel/text.ts';
import { documents } from './documents.ts';
import type { YamlDocument, YamlMap, YamlProblem } from './node.ts';
import { parse } from './parse.ts';
import { itemsAt, stringAt } from './value.ts';

/** A Kubernetes resource as it stands in a text; what is missing is the empty string. */
export type Resource = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly root: YamlMap;
  readonly document: Span;
};

export type Resources = {
  readonly resources: readonly Resource[];
  readonly problems: readonly YamlProblem[];
};

/** Every mapping of a text that names a kind, those in a `List` one by one. Reading goes on after a broken document. */
export function resourcesOf(text: string): Resources {
  const resources: Resource[] = [];
  const problems: YamlProblem[] = [];
  for (const span of documents(text)) {
    const read = resourcesIn(parse(text, span), span);
    if (read.ok) resources.push(...read.value);
    else problems.push(read.error);
  }
  return { resources, problems };
}

export function resourcesIn(
  parsed: Result<YamlDocument, YamlProblem>,
  document: Span,
): Result<Resource[], YamlProblem> {
  if (!parsed.ok) return parsed;
  const { root } = parsed.value;
  if (root?.kind !== 'map' || stringAt(root, ['kind']) === undefined) return ok([]);
  if (stringAt(root, ['kind']) !== 'List') return ok([toResource(root, document)]);
  const items = itemsAt(root, ['items']).filter((item) => item.kind === 'map');
  return ok(items.map((item) => toResource(item, document)));
}

export function toResource(root: YamlMap, document: Span): Resource {
  return {
    apiVersion: stringAt(root, ['apiVersion']) ?? '',
    kind: stringAt(root, ['kind']) ?? '',
    name: stringAt(root, ['metadata', 'name']) ?? '',
    namespace: stringAt(root, ['metadata', 'namespace']) ?? '',
    root,
    document,
  };
}
