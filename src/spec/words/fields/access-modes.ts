const short: Readonly<Record<string, string>> = {
  rwo: 'ReadWriteOnce',
  rox: 'ReadOnlyMany',
  rwx: 'ReadWriteMany',
  rwop: 'ReadWriteOncePod',
};

/** `RWO`, `read-write once`: as Kubernetes writes them. */
export function modesOf(said: string): string[] {
  const found = said.matchAll(/read[ -]?(?:write|only)[ -]?(?:once[ -]?pod|once|many)|rw[ox]p?|rox/giu);
  return [...found].map(([one]) => modeOf(one));
}

function modeOf(said: string): string {
  const plain = said.toLowerCase().replaceAll(/[\s-]/gu, '');
  return short[plain] ?? Object.values(short).find((one) => one.toLowerCase() === plain) ?? said;
}
