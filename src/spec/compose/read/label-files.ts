import { dirname, join } from '../../../kernel/paths.ts';
import type { Course } from './course.ts';
import { readEnvFile } from './env-file.ts';
import { entriesOf, field, itemsOf, say, textOf, type MapNode, type Node } from './node.ts';

/** A service with what its files of labels say; what it says itself counts over them. */
export function withLabelFiles(service: Node, course: Pick<Course, 'snapshot' | 'problems'>): Node {
  const files = itemsOf(field(service, 'label_file'));
  if (service.kind !== 'map' || files.length === 0) return service;
  const fields = new Map([
    ...files.flatMap((file) => labelsIn(file, course)),
    ...entriesOf(field(service, 'labels')),
  ]);
  const labels: MapNode = { kind: 'map', at: field(service, 'labels')?.at ?? service.at, fields };
  return { ...service, fields: new Map([...service.fields, ['labels', labels]]) };
}

export function labelFilesOf(service: Node): string[] {
  return itemsOf(field(service, 'label_file')).map(pathOf);
}

function pathOf(file: Node): string {
  return join(dirname(file.at.path), textOf(file) ?? '');
}

function labelsIn(
  file: Node,
  { snapshot, problems }: Pick<Course, 'snapshot' | 'problems'>,
): (readonly [string, Node])[] {
  const path = pathOf(file);
  const text = snapshot.text(path);
  if (text === undefined) {
    const what = `there is no readable file ${path}, so its labels are missing`;
    problems.push({ what, where: say(file.at), fix: 'Write the labels below `labels`.' });
    return [];
  }
  return readEnvFile(text).map(({ name, value = '' }) => {
    return [name, { kind: 'text', at: file.at, text: value, isNull: false }] as const;
  });
}
