import { mark } from '../../spec/provenance.ts';
import { guarded } from '../../spec/objects/namespaces.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Written } from '../shape/shape.ts';
import { chartName } from '../shape/chart.ts';
import { argocd } from './argocd.ts';
import { flux } from './flux.ts';
import { imageFiles } from './images.ts';
import type { Following, Scene } from './scene.ts';
import { targetsOf } from './targets.ts';

type Tool = 'argocd' | 'flux';

const tools = { argocd, flux } as const;

/** The objects that make a tool deliver the manifests. */
export function gitopsFiles(tool: Tool, scene: Omit<Scene, 'url' | 'namespaceLabels'>): Written[] {
  const { owner, name } = scene.repository;
  const made = tools[tool]({ ...scene, url: `https://github.com/${owner}/${name}`, ...labelled(scene.spec) });
  return made.map((file) => ({ ...file, text: mark(file.text) }));
}

/** The objects that make a tool follow the images of what it delivers; `application` is the name of what is there. */
export function followingFiles(tool: Tool, scene: Following): Written[] {
  const { spec, shipping, folder, place, application } = scene;
  const [first] = targetsOf(spec, shipping, folder);
  if (first === undefined || shipping.imageUpdates !== 'automation') return [];
  const target = application === undefined ? first : { ...first, name: application };
  const source = place.source ?? chartName(spec);
  return imageFiles(tool, { target, source }, scene).map((file) => ({ ...file, text: mark(file.text) }));
}

/** What the namespace is labelled with where somebody made it, or where nobody else can be in it. */
export function labelled(spec: Spec): Pick<Scene, 'namespaceLabels'> {
  const { objects, namespace } = spec;
  const made = objects.find(({ kind, name }) => kind === 'Namespace' && name === namespace);
  const labels = made?.labels ?? (namespace === undefined ? ownLabels(spec) : undefined);
  return labels === undefined ? {} : { namespaceLabels: labels };
}

function ownLabels(spec: Spec): Readonly<Record<string, string>> | undefined {
  const why = { en: '', zh: '' };
  const labels = { 'app.kubernetes.io/part-of': chartName(spec) };
  const own = { apiVersion: 'v1', kind: 'Namespace', name: chartName(spec), labels, body: {}, why };
  return guarded({ ...spec, objects: [own] }).objects[0]?.labels;
}
