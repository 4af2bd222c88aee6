import type { Output } from '../../config/delivery.ts';
import { yamlLines } from '../../render/yaml.ts';
import { mark } from '../../spec/provenance.ts';
import type { Spec } from '../../spec/spec.ts';
import { withSetters } from '../gitops/setters.ts';
import { chart } from '../shape/chart.ts';
import { kustomize } from '../shape/kustomize.ts';
import { plain } from '../shape/plain.ts';
import type { Layout, Shape, Written } from '../shape/shape.ts';

const shapes: Readonly<Record<Output, Shape>> = { plain, kustomize, helm: chart };

export function manifestFiles(spec: Spec, layout: Layout): Written[] {
  const settings = settingsFiles(spec);
  if (spec.workloads.length + spec.objects.length === 0) return settings;
  const usual = spec.profile === 'minimal' ? 'plain' : 'kustomize';
  const { setters } = layout;
  const shaped = shapes[layout.output ?? usual](spec, layout);
  const files = setters === undefined ? shaped : shaped.map((file) => withSetters(file, setters));
  const marked = files.map((file) => ({ ...file, text: mark(file.text, languageOf(file.path)) }));
  return [...marked, ...settings];
}

/** What programs read stands beside the manifests, and is none. */
function settingsFiles({ settings = [] }: Spec): Written[] {
  return settings.map(({ path, body, why }) => ({
    path,
    text: mark(`${yamlLines(body).join('\n')}\n`, 'hash'),
    why,
  }));
}

function languageOf(path: string): 'hash' | 'json' | 'template' {
  if (path.endsWith('.json')) return 'json';
  return path.endsWith('.txt') ? 'template' : 'hash';
}
