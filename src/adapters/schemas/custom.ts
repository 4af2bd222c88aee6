import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { imageUpdaterSchema } from '../../lint/schema/bundle/image-updater.ts';
import { kustomizationSchema } from '../../lint/schema/bundle/kustomization.ts';
import type { RawObject } from '../../lint/schema/interpreter/checker.ts';

const data = join(import.meta.dirname, 'data');

export type CustomSchemas = (kind: string, version: string) => RawObject | undefined;

/** The schemas of custom resources that are bundled; a project's are read when the first of its kinds is met. */
export function bundledCustom(): CustomSchemas {
  let projects: ReadonlyMap<string, string> | undefined;
  const read = new Map<string, Readonly<Record<string, RawObject>>>();
  return (kind, version) => {
    if (!version.includes('.')) return undefined;
    const own = kustomizationSchema(kind, version) ?? imageUpdaterSchema(kind, version);
    if (own !== undefined) return own;
    projects ??= readIndex();
    const project = projects.get(`${version} ${kind}`);
    if (project === undefined) return undefined;
    const schemas = read.get(project) ?? readProject(project);
    read.set(project, schemas);
    return schemas[`${version} ${kind}`];
  };
}

function readIndex(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(data, 'custom.txt'), 'utf8').trimEnd().split('\n');
  return new Map(lines.map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]));
}

function readProject(project: string): Readonly<Record<string, RawObject>> {
  return JSON.parse(brotliDecompressSync(readFileSync(join(data, `custom-${project}.br`))).toString());
}
