const token =
  /'[^']*'|"(?:[^"\\]|\\.)*"|\\.|(?<![\w$./-])(if|for|while|until|case)(?![\w./=-])|(?<![\w$./-])(fi|done|esac)(?![\w./=-])/gsu;

/** Whether a place lies between a keyword that opens and the one that closes. */
export function isNested(source: string, at: number): boolean {
  let depth = 0;
  for (const [, open, close] of source.slice(0, at).matchAll(token)) {
    if (open !== undefined) depth += 1;
    if (close !== undefined) depth -= 1;
  }
  return depth > 0;
}
