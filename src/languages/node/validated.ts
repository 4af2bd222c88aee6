import type { SourceFile } from '../../facts/source.ts';
import type { Read } from '../common/variables.ts';

const made =
  /\bplainTo(?:Instance|Class)(?:FromExist)?\(\s?(\w{1,60})\s?,\s?(?:config\b|env\b|process\.env\b)/gu;
const field =
  /^\s{1,8}(?:public |readonly ){0,2}([A-Z][A-Z0-9_]{1,60})([?!])?\s?:[^=;\n]{1,80}(?:=\s?(?:'([^'\n]{0,200})'|"([^"\n]{0,200})"|(\d{1,10}|true|false)|(\S))[^;\n]{0,80})?;?$/u;

/** Fields in capitals of the classes that the environment is turned into, and checked by. */
export function validatedReads(files: readonly SourceFile[]): Read[] {
  const names = new Set(files.flatMap(({ text }) => [...text.matchAll(made)].map(([, name = '']) => name)));
  return [...names].flatMap((name) => files.flatMap((file) => fieldsOf(name, file)));
}

function fieldsOf(name: string, { path, text }: SourceFile): Read[] {
  const start = text.search(new RegExp(String.raw`\bclass ${name}\b`, 'u'));
  if (start === -1) return [];
  const end = text.slice(start).search(/\n\}/u);
  const first = text.slice(0, start).split('\n').length;
  const lines = text.slice(start, end === -1 ? undefined : start + end).split('\n');
  let isOptional = false;
  return lines.flatMap((line, at): Read[] => {
    if (/@IsOptional\(/u.test(line)) isOptional = true;
    const [, variable, mark, single, double, bare, other] = field.exec(line) ?? [];
    if (variable === undefined) return [];
    const read = {
      path,
      line: first + at,
      name: variable,
      fallback: single ?? double ?? bare,
      isOptional: isOptional || mark === '?' || other !== undefined,
    };
    isOptional = false;
    return [read];
  });
}
