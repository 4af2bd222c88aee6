import type { Span } from '../../kernel/text.ts';
import { entryOf } from '../../kernel/entry.ts';
import type { YamlEntry, YamlMap } from '../../syntax/yaml/node.ts';
import type { Resource } from '../../syntax/yaml/resources.ts';
import { mapAt } from '../../syntax/yaml/value.ts';
import type { Named } from '../engine/check.ts';
import { endOf, isOver } from '../engine/waiver-end.ts';
import { type CommentWaiver, commentWaivers } from './comment-waivers.ts';

/** Whether the authors of a resource accept a finding of a rule on a line of its file. */
export type Waived = (rule: Named, line: number) => boolean;

/** Reads what stands in the annotations of a resource and in the comments of its document. */
export function waiversOf(resource: Resource, text: string, today = ''): Waived {
  const waivers = allWaivers(resource, text).filter(({ last }) => !isOver(last, today));
  if (waivers.length === 0) return () => false;
  return (rule, line) => isCovered(waivers, rule, line);
}

/** Whether one of the comments of a document speaks of a rule on a line. */
export function isCovered(waivers: readonly CommentWaiver[], rule: Named, line: number): boolean {
  const names = namesOf(rule);
  return waivers.some(
    (waiver) =>
      (waiver.line === undefined || waiver.line === line) &&
      waiver.names.some((name) => names.includes(name)),
  );
}

/** Those of a resource that counted until a day that has passed. */
export function endedWaivers(resource: Resource, text: string, today: string): readonly CommentWaiver[] {
  return allWaivers(resource, text).filter(({ last }) => isOver(last, today));
}

/** Ours that do not say why; annotations that do not are none. */
export function barePlaces(resource: Resource, text: string): readonly Span[] {
  const annotations = mapAt(resource.root, ['metadata', 'annotations'])?.entries ?? [];
  const bare = annotations.filter(
    ({ name, value }) =>
      name.startsWith(`${own}/ignore-`) && value.kind === 'scalar' && value.text.trim() === '',
  );
  const comments = commentWaivers(text, resource.document).filter(({ reason }) => reason === '');
  return [...bare.map(({ key }) => key), ...comments.map(({ at }) => at)];
}

/** An annotation speaks of the whole resource, as a comment before its first key does. */
function allWaivers(resource: Resource, text: string): readonly CommentWaiver[] {
  const annotations = mapAt(resource.root, ['metadata', 'annotations']);
  return [...annotatedWaivers(annotations), ...commentWaivers(text, resource.document)];
}

function namesOf({ id, aliases = [] }: Named): readonly string[] {
  return ['*', id, ...aliases].map(normal);
}

function annotatedWaivers(annotations: YamlMap | undefined): CommentWaiver[] {
  return (annotations?.entries ?? []).flatMap(({ name, key, value }: YamlEntry) => {
    const said = value.kind === 'scalar' ? value.text : '';
    const names = waivedBy(name, said).map(normal);
    const at: Span = { start: key.start, end: value.end };
    const last = name.startsWith(`${own}/`) ? endOf(said) : undefined;
    return names.length === 0 ? [] : [{ names, line: undefined, last, at }];
  });
}

const own = 'supercargo';

/** Annotations of other tools count as they count there: what each domain waives by a key and its value. */
const readers: Readonly<Record<string, (key: string, value: string) => readonly string[]>> = {
  [own]: (key, reason) => (reason.trim() === '' ? [] : ignored(key)),
  'kube-linter.io': (key) => (key === 'ignore-all' ? ['*'] : []),
  'ignore-check.kube-linter.io': (key) => [`kube-linter:${key}`],
  'checkov.io': checkov,
  'bridgecrew.io': checkov,
  'kube-score': (key, value) =>
    key === 'ignore' ? value.split(',').map((name) => `kube-score:${name.trim()}`) : [],
  'polaris.fairwinds.com': (key, value) => (value === 'true' ? polaris(key) : []),
};

function waivedBy(annotation: string, value: string): readonly string[] {
  const [domain = '', key = ''] = annotation.split('/');
  return entryOf(readers, domain)?.(key, value) ?? [];
}

/** `supercargo/ignore-latestTag: pinned by the overlay until 2027-01-31`: the reason is asked for, its end is not. */
function ignored(key: string): string[] {
  const name = /^ignore-(.+)$/u.exec(key)?.[1];
  if (name === undefined) return [];
  return [name === 'all' ? '*' : name];
}

function checkov(key: string, value: string): string[] {
  return key.startsWith('skip') ? [`checkov:${value.split('=')[0]?.trim() ?? ''}`] : [];
}

function polaris(key: string): string[] {
  if (key === 'exempt') return ['*'];
  return key.endsWith('-exempt') ? [`polaris:${key.slice(0, -'-exempt'.length)}`] : [];
}

/** Trivy writes KSV012 as well as KSV-0012, and Polaris its names with capitals or without. */
function normal(name: string): string {
  return name.toLowerCase().replace(/^(trivy:(?:avd-)?ksv)-?0*/u, 'trivy:ksv');
}
