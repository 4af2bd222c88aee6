import type { Templates } from '../../render/templates.ts';
import { mark } from '../../spec/provenance.ts';
import { guarded } from '../../spec/objects/namespaces.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Repository } from '../../spec/workload.ts';
import type { Written } from '../files.ts';
import { chartName } from '../shape/chart.ts';
import type { Shipping } from '../shipping.ts';
import { argocd } from './argocd.ts';
import { flux } from './flux.ts';
import type { Place } from './place.ts';

/** What a tool must know to bring in what was written. */
export type Scene = {
  readonly spec: Spec;
  readonly shipping: Shipping;
  /** The folder of the manifests. */
  readonly folder: string;
  readonly place: Place;
  readonly repository: Repository;
  readonly url: string;
  readonly templates: Templates;
  readonly namespaceLabels?: Readonly<Record<string, string>>;
};

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
