/** Whose kind it is may stand before it. */
const maker = '(?:(?:flux|istio|keda|cert-?manager|argo ?-?cd|prometheus|kubernetes|k8s) )?';

/** A kind as people write it: `PrometheusRule`, `prometheus rules`, `prometheus-rule`. */
export function spelled(kind: string): string {
  const words = kind
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, ' ')
    .replaceAll(/(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ')
    .toLowerCase();
  const [, body = words, end = ''] = /^(.*?)(y|s|ss)?$/u.exec(words) ?? [];
  const last = { y: '(?:y|ies)', s: 's?', ss: 'ss(?:es)?', '': 's?' }[end] ?? 's?';
  return `${maker}${`${body}${last}`.replaceAll(' ', ' ?-?')}`;
}

/** A word that everybody uses is a kind only where other words of its kind stand around it. */
export function among(kind: string, ...words: readonly string[]): string[] {
  const around = words.join('|');
  const own = `${spelled(kind).replace(/s\?$/u, '')}(?! ?-?(?:name|of|that|to|is|for|ref|kind|cluster ?issuer)(?!\\w))`;
  return [
    `(?<=(?:${around})[^\\n]{0,160} )${own}(?= [^\\n]|[,:;.]|$)`,
    `${own}(?=[^\\n]{1,160}(?:${around}))`,
  ];
}
