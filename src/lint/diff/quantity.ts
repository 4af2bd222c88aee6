const units: Readonly<Record<string, number>> = {
  '': 1,
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** A Kubernetes quantity as a number; undefined where it is none. */
export function quantityOf(text: string): number | undefined {
  const [, digits, unit = ''] =
    /^([+-]?\d{0,30}(?:\.\d{0,30})?(?:[eE][+-]?\d{1,3})?)([numkMGTPE]i?|Ki)?$/u.exec(text) ?? [];
  const factor = units[unit];
  if (digits === undefined || digits === '' || factor === undefined) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value * factor : undefined;
}
