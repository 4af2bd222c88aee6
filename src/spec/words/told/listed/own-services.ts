const owned =
  /^(?<told>[^]{10,900}?\.)\s(?:each|both|all|they)(?:\sof\s(?:them|these))?\s(?:has|have|gets?)\s(?:an?\s|its\s|their\s)?(?:own\s)?services?(?:\sof\s(?:its|their)\sown)?[,:]\s(?<rows>[a-z0-9-]{1,60}\son\sport\s\d{2,5}(?:(?:,\sand\s|,\s|\sand\s)[a-z0-9-]{1,60}\son\sport\s\d{2,5}){1,4})\.?\s*$/iu;

/** `Each has a Service of its own, a on port 80 and b on port 90`: the list without it, and the port of each. */
export function ownServices(words: string): { told: string; ports: ReadonlyMap<string, string> } | undefined {
  const { told, rows = '' } = owned.exec(words)?.groups ?? {};
  if (told === undefined) return undefined;
  const ports = rows.matchAll(/([a-z0-9-]+)\son\sport\s(\d+)/giu);
  return { told, ports: new Map([...ports].map(([, name = '', port = '']) => [name, port])) };
}

/** The Service of each in the sentence behind it; nothing where one of them has none. */
export function withServices(told: string, ports: ReadonlyMap<string, string>): string | undefined {
  const lines = told.split('\n').map((line) => {
    const name = /^Create an? \w+ (?:named )?([a-z0-9-]+)/iu.exec(line)?.[1] ?? '';
    const port = ports.get(name);
    return port === undefined ? undefined : `${line} It has a Service on port ${port}.`;
  });
  const whole = lines.filter((line) => line !== undefined);
  return whole.length === ports.size && whole.length === lines.length ? whole.join('\n') : undefined;
}
