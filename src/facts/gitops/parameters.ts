/** Values by the names that a template calls them by. */
export type Parameters = ReadonlyMap<string, string>;

/** A template with what is known put in, wherever it stands. */
export function fill(value: unknown, parameters: Parameters): unknown {
  if (typeof value === 'string') return fillText(value, parameters);
  if (Array.isArray(value)) return value.map((item) => fill(item, parameters));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner, parameters)]));
}

/** `{{path}}`, `{{.path.basename}}`, `{{index .path.segments 1}}`; what is not known stays as it is written. */
function fillText(text: string, parameters: Parameters): string {
  return text
    .slice(0, 2000)
    .replaceAll(/\{\{-?\s{0,4}([^{}]{1,200}?)\s{0,4}-?\}\}/gu, (all, expression: string) => {
      const segment = /^index\s+\.path\.segments\s+(\d{1,2})$/u.exec(expression)?.[1];
      const name =
        segment === undefined ? expression.split('|')[0]?.trim().replace(/^\./u, '') : `path[${segment}]`;
      return parameters.get(name ?? '') ?? all;
    });
}
