import type { YamlNode } from '../../syntax/yaml/node.ts';
import { at } from '../../syntax/yaml/value.ts';
import type { Overlay } from '../facts.ts';
import { listOf, mapOf, textOf, type GitOpsObject, type Json } from './objects.ts';
import { textsOf } from './variables.ts';

const ofFlux = ['namePrefix', 'nameSuffix', 'patches', 'components', 'images'] as const;

/** What a Kustomization of Flux does to the folder that it names. */
export function overlayOfFlux({ file, spec, node }: GitOpsObject): Overlay | undefined {
  const metadata = mapOf(spec['commonMetadata']);
  const postBuild = mapOf(spec['postBuild']);
  const target = textOf(spec['targetNamespace']);
  const kustomize = picked(spec, ofFlux);
  const sources = listOf(postBuild['substituteFrom']).map(mapOf);
  return worth({
    file,
    kustomize: target === '' ? kustomize : { ...kustomize, namespace: target },
    places: {
      ...placesIn(node, ofFlux),
      ...placeAt(node, { namespace: ['targetNamespace'] }),
      ...placeAt(at(node, ['commonMetadata']), {
        metadataLabels: ['labels'],
        metadataAnnotations: ['annotations'],
      }),
    },
    labels: textsOf(metadata['labels']),
    annotations: textsOf(metadata['annotations']),
    substitute: textsOf(postBuild['substitute']),
    sources: sources.map(({ kind, name }) => ({ kind: textOf(kind), name: textOf(name) })),
  });
}

const ofArgo = ['namePrefix', 'nameSuffix', 'namespace', 'patches', 'components', 'replicas'] as const;

export type OfSource = { readonly file: string; readonly said: Json; readonly node: YamlNode | undefined };

/** What a source of Argo CD does to its folder. */
export function overlayOfArgo({ file, said, node }: OfSource): Overlay | undefined {
  const images = listOf(said['images']).map((one) => imageOf(textOf(one)));
  const annotations = textsOf(said['commonAnnotations']);
  const kustomize = {
    ...picked(said, ofArgo),
    ...labelsOf(said),
    ...(images.length === 0 ? {} : { images }),
    ...(Object.keys(annotations).length === 0 ? {} : { commonAnnotations: annotations }),
  };
  const places = {
    ...placesIn(node, [...ofArgo, 'images', 'commonLabels', 'commonAnnotations']),
    ...placeAt(node, { labels: ['commonLabels'] }),
  };
  return worth({ file, kustomize, places, labels: {}, annotations: {}, substitute: {}, sources: [] });
}

function labelsOf(said: Json): Json {
  const pairs = textsOf(said['commonLabels']);
  if (Object.keys(pairs).length === 0) return {};
  if (said['labelWithoutSelector'] !== true) return { commonLabels: pairs };
  return { labels: [{ pairs, includeTemplates: said['labelIncludeTemplates'] === true }] };
}

function worth(overlay: Overlay): Overlay | undefined {
  const { kustomize, labels, annotations, substitute, sources } = overlay;
  const said = [kustomize, labels, annotations, substitute].some((one) => Object.keys(one).length > 0);
  return said || sources.length > 0 ? overlay : undefined;
}

function placesIn(node: YamlNode | undefined, names: readonly string[]): Overlay['places'] {
  return placeAt(node, Object.fromEntries(names.map((name) => [name, [name]])));
}

/** Where fields stand by their names, each below its path. */
function placeAt(
  node: YamlNode | undefined,
  paths: Readonly<Record<string, readonly string[]>>,
): Overlay['places'] {
  const found = Object.entries(paths).map(([name, path]) => [name, at(node, path)] as const);
  return Object.fromEntries(found.flatMap(([name, place]) => (place === undefined ? [] : [[name, place]])));
}

function picked(said: Json, names: readonly string[]): Json {
  const known = names.filter((name) => said[name] !== undefined && said[name] !== null && said[name] !== '');
  return Object.fromEntries(known.map((name) => [name, said[name]]));
}

/** `name=new:tag`, `name:tag` and `name@digest`, as `kustomize edit set image` reads them. */
function imageOf(text: string): Json {
  const equals = text.indexOf('=');
  const [name, image] = equals === -1 ? [undefined, text] : [text.slice(0, equals), text.slice(equals + 1)];
  const [, path = image, tag, digest] =
    /^([^@]{1,500}?)(?::([\w.*-]{1,128}))?(?:@(.{1,200}))?$/u.exec(image) ?? [];
  return {
    name: name ?? path,
    ...(name === undefined ? {} : { newName: path }),
    ...(tag === undefined || tag === '*' ? {} : { newTag: tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}
