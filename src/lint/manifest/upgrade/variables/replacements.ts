import type { Json } from '../../../../kernel/json.ts';
import type { MapNode } from '../../../../kustomize/node.ts';
import type { YamlMap, YamlNode } from '../../../../syntax/yaml/node.ts';
import { itemsAt, scalarAt } from '../../../../syntax/yaml/value.ts';
import { type Address, findVariables } from './address.ts';
import { selectorOf, type Use, usesIn } from './uses.ts';

/** A replacement, with the variable that it stands for. */
export type Replacement = { readonly name: string; readonly source: Json; readonly targets: readonly Json[] };

/** Builds of one Kustomization: without its variables, and with them. */
export type Ends = { readonly without: readonly MapNode[]; readonly filled: readonly MapNode[] };

/** A text that no replacement can write. */
export type Obstacle = { readonly obstacle: string };

/** One replacement for each variable that is used, in the order in which they are declared. */
export function replacementsOf(root: YamlMap, { without, filled }: Ends): readonly Replacement[] | Obstacle {
  const variables = itemsAt(root, ['vars']);
  const names = new Set(variables.map(nameOf));
  const places: Placed[] = [];
  for (const use of usesIn(without, filled)) {
    const found = findVariables(use.text, names);
    if (found === undefined || found.length === 0) return { obstacle: use.text };
    places.push(...found.map(({ name, address }) => ({ ...use, name, address })));
  }
  const byName = Map.groupBy(places, ({ name }) => name);
  return variables.flatMap((variable) => {
    const name = nameOf(variable);
    const own = byName.get(name) ?? [];
    return own.length === 0 ? [] : [{ name, source: sourceOf(variable), targets: targetsOf(own, without) }];
  });
}

type Placed = Use & { readonly name: string; readonly address: Address | undefined };

function nameOf(variable: YamlNode): string {
  return scalarAt(variable, ['name'])?.text ?? '';
}

/** What a variable says of its object, and of it the field that kustomize takes where none is named. */
function sourceOf(variable: YamlNode): Json {
  const word = (key: string) => scalarAt(variable, ['objref', key])?.text;
  const [version, group] = (word('apiVersion') ?? '').split('/').toReversed();
  const path = scalarAt(variable, ['fieldref', 'fieldpath']) ?? scalarAt(variable, ['fieldref', 'fieldPath']);
  const fieldPath = (path?.text ?? 'metadata.name').replaceAll(/\[(\d{1,6})\]/gu, '.$1');
  return said({
    group: word('group') ?? group,
    version: word('version') ?? version,
    kind: word('kind'),
    name: word('name'),
    namespace: word('namespace'),
    fieldPath,
  });
}

function said(fields: Readonly<Record<string, string | undefined>>): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => (value ?? '') !== ''));
}

/** Places of one object that are meant alike stand in one target. */
function targetsOf(places: readonly Placed[], among: readonly MapNode[]): readonly Json[] {
  const alike = Map.groupBy(places, ({ object, address }) =>
    JSON.stringify([selectorOf(object, among), address ?? null]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const options = first.address === undefined ? {} : { options: first.address };
    const fieldPaths = group.map(({ fieldPath }) => fieldPath);
    return [{ select: selectorOf(first.object, among), fieldPaths: [...new Set(fieldPaths)], ...options }];
  });
}
