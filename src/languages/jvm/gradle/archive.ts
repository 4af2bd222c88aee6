import type { Module } from '../module.ts';

/** An archive with everything in it, and how it is found without its version. */
export type Archive = { readonly file: string; readonly pattern: string };

const folder = 'build/libs';

/** Under the name or the classifier that the task gives it, else under the usual one. */
export function archiveOf(
  { text }: Module,
  task: string,
  usual: { name: string; classifier: string },
): Archive {
  const block = blockOf(text, task);
  const own = /\barchiveFileName(?:\.set\(|\s?=\s?|\s)\s?["']([\w.-]{1,100}\.jar)["']/u.exec(block)?.[1];
  if (own !== undefined) return { file: `${folder}/${own}`, pattern: `${folder}/${own}` };
  const said =
    /\b(?:archiveC|c)lassifier(?:\.set\(|\.convention\(|\s?=\s?|\s)\s?(?:["']([\w.-]{0,60})["']|null)/u.exec(
      block,
    );
  const classifier = said === null ? usual.classifier : (said[1] ?? '');
  const end = classifier === '' ? '.jar' : `-${classifier}.jar`;
  return { file: `${folder}/${usual.name}${end}`, pattern: `${folder}/*${end}` };
}

/** What stands in braces behind the task. */
function blockOf(text: string, task: string): string {
  const header = new RegExp(String.raw`\b${task}(?:>?\(?\)?|["'][^{\n]{0,80})\s{0,4}\{`, 'iu').exec(text);
  if (header === null) return '';
  const from = header.index + header[0].length;
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(from, at);
  }
  return '';
}
