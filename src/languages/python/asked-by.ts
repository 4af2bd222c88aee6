import type { SourceFile } from '../../facts/source.ts';

const definition =
  /^[ \t]{0,12}def (\w{3,60})\(\s?(?:(?:self|cls),\s?)?(\w{1,40})\b[^()\n]{0,120}\)[^:\n]{0,60}:\n((?:[ \t]+[^\n]{0,300}\n|\n){1,12})/gmu;

/** Asks by what it was given, not by a name of its own. */
const asksGiven = /environ(?:\.get\(|\[)\s?[A-Za-z_]|getenv\(\s?[A-Za-z_]/u;

/** Functions of a program that ask the environment for the name that they are given: `must_get("PORT")`. */
function askingIn(text: string): string[] {
  if (!asksGiven.test(text)) return [];
  return [...text.matchAll(definition)].flatMap(([, name = '', given = '', body = '']) => {
    if (!asksGiven.test(body)) return [];
    const asks = new RegExp(
      String.raw`(?:environ\.get|getenv)\(\s?${given}\b|\benviron\[\s?${given}\s?\]`,
      'u',
    );
    return asks.test(body) ? [name] : [];
  });
}

/** The same sources, with each such call as the question that it is. */
export function withAsked(files: readonly SourceFile[]): readonly SourceFile[] {
  const names = new Set(files.flatMap(({ text }) => askingIn(text)));
  if (names.size === 0) return files;
  const called = new RegExp(
    String.raw`(?<!def )\b(?:\w{1,40}\.)?(?:${[...names].join('|')})\((?=\s*['"][A-Z][A-Z0-9_]{1,60}['"])`,
    'gu',
  );
  return files.map(({ path, text }) => ({ path, text: text.replaceAll(called, 'os.getenv(') }));
}
