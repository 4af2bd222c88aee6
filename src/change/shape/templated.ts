import type { Edit } from '../../kernel/text.ts';
import { applyEdits } from '../../kernel/text.ts';
import type { Workload } from '../../spec/spec.ts';
import { documents } from '../../syntax/yaml/documents.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { stringAt } from '../../syntax/yaml/value.ts';
import type { Written } from './shape.ts';
import { holesIn, type Hole } from './holes.ts';
import { withValue, type Note, type Values } from './values.ts';

export type Terms = {
  readonly workload: Workload | undefined;
  /** Where the values of the workload stand. */
  readonly prefix: readonly string[];
  readonly values: Values;
};

export type Templated = { readonly text: string; readonly values: Values; readonly notes: readonly Note[] };

/** Kinds that a cluster can do without, each with the switch that takes it away. */
const switches: Readonly<Record<string, string>> = {
  Ingress: 'ingress',
  HTTPRoute: 'httpRoute',
  Gateway: 'gateway',
  NetworkPolicy: 'networkPolicy',
  PodDisruptionBudget: 'podDisruptionBudget',
  ServiceMonitor: 'serviceMonitor',
};

/** The text of objects with holes where a person turns something, and the values that fill them as it was. */
export function templated({ text }: Written, { workload, prefix, values }: Terms): Templated {
  const roots = documents(text).flatMap((span) => {
    const parsed = parse(text, span);
    return parsed.ok && parsed.value.root !== undefined ? [parsed.value.root] : [];
  });
  const holes = workload === undefined ? [] : roots.flatMap((root) => holesIn(root, workload));
  const placed = holes.map((hole) => ({ ...hole, path: [...prefix, ...hole.path] }));
  const filled = placed.reduce((all, { path, value }) => withValue(all, path, value), values);
  const body = applyEdits(text, [...placed.map((hole) => editOf(hole, text)), ...literals(text, placed)]);
  const enabled = workload === undefined ? undefined : switchOf(roots);
  const notes = placed.flatMap(({ path, note }) => (note === undefined ? [] : [{ path, text: note }]));
  if (enabled === undefined) return { text: body, values: filled, notes };
  const path = [...prefix, enabled, 'enabled'];
  return {
    text: `{{- if .Values.${path.join('.')} }}\n${body}{{- end }}\n`,
    values: withValue(filled, path, true),
    notes,
  };
}

function switchOf([root, ...more]: readonly YamlNode[]): string | undefined {
  const kind = stringAt(root, ['kind']) ?? '';
  const isAlone = more.every((other) => stringAt(other, ['kind']) === kind);
  return isAlone ? switches[kind] : undefined;
}

function editOf({ span, path, as }: Hole, text: string): Edit {
  const name = `.Values.${path.join('.')}`;
  if (as === 'block') return { ...blockSpan(span, text), text: block(name, span.start, text) };
  if (as === 'number') return { ...span, text: `{{ ${name} }}` };
  if (as === 'text') return { ...span, text: `{{ ${name} | quote }}` };
  return { ...span, text: `"{{ ${name}.repository }}:{{ ${name}.tag }}"` };
}

/** Up to the last letter of the value: what follows is no part of it. */
function blockSpan({ start, end }: Hole['span'], text: string): Hole['span'] {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function block(name: string, start: number, text: string): string {
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  return `{{- toYaml ${name} | nindent ${indent} }}`;
}

/** What looks like a template already stands as it is. */
function literals(text: string, holes: readonly Hole[]): readonly Edit[] {
  return [...text.matchAll(/\{\{/gu)]
    .map(({ index }) => ({ start: index, end: index + 2, text: '{{ "{{" }}' }))
    .filter(({ start }) => !holes.some(({ span }) => span.start <= start && start < span.end));
}
