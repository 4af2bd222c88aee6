const powers: Readonly<Record<string, number>> = { '': 0, b: 0, k: 1, m: 2, g: 3, t: 4 };

/** Bytes as docker writes them (`512m`, `1.5G`, `64kb`) as a quantity. */
export function memoryQuantity(text: string): string | undefined {
  const [, number, unit = ''] =
    /^\s{0,9}(\d{1,15}(?:\.\d{1,9})?)\s{0,9}([kmgt]?)i?b?\s{0,9}$/iu.exec(text) ?? [];
  if (number === undefined) return undefined;
  const bytes = Math.round(Number(number) * 1024 ** (powers[unit.toLowerCase()] ?? 0));
  if (bytes <= 0) return undefined;
  const power = ['Gi', 'Mi', 'Ki'].find((_name, at) => bytes % 1024 ** (3 - at) === 0);
  return power === undefined
    ? String(bytes)
    : `${bytes / 1024 ** (['Ki', 'Mi', 'Gi'].indexOf(power) + 1)}${power}`;
}

/** Cores as docker writes them (`0.5`) as a quantity. */
export function cpuQuantity(text: string): string | undefined {
  if (!/^\s{0,9}\d{0,6}(?:\.\d{1,9})?\s{0,9}$/u.test(text)) return undefined;
  const milli = Math.round(Number(text) * 1000);
  if (!(milli > 0)) return undefined;
  return milli % 1000 === 0 ? String(milli / 1000) : `${milli}m`;
}

const seconds: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001, us: 1e-6, ns: 1e-9 };

/** Whole seconds of a duration such as `1m30s`; what is shorter than one is one. */
export function durationSeconds(text: string | undefined): number | undefined {
  const plain = text?.trim() ?? '';
  if (plain.length > 40) return undefined;
  if (/^\d{1,9}$/u.test(plain)) return Number(plain);
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|us|ns|h|m|s))+$/u.test(plain)) return undefined;
  let total = 0;
  for (const [, number, unit] of plain.matchAll(/(\d{1,9}(?:\.\d{1,9})?)(ms|us|ns|h|m|s)/gu)) {
    total += Number(number) * (seconds[unit ?? ''] ?? 0);
  }
  return total === 0 ? 0 : Math.max(1, Math.round(total));
}
