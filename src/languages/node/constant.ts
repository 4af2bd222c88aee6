import { grep, type SourceFile } from '../../facts/source.ts';

type Constant = { readonly path: string; readonly line: number; readonly value: number };

/** A number that is given a name: in the same file, else in another one that gives it to others. */
export function constantNamed(
  name: string,
  path: string,
  files: readonly SourceFile[],
): Constant | undefined {
  const own = files.filter((file) => file.path === path);
  const pattern = new RegExp(
    String.raw`(?<![\w.])${plain(name)}\b\s*(?::\s*number\s*)?[=:]\s*['"]?(\d{2,5})\b`,
    'u',
  );
  const others = files.filter((file) => file.path !== path && givesAway(file.text, name));
  return first(own, pattern) ?? first(others, pattern);
}

function givesAway(text: string, name: string): boolean {
  return text.includes(name) && /\bexports?\b/u.test(text);
}

/** A field of an object in a file of settings. */
export function propertyNamed(name: string, files: readonly SourceFile[]): Constant | undefined {
  const settings = files.filter(({ path }) =>
    /(?:config|settings?|constants?|env|options|default)[^/]*$|\/config\//iu.test(path),
  );
  return first(
    settings,
    new RegExp(String.raw`(?:^|[\s{,"'])${plain(name)}["']?\s*[:=]\s*['"]?(\d{2,5})\b`, 'u'),
  );
}

function first(files: readonly SourceFile[], pattern: RegExp): Constant | undefined {
  const [hit] = grep(files, pattern);
  return hit === undefined ? undefined : { path: hit.path, line: hit.line, value: Number(hit.groups[0]) };
}

function plain(name: string): string {
  return name.replaceAll('$', String.raw`\$`);
}
