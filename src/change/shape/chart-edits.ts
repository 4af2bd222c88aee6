import type { Edit } from '../../kernel/text.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { scalarAt, stringAt } from '../../syntax/yaml/value.ts';
import type { Hole } from './holes.ts';
import type { Opening } from './openings.ts';

/** Puts a value in the place of what it stands for. */
export function holeEdit({ span, path, as }: Hole, text: string): Edit {
  const name = `.Values.${path.join('.')}`;
  if (as === 'block') return { ...blockSpan(span, text), text: toYaml(name, columnOf(span.start, text)) };
  if (as === 'number') return { ...span, text: `{{ ${name} }}` };
  if (as === 'sum') return { ...span, text: `{{ toYaml ${name} | sha256sum | quote }}` };
  if (as === 'text') return { ...span, text: `{{ ${name} | quote }}` };
  const digest = `{{ with ${name}.digest }}@{{ . }}{{ end }}`;
  return { ...span, text: `"{{ ${name}.repository }}:{{ ${name}.tag }}${digest}"` };
}

/** Up to the last letter of the value: what follows is no part of it. */
function blockSpan({ start, end }: Hole['span'], text: string): Hole['span'] {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function toYaml(name: string, indent: number): string {
  return `{{- toYaml ${name} | nindent ${indent} }}`;
}

function columnOf(start: number, text: string): number {
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

/** Adds what a value holds, and nothing while it is empty. */
export function openingEdit({ holder, key, path, value }: Opening, text: string): Edit {
  const indent = columnOf(holder.start, text);
  const lines = [`{{- with .Values.${path.join('.')} }}`, ...added(key, indent, value), '{{- end }}'];
  const whole = lines.map((line) => `\n${' '.repeat(indent)}${line}`).join('');
  return { start: holder.end, end: holder.end, text: whole };
}

function added(key: string | undefined, indent: number, value: Opening['value']): readonly string[] {
  if (key === undefined) return [toYaml('.', indent)];
  return value === '' ? [`${key}: {{ . | quote }}`] : [`${key}:`, `  ${toYaml('.', indent + 2)}`];
}

/** A number of copies, for as long as nothing else decides it. */
export function replicasEdit(start: number, prefix: readonly string[]): Edit {
  const values = ['.Values', ...prefix].join('.');
  const lines = [
    `{{- if not ${values}.autoscaling.enabled }}`,
    `replicas: {{ ${values}.replicaCount }}`,
    '{{- end }}',
  ];
  return { start, end: start, text: lines.map((line) => `${line}\n  `).join('') };
}

/** A Job cannot be changed: each revision of a release has one of its own, and Helm takes the one before away. */
export function runEdits(root: YamlNode): readonly Edit[] {
  const name = scalarAt(root, ['metadata', 'name']);
  if (stringAt(root, ['kind']) !== 'Job' || name?.style !== 'plain') return [];
  return [{ start: name.end, end: name.end, text: '-{{ .Release.Revision }}' }];
}

/** What looks like a template already stands as it is. */
export function literals(text: string, holes: readonly Hole[]): readonly Edit[] {
  return [...text.matchAll(/\{\{/gu)]
    .map(({ index }) => ({ start: index, end: index + 2, text: '{{ "{{" }}' }))
    .filter(({ start }) => !holes.some(({ span }) => span.start <= start && start < span.end));
}
