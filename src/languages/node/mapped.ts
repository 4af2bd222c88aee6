import { present } from '../../kernel/present.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Read } from '../common/variables.ts';

/** Variables that libraries of settings take for what a table says: schemas of convict, and the file that node-config reads. */
export function mappedReads(files: readonly SourceFile[]): Read[] {
  return files.flatMap((file) => {
    if (file.path.endsWith('custom-environment-variables.json')) return named(file, value);
    return /\bconvict\b/u.test(file.text) ? named(file, schema) : [];
  });
}

const value = /:\s{0,8}"([A-Z][A-Z0-9_]{1,60})"/gu;
const schema = /\benv\s?:\s?['"]([A-Z][A-Z0-9_]{1,60})['"]/gu;

/** The settings have values of their own, which a variable only changes. */
function named({ path, text }: SourceFile, pattern: RegExp): Read[] {
  return [...text.matchAll(pattern)].map(({ 1: name = '', index }) => {
    const line = text.slice(0, index).split('\n').length;
    return present({ path, line, name, fallback: defaultAround(text, index), isOptional: true });
  });
}

/** What stands between the braces around it. */
function defaultAround(text: string, index: number): string | undefined {
  const before = text.slice(Math.max(0, index - 400), index);
  const after = text.slice(index, index + 400);
  const own = `${before.slice(before.lastIndexOf('{') + 1)}${after.split('}', 1)[0] ?? ''}`;
  const [, quoted, bare] =
    /\bdefault\s?:\s?(?:['"]([^'"]{0,200})['"]|(\d{1,10}|true|false))/u.exec(own) ?? [];
  return quoted ?? bare;
}
