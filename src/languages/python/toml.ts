/** Values as they are written, by section and key; an array over several lines is joined. Enough for pyproject.toml. */
export type Toml = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function readToml(text: string): Toml {
  const sections = new Map<string, Map<string, string>>();
  let section = '';
  for (const line of logicalLines(text)) {
    const header = /^\[{1,2}([^[\]]+)\]{1,2}$/u.exec(line)?.[1];
    if (header !== undefined) section = header.trim();
    const [, key, value = ''] = /^["']?([\w.-]+)["']?\s*=\s*(.*)$/u.exec(line) ?? [];
    if (key !== undefined) put(sections, section, [key, value]);
  }
  return sections;
}

/** Lines without comments, those of an array as one. */
function* logicalLines(text: string): Generator<string> {
  let open: string[] = [];
  for (const raw of text.split('\n')) {
    const line = withoutComment(raw).trim();
    // An array within an inline table ends on its line.
    const opens = /^[\w."'-]+\s*=\s*\[/u.test(line) && !line.endsWith(']');
    if (open.length === 0 && !opens) {
      yield line;
      continue;
    }
    open.push(line);
    if (!line.endsWith(']')) continue;
    yield open.join(' ');
    open = [];
  }
}

/** The text of a string value. */
export function unquoted(value: string | undefined): string | undefined {
  return /^(["'])(.*)\1$/u.exec(value ?? '')?.[2];
}

/** The strings of an array. */
export function strings(value: string | undefined): string[] {
  return [...(value ?? '').matchAll(/"([^"]*)"|'([^']*)'/gu)].map((match) => match[1] ?? match[2] ?? '');
}

function put(
  sections: Map<string, Map<string, string>>,
  section: string,
  [key, value]: readonly [string, string],
): void {
  const entries = sections.get(section) ?? new Map<string, string>();
  entries.set(key, value);
  sections.set(section, entries);
}

function withoutComment(line: string): string {
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '#') return line.slice(0, at);
  }
  return line;
}
