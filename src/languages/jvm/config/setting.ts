/** A setting of a configuration file, its key with dots whatever the format. */
export type Setting = {
  readonly key: string;
  readonly value: string;
  readonly path: string;
  readonly line: number;
  /** It holds only where that profile is active. */
  readonly profile?: string;
};

export type Placeholder = { readonly name: string; readonly fallback?: string };

const spring = /\$\{([A-Za-z_][\w.-]{0,100})(?::([^{}]{0,300}))?\}/gu;
const hocon = /\$\{\?([A-Za-z_][\w.-]{0,100})\}/gu;
const ktor = /^\$\??([A-Z][A-Z0-9_]{0,100})(?::(.{1,200}))?$/u;

/** What a value leaves to the environment: `${PORT:8080}`, `${?PORT}`, `$PORT:8080`. */
export function placeholders(value: string): Placeholder[] {
  const short = ktor.exec(value);
  const found = short === null ? [...value.matchAll(spring), ...value.matchAll(hocon)] : [short];
  return found.map(([, name = '', fallback]) => (fallback === undefined ? { name } : { name, fallback }));
}

/** A variable that sets a key wherever the binding is relaxed, as in Spring, Quarkus and Micronaut. */
export function variableOf(key: string): string {
  return key
    .replaceAll(/\[(\d+)\]/gu, '_$1')
    .replaceAll(/[.]/gu, '_')
    .replaceAll('-', '')
    .toUpperCase();
}

/** Keys are alike whether they are written with dashes or in camel case. */
export function plainKey(key: string): string {
  return key.replaceAll(/[-_]/gu, '').toLowerCase();
}
