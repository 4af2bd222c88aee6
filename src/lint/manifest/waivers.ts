import type { YamlMap } from '../../syntax/yaml/node.ts';
import type { Resource } from '../../syntax/yaml/resources.ts';
import { mapAt } from '../../syntax/yaml/value.ts';
import type { Named } from '../engine/check.ts';
import { commentWaivers } from './comment-waivers.ts';

/** Whether the authors of a resource accept a finding of a rule on a line of its file. */
export type Waived = (rule: Named, line: number) => boolean;

/** Reads what stands in the annotations of a resource and in the comments of its document. */
export function waiversOf(resource: Resource, text: string, today?: string): Waived {
  const annotated = annotatedNames(mapAt(resource.root, ['metadata', 'annotations']));
  const commented = commentWaivers(text, resource.document, today);
  if (annotated.size === 0 && commented === undefined) return () => false;
  return (rule, line) => {
    const names = namesOf(rule);
    return names.some((name) => annotated.has(name)) || commented?.(names, line) === true;
  };
}

function namesOf({ id, aliases = [] }: Named): readonly string[] {
  return ['*', id, ...aliases].map(normal);
}

function annotatedNames(annotations: YamlMap | undefined): ReadonlySet<string> {
  const entries = annotations?.entries ?? [];
  const names = entries.flatMap(({ name, value }) =>
    waivedBy(name, value.kind === 'scalar' ? value.text : ''),
  );
  return new Set(names.map(normal));
}

/** Annotations of other tools count as they count there: what each domain waives by a key and its value. */
const readers: Readonly<Record<string, (key: string, value: string) => readonly string[]>> = {
  'kube-linter.io': (key) => (key === 'ignore-all' ? ['*'] : []),
  'ignore-check.kube-linter.io': (key) => [`kube-linter:${key}`],
  'checkov.io': (key, value) =>
    key.startsWith('skip') ? [`checkov:${value.split('=')[0]?.trim() ?? ''}`] : [],
  'kube-score': (key, value) =>
    key === 'ignore' ? value.split(',').map((name) => `kube-score:${name.trim()}`) : [],
  'polaris.fairwinds.com': (key, value) => (value === 'true' ? polaris(key) : []),
};

function waivedBy(annotation: string, value: string): readonly string[] {
  const [domain = '', key = ''] = annotation.split('/');
  return Object.hasOwn(readers, domain) ? (readers[domain]?.(key, value) ?? []) : [];
}

function polaris(key: string): string[] {
  if (key === 'exempt') return ['*'];
  return key.endsWith('-exempt') ? [`polaris:${key.slice(0, -'-exempt'.length)}`] : [];
}

/** Trivy writes KSV012 as well as KSV-0012, and Polaris its names with capitals or without. */
function normal(name: string): string {
  return name.toLowerCase().replace(/^(trivy:(?:avd-)?ksv)-?0*/u, 'trivy:ksv');
}
