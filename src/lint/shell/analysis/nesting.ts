const token =
  /'[^']*'|"(?:[^"\\]|\\.)*"|\\.|(?<![\w$./-])(if|for|while|until|case)(?![\w./=-])|(?<![\w$./-])(fi|done|esac)(?![\w./=-])/gsu;

/** Between how many keywords that open and those that close a place lies. */
export function depthAt(source: string, at: number): number {
  let depth = 0;
  for (const [, open, close] of source.slice(0, at).matchAll(token)) {
    if (open !== undefined) depth += 1;
    if (close !== undefined) depth -= 1;
  }
  return depth;
}
