/** An object of the namespace that is attacked; `what` is its version and kind. */
export function head(what: string, rest: string, name = 'api-extra'): string {
  return object(what, `  name: ${name}\n  namespace: orchard\n${rest}`);
}

/** One that stands in no namespace. */
export function bare(what: string, rest: string, name: string): string {
  return object(what, `  name: ${name}\n${rest}`);
}

function object(what: string, rest: string): string {
  const [apiVersion, kind] = what.split(' ');
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n${rest}\n`;
}
