import type { Output } from '../config/delivery.ts';
import { mark } from '../spec/provenance.ts';
import type { Spec } from '../spec/spec.ts';
import { withSetters } from './gitops/setters.ts';
import { chart } from './shape/chart.ts';
import { kustomize } from './shape/kustomize.ts';
import { plain } from './shape/plain.ts';
import type { Layout, Shape, Written } from './shape/shape.ts';

const shapes: Readonly<Record<Output, Shape>> = { plain, kustomize, helm: chart };

export function manifestFiles(spec: Spec, layout: Layout): Written[] {
  if (spec.workloads.length + spec.objects.length === 0) return [];
  const usual = spec.profile === 'minimal' ? 'plain' : 'kustomize';
  const { setters } = layout;
  const shaped = shapes[layout.output ?? usual](spec, layout);
  const files = setters === undefined ? shaped : shaped.map((file) => withSetters(file, setters));
  return files.map((file) => ({ ...file, text: mark(file.text, languageOf(file.path)) }));
}

function languageOf(path: string): 'hash' | 'json' | 'template' {
  if (path.endsWith('.json')) return 'json';
  return path.endsWith('.txt') ? 'template' : 'hash';
}
