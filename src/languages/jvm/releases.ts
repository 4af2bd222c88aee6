/** Release lines that get fixes for years, from https://adoptium.net/support/; the others ended within months. */
const javaTable: { readonly asOf: string; readonly supported: readonly number[] } = {
  asOf: '2026-11-20',
  supported: [8, 11, 17, 21, 25],
};

/** Days on which short-lived releases ended. */
const ended: Readonly<Record<number, string>> = {
  9: '2018-03-20',
  10: '2018-09-25',
  12: '2019-09-17',
  13: '2020-03-17',
  14: '2020-09-15',
  15: '2021-03-16',
  16: '2021-09-14',
  18: '2022-09-20',
  19: '2023-03-21',
  20: '2023-09-19',
  22: '2024-09-17',
  23: '2025-03-18',
  24: '2025-09-16',
};

export type ChosenJava = {
  readonly major: number;
  readonly replaced?: { readonly version: number; readonly ended: string };
};

/** The image for a version: the next one that lives on, for a newer JVM runs what was built for an older one. */
export function chooseJava(declared: number, least = 8): ChosenJava {
  const wanted = Math.max(declared, least);
  const major = javaTable.supported.find((version) => version >= wanted) ?? wanted;
  const end = ended[declared];
  return end === undefined ? { major } : { major, replaced: { version: declared, ended: end } };
}
