/** A number with an optional suffix, as `resource.Quantity` reads it. */
export function isQuantity(text: string): boolean {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+|[numkMGTPE]|[KMGTPE]i)?$/u.test(text);
}

/** What was probably meant by a suffix that is none: `10GB`, `512MB`, `1K`. */
export function nearQuantity(text: string): string | undefined {
  const [, number, suffix = ''] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/u.exec(text) ?? [];
  if (number === undefined) return undefined;
  const meant = corrections.get(suffix.toLowerCase());
  return meant === undefined ? undefined : `${number}${meant}`;
}

const corrections = new Map([
  ['k', 'k'],
  ['kb', 'k'],
  ['ki', 'Ki'],
  ['kib', 'Ki'],
  ['mb', 'M'],
  ['mi', 'Mi'],
  ['mib', 'Mi'],
  ['g', 'G'],
  ['gb', 'G'],
  ['gi', 'Gi'],
  ['gib', 'Gi'],
  ['t', 'T'],
  ['tb', 'T'],
  ['ti', 'Ti'],
  ['tib', 'Ti'],
]);
