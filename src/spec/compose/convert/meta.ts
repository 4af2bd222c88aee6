import { present } from '../../../kernel/present.ts';
import { field, pairsOf } from '../read/node.ts';
import type { Autoscale, Fragments } from '../../spec.ts';
import { label, numberLabel } from './labels.ts';
import type { Subject } from './terms.ts';

const qualified = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/u;

/** What tools of docker read of labels. */
export const ofOthers = /^(?:com\.docker\.|traefik\.|caddy)/u;

/** An annotation may be called so. */
export function isName(text: string): boolean {
  return qualified.test(text);
}

/** Labels of a container are free text, as annotations are; those that tools of docker read mean nothing here. */
export function annotationsOf({ service }: Subject): Fragments {
  const labels = [...service.labels].filter(([name]) => !name.startsWith('kompose.') && !ofOthers.test(name));
  const said = pairsOf(field(service.node, 'annotations')).map(
    ([name, value]) => [name, value ?? ''] as const,
  );
  const valid = [...labels, ...said].filter(([name]) => isName(name));
  if (valid.length === 0) return {};
  const annotations = Object.fromEntries(valid);
  return { metadata: { annotations }, podMetadata: { annotations } };
}

/** Between how many copies it is scaled, where labels say so. */
export function autoscaleOf({ service, terms }: Subject): Autoscale | undefined {
  const max = numberLabel(service, 'hpa.replicas.max');
  const min = numberLabel(service, 'hpa.replicas.min');
  const cpu = numberLabel(service, 'hpa.cpu');
  const memory = numberLabel(service, 'hpa.memory');
  if ([max, min, cpu, memory].every((value) => value === undefined)) return undefined;
  const lowest = min ?? 1;
  // kompose watches both, whichever is said.
  const isBoth = terms.profile === 'minimal';
  const usual = isBoth || (cpu === undefined && memory === undefined) ? 50 : undefined;
  return present({
    min: lowest,
    max: Math.max(max ?? 3, lowest),
    cpu: cpu ?? usual,
    memory: memory ?? (isBoth ? 70 : undefined),
  });
}

/** The one pod that several services share. */
export function groupOf({ service }: Pick<Subject, 'service'>): string | undefined {
  return label(service, 'service.group');
}
