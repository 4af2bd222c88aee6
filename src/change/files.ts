import type { Environment, Output } from '../config/delivery.ts';
import type { Bilingual } from '../kernel/language.ts';
import type { Manifest } from '../manifests/manifest.ts';
import type { Templates } from '../render/templates.ts';
import { mark } from '../spec/provenance.ts';
import type { Spec } from '../spec/spec.ts';
import { chart } from './shape/chart.ts';
import { kustomize } from './shape/kustomize.ts';
import { plain } from './shape/plain.ts';

export type Written = { readonly path: string; readonly text: string; readonly why: Bilingual };

export type Layout = {
  /** The folder of the manifests. */
  readonly folder: string;
  readonly without: readonly string[];
  readonly manifests: readonly Manifest[];
  readonly templates: Templates;
  /** Kustomize unless said; plain for a minimal spec. */
  readonly output?: Output;
  readonly environments?: readonly Environment[];
};

/** One of the forms in which a spec can be kept. */
export type Shape = (spec: Spec, layout: Layout) => readonly Written[];

const shapes: Readonly<Record<Output, Shape>> = { plain, kustomize, helm: chart };

export function manifestFiles(spec: Spec, layout: Layout): Written[] {
  if (spec.workloads.length + spec.objects.length === 0) return [];
  const usual = spec.profile === 'minimal' ? 'plain' : 'kustomize';
  const files = shapes[layout.output ?? usual](spec, layout);
  return files.map((file) => ({ ...file, text: mark(file.text, languageOf(file.path)) }));
}

function languageOf(path: string): 'hash' | 'json' | 'template' {
  if (path.endsWith('.json')) return 'json';
  return path.endsWith('.txt') ? 'template' : 'hash';
}
