const powers: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 1024,
  Mi: 1024 ** 2,
  Gi: 1024 ** 3,
  Ti: 1024 ** 4,
};

/** Millicores of a CPU quantity. */
export function millicores(text: string): number {
  return text.endsWith('m') ? Number(text.slice(0, -1)) : Number(text) * 1000;
}

/** Bytes of a memory quantity. */
export function bytes(text: string): number {
  const [, number = '0', unit = ''] = /^([\d.]+)([A-Za-z]*)$/u.exec(text) ?? [];
  return Number(number) * (powers[unit] ?? 1);
}

export function sayCpu(total: number): string {
  return total % 1000 === 0 ? String(total / 1000) : `${total}m`;
}

export function sayMemory(total: number): string {
  if (total === 0) return '0';
  const mebi = total / 1024 ** 2;
  return mebi % 1024 === 0 ? `${mebi / 1024}Gi` : `${Math.ceil(mebi)}Mi`;
}
