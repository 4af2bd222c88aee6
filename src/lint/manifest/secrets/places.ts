import type { YamlMap, YamlNode, YamlScalar } from '../../../syntax/yaml/node.ts';
import { at, itemsAt, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestSubject } from '../subject.ts';
import { linesOf } from './lines.ts';
import { decoded } from './shapes.ts';
import type { Place } from './place.ts';

/** All places of a resource: variables and words of its containers, data, annotations, and the values of a chart. */
export function* placesOf(subject: ManifestSubject): Generator<Place> {
  const { resource, pod, containers } = subject;
  for (const { node } of containers) yield* variablesOf(node);
  for (const { node } of containers) yield* wordsOf(node);
  yield* annotationsOf(mapAt(resource.root, ['metadata', 'annotations']));
  if (pod !== undefined && resource.kind !== 'Pod')
    yield* annotationsOf(mapAt(pod.metadata, ['annotations']));
  if (resource.kind === 'ConfigMap') yield* dataOf(mapAt(resource.root, ['data']), subject.text);
  if (resource.kind === 'Secret')
    for (const key of ['data', 'stringData']) yield* dataOf(mapAt(resource.root, [key]), subject.text);
  if (resource.kind === 'HelmRelease') yield* valuesOf(mapAt(resource.root, ['spec', 'values']));
  if (resource.kind === 'Application') yield* chartOf(resource.root, subject.text);
}

/** One that is called a secret in so many words is told of by a rule of kube-linter. */
function* variablesOf(container: YamlMap): Generator<Place> {
  for (const variable of itemsAt(container, ['env'])) {
    const name = scalarAt(variable, ['name'])?.text ?? '';
    const value = scalarAt(variable, ['value']);
    if (value !== undefined && !/secret/iu.test(name)) yield place(name, value);
  }
}

/** `--password=x` and `--password x`. */
function* wordsOf(container: YamlMap): Generator<Place> {
  for (const key of ['command', 'args']) {
    const words = itemsAt(container, [key]).filter((word): word is YamlScalar => word.kind === 'scalar');
    for (const [index, word] of words.entries()) {
      const [, name = '', value] = /^(--?[A-Za-z][\w.-]{2,60})(?:=([^\s]{1,300}))?$/u.exec(word.text) ?? [];
      const next = value === undefined ? words[index + 1] : undefined;
      if (value !== undefined) yield { ...place(name, word), text: value };
      else if (name !== '' && next !== undefined && !next.text.startsWith('-')) yield place(name, next);
    }
  }
}

/** What a controller keeps there for itself, and names of Secrets, are no secrets. */
function* annotationsOf(annotations: YamlMap | undefined): Generator<Place> {
  for (const { name, value } of annotations?.entries ?? []) {
    const [domain = '', key = name] = name.split('/');
    const isOwn = /(?:^|\.)(?:kubernetes|k8s|argoproj|fluxcd|helm|hashicorp|openshift)\.(?:io|sh|com)$/u.test(
      domain,
    );
    if (value.kind === 'scalar' && !isOwn && !/secret/iu.test(key)) yield place(key, value);
  }
}

/** Values of a Secret are base64; what is a whole file is read line by line. */
function* dataOf(data: YamlMap | undefined, source: string): Generator<Place> {
  for (const { name, value, merged } of data?.entries ?? []) {
    if (merged || value.kind !== 'scalar' || value.alias !== undefined) continue;
    const text = decoded(value.text);
    if (text.trim().includes('\n')) yield* linesOf({ name, text, value }, source);
    else yield place(name, value);
  }
}

function* valuesOf(node: YamlNode | undefined): Generator<Place> {
  if (node?.kind === 'seq') for (const item of node.items) yield* valuesOf(item);
  if (node?.kind !== 'map') return;
  for (const { name, value } of node.entries)
    if (value.kind === 'scalar') yield place(name, value);
    else yield* valuesOf(value);
}

/** Argo CD takes values as a mapping, as text and one by one. */
function* chartOf(application: YamlMap, source: string): Generator<Place> {
  const sources = [at(application, ['spec', 'source']), ...itemsAt(application, ['spec', 'sources'])];
  for (const helm of sources.map((one) => mapAt(one, ['helm']))) {
    yield* valuesOf(mapAt(helm, ['valuesObject']));
    const values = scalarAt(helm, ['values']);
    if (values !== undefined)
      yield* linesOf({ name: 'values.yaml', text: values.text, value: values }, source);
    for (const parameter of itemsAt(helm, ['parameters'])) {
      const value = scalarAt(parameter, ['value']);
      const name = scalarAt(parameter, ['name'])?.text ?? '';
      if (value !== undefined) yield place(name.slice(name.lastIndexOf('.') + 1), value);
    }
  }
}

function place(name: string, value: YamlScalar): Place {
  return { name, text: value.type === 'string' ? value.text : '', at: value };
}
