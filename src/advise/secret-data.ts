/** The values of a Secret, whether they look like secrets or not; keys and everything else stay. */
export function withoutSecretData(text: string, stand: (secret: string) => string): string {
  if (!/^[ \t]{0,40}["']?kind["']?[ \t]{0,8}:[ \t]{0,8}["']?Secret\b/mu.test(text)) return text;
  return text
    .split(/^(?=---)/mu)
    .map((document) => (isSecret(document) ? withoutValues(document, stand) : document))
    .join('');
}

function isSecret(document: string): boolean {
  return /^[ \t+-]{0,40}kind[ \t]{0,8}:[ \t]{0,8}["']?Secret["']?[ \t]{0,8}(?:#.*)?$/mu.test(document);
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
  return /^[|>][+-]?\d?$/u.test(value) ? line : key + stand(value);
}
