const units: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
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

/** A quantity of Kubernetes as a number; undefined for what is none. */
export function amountOf(text: string): number | undefined {
  const [, digits, unit = ''] = /^([+-]?[\d.]{1,40}(?:[eE][+-]?\d{1,3})?)([A-Za-z]{0,2})$/u.exec(text) ?? [];
  const factor = units[unit];
  const amount = Number(digits);
  return factor === undefined || !Number.isFinite(amount) ? undefined : amount * factor;
}
