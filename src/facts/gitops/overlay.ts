import type { Overlay } from '../facts.ts';
import { listOf, mapOf, textOf, type GitOpsObject, type Json } from './objects.ts';
import { textsOf } from './variables.ts';

/** What a Kustomization of Flux does to the folder that it names. */
export function overlayOfFlux({ file, spec }: GitOpsObject): Overlay | undefined {
  const metadata = mapOf(spec['commonMetadata']);
  const postBuild = mapOf(spec['postBuild']);
  const target = textOf(spec['targetNamespace']);
  const kustomize = picked(spec, ['namePrefix', 'nameSuffix', 'patches', 'components', 'images']);
  const sources = listOf(postBuild['substituteFrom']).map(mapOf);
  return worth({
    file,
    kustomize: target === '' ? kustomize : { ...kustomize, namespace: target },
    labels: textsOf(metadata['labels']),
    annotations: textsOf(metadata['annotations']),
    substitute: textsOf(postBuild['substitute']),
    sources: sources.map(({ kind, name }) => ({ kind: textOf(kind), name: textOf(name) })),
  });
}

const ofArgo = ['namePrefix', 'nameSuffix', 'namespace', 'patches', 'components', 'replicas'] as const;

/** What a source of Argo CD does to its folder. */
export function overlayOfArgo(source: Json, file: string): Overlay | undefined {
  const said = mapOf(source['kustomize']);
  const images = listOf(said['images']).map((one) => imageOf(textOf(one)));
  const annotations = textsOf(said['commonAnnotations']);
  const kustomize = {
    ...picked(said, ofArgo),
    ...labelsOf(said),
    ...(images.length === 0 ? {} : { images }),
    ...(Object.keys(annotations).length === 0 ? {} : { commonAnnotations: annotations }),
  };
  return worth({ file, kustomize, labels: {}, annotations: {}, substitute: {}, sources: [] });
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
