/** The values of a Secret, whether they look like secrets or not; keys and everything else stay. */
export function withoutSecretData(text: string, stand: (secret: string) => string): string {
  if (!/\bkind["']?[ \t]{0,8}:[ \t]{0,8}["']?Secret\b|\bsecretGenerator\b/u.test(text)) return text;
  return text
    .split(/^(?=[+-]?---)/mu)
    .map((document) => {
      const out = isSecret(document) ? withoutInline(withoutValues(document, stand), stand) : document;
      return withoutLiterals(out, stand);
    })
    .join('');
}

/** `"stringData": {"a": "b"}`, `data: {a: b}`. */
function withoutInline(document: string, stand: (secret: string) => string): string {
  return document.replaceAll(
    /(["']?\b(?:data|stringData)["']?[ \t]{0,8}:\s{0,80}\{)([^{}]{1,20000})(?=\})/gu,
    (_, head: string, body: string) =>
      head +
      body.replaceAll(
        /(:\s{0,80})("(?:[^"\\]|\\.){1,20000}"|'[^']{1,20000}'|[^\s,"'{}][^,"'{}\n]{0,20000})/gu,
        (whole: string, colon: string, value: string) =>
          value.includes('REDACTED_') ? whole : colon + inQuotes(value, stand),
      ),
  );
}

function inQuotes(value: string, stand: (secret: string) => string): string {
  const [, quote = '', inner = ''] = /^(["']?)(.*?)\1$/su.exec(value) ?? [];
  return `${quote}${stand(inner)}${quote}`;
}

/** What a Kustomization makes Secrets of: `- key=value` below it. */
function withoutLiterals(document: string, stand: (secret: string) => string): string {
  let isBelow = false;
  return document
    .split('\n')
    .map((line) => {
      if (/^[+-]?[a-zA-Z]/u.test(line)) isBelow = /^[+-]?secretGenerator\b/u.test(line);
      const [, head, value] = isBelow
        ? (/^([+-]?\s{0,40}-\s{1,8}["']?[\w.-]{1,253}=)(\S.*)$/u.exec(line) ?? [])
        : [];
      return head === undefined || value === undefined ? line : head + stand(value);
    })
    .join('\n');
}

function isSecret(document: string): boolean {
  return /(?:^[ \t+-]{0,40}|[{,]\s{0,40})["']?kind["']?[ \t]{0,8}:[ \t]{0,8}["']?Secret["']?[ \t]{0,8}(?:#.*)?(?:$|[,}])/mu.test(
    document,
  );
}

/** Below `data:` and `stringData:`, as far as lines are indented deeper. Lines of a diff may have a mark in front. */
function withoutValues(document: string, stand: (secret: string) => string): string {
  let depth = -1;
  return document
    .split('\n')
    .map((line) => {
      const [, mark = '', indent = '', rest = ''] = /^([+-]?)([ \t]*)(.*)$/su.exec(line) ?? [];
      if (rest.trim() === '') return line;
      if (depth >= 0 && indent.length <= depth) depth = -1;
      if (depth >= 0) return mark + indent + hidden(rest, stand);
      if (/^(?:data|stringData)[ \t]{0,8}:[ \t]{0,8}(?:#.*)?$/u.test(rest)) depth = indent.length;
      return line;
    })
    .join('\n');
}

function hidden(line: string, stand: (secret: string) => string): string {
  const [, key, value] =
    /^((?:[\w.-]{1,253}|"[^"\n]{1,253}"|'[^'\n]{1,253}')[ \t]{0,8}:[ \t]{1,8})(\S.*)$/u.exec(line) ?? [];
  if (key === undefined || value === undefined)
    return /^[\w."'-]{1,260}[ \t]{0,8}:$/u.test(line) ? line : stand(line);
  return /^(?:[|>][+-]?\d?|hidden(?:, another value)?)$/u.test(value) ? line : key + stand(value);
}
