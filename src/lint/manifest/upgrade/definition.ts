import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { at, entryOf, itemsAt, mapAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { copyEntry } from '../edit-move.ts';
import { drop, longest, move, only, preset, rename, spec, type Step } from './steps.ts';
import { misfitOf } from './structural.ts';

const anything = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };

/** Since `apiextensions.k8s.io/v1` each version has its schema, columns and subresources, and none goes without. */
export const moveDefinition: readonly Step[] = [
  only((root) => obstacleOf(root) === undefined),
  listVersion,
  drop(withVersions, 'version'),
  ...toVersions('validation', 'schema'),
  ...toVersions('subresources', 'subresources'),
  ...toVersions('additionalPrinterColumns', 'additionalPrinterColumns'),
  preset(withoutSchema, ['schema', 'openAPIV3Schema'], anything),
  preset(schemas, ['type'], 'object'),
  preset(keepers, ['x-kubernetes-preserve-unknown-fields'], true),
  drop((root) => (keepsUnknown(root) ? spec(root) : []), 'preserveUnknownFields'),
  rename(columns, 'JSONPath', 'jsonPath'),
  preset(spec, ['scope'], 'Namespaced'),
  ...move(conversion, 'webhookClientConfig', ['webhook', 'clientConfig']),
  ...move(conversion, 'conversionReviewVersions', ['webhook', 'conversionReviewVersions']),
  preset(unversionedConversion, ['webhook', 'conversionReviewVersions'], ['v1beta1']),
];

/** What is to be mended by hand before a definition can move. */
export function obstacleOf(root: YamlMap): string | undefined {
  return schemasIn(root)
    .map(misfitOf)
    .find((misfit) => misfit !== undefined);
}

function withVersions(root: YamlMap): readonly YamlMap[] {
  return itemsAt(root, ['spec', 'versions']).length === 0 ? [] : spec(root);
}

function versions(root: YamlMap): readonly YamlMap[] {
  return itemsAt(root, ['spec', 'versions']).filter((one) => one.kind === 'map');
}

function listVersion(text: string, root: YamlMap) {
  if (withVersions(root).length > 0) return [];
  const name = stringAt(root, ['spec', 'version']);
  if (name === undefined) return undefined;
  return preset(spec, ['versions'], [{ name, served: true, storage: true }])(text, root);
}

/** What held for all versions is written into each that has none of its own. */
function toVersions(key: string, name: string): readonly Step[] {
  const copy: Step = (text, root) => {
    const [map] = spec(root);
    const entry = entryOf(map, key);
    if (map === undefined || entry === undefined) return [];
    const bare = versions(root).filter((version) => entryOf(version, name) === undefined);
    if (bare.length * (entry.value.end - entry.value.start) > longest) return undefined;
    const copies = bare.map((version) => copyEntry(text, { map, entry }, { map: version, path: [name] }));
    return copies.some((edits) => edits.length === 0) ? undefined : copies.flat();
  };
  return [copy, drop(spec, key)];
}

function withoutSchema(root: YamlMap): readonly YamlMap[] {
  return versions(root).filter((version) => entryOf(version, 'schema') === undefined);
}

function schemas(root: YamlMap): readonly YamlMap[] {
  return versions(root)
    .map((version) => mapAt(version, ['schema', 'openAPIV3Schema']))
    .filter((schema) => schema !== undefined);
}

function schemasIn(root: YamlMap): readonly YamlMap[] {
  const whole = mapAt(root, ['spec', 'validation', 'openAPIV3Schema']);
  return [...schemas(root), ...(whole === undefined ? [] : [whole])];
}

/** Said in so many words; where it is only the default, schemas are taken to say all there is. */
function keepsUnknown(root: YamlMap): boolean {
  return scalarAt(root, ['spec', 'preserveUnknownFields'])?.value === true;
}

function keepers(root: YamlMap): readonly YamlMap[] {
  return keepsUnknown(root) ? schemas(root) : [];
}

function columns(root: YamlMap): readonly YamlMap[] {
  return versions(root)
    .flatMap((version) => itemsAt(version, ['additionalPrinterColumns']))
    .filter((column) => column.kind === 'map');
}

function conversion(root: YamlMap): readonly YamlMap[] {
  return [mapAt(root, ['spec', 'conversion'])].filter((one) => one !== undefined);
}

function unversionedConversion(root: YamlMap): readonly YamlMap[] {
  return conversion(root).filter(
    (one) =>
      stringAt(one, ['strategy']) === 'Webhook' &&
      at(one, ['webhook', 'conversionReviewVersions']) === undefined,
  );
}
