import { mark } from '../../spec/provenance.ts';
import { guarded } from '../../spec/objects/namespaces.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Written } from '../shape/shape.ts';
import { chartName } from '../shape/chart.ts';
import { argocd } from './argocd.ts';
import { flux } from './flux.ts';
import type { Scene } from './scene.ts';

const tools = { argocd, flux } as const;

/** The objects that make a tool deliver the manifests. */
export function gitopsFiles(
  tool: 'argocd' | 'flux',
  scene: Omit<Scene, 'url' | 'namespaceLabels'>,
): Written[] {
  const { owner, name } = scene.repository;
  const made = tools[tool]({ ...scene, url: `https://github.com/${owner}/${name}`, ...labelled(scene.spec) });
  return made.map((file) => ({ ...file, text: mark(file.text) }));
}

/** What the namespace is labelled with where somebody made it, or where nobody else can be in it. */
function labelled(spec: Spec): Pick<Scene, 'namespaceLabels'> {
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
