import type { Environment } from '@marcbachmann/cel-js';

class Url {
  readonly url: URL;
  readonly text: string;
  constructor(url: URL, text: string) {
    this.url = url;
    this.text = text;
  }
}

const type = 'net.URL';

/** `url("https://example.com/x")` and its parts. */
export function addUrls(env: Environment): void {
  env.registerType(type, { ctor: Url, fields: {} });
  env.registerFunction('isURL(string): bool', (text: string) => parseUrl(text) !== undefined);
  env.registerFunction(`url(string): ${type}`, (text: string) => {
    const url = parseUrl(text);
    if (url === undefined) throw new Error(`${JSON.stringify(text)} is no URL`);
    return url;
  });
  env.registerFunction(`${type}.getScheme(): string`, ({ url, text }: Url) =>
    text.startsWith('/') ? '' : url.protocol.slice(0, -1),
  );
  env.registerFunction(`${type}.getHost(): string`, ({ text }: Url) => hostOf(text));
  env.registerFunction(`${type}.getHostname(): string`, ({ text }: Url) => splitHost(hostOf(text)).name);
  env.registerFunction(`${type}.getPort(): string`, ({ text }: Url) => splitHost(hostOf(text)).port);
  env.registerFunction(`${type}.getEscapedPath(): string`, ({ url, text }: Url) =>
    url.pathname === '/' && !/^[^?#]*[^/:?#]\/(?:[?#]|$)/u.test(text) && text !== '/' ? '' : url.pathname,
  );
  env.registerFunction(`${type}.getQuery(): map`, ({ url }: Url) =>
    Object.fromEntries(
      [...new Set(url.searchParams.keys())].map((key) => [key, [...url.searchParams.getAll(key)]]),
    ),
  );
}

/** Absolute, or a path alone, as Kubernetes takes them. */
function parseUrl(text: string): Url | undefined {
  if (!/^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/)/u.test(text) || /[\s<>"]/u.test(text)) return undefined;
  try {
    return new Url(new URL(text, 'http://none'), text);
  } catch {
    return undefined;
  }
}

/** As it was written, with the port: URL leaves out a default one. */
function hostOf(text: string): string {
  const authority = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/([^/?#]*)/u.exec(text)?.[1] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1);
}

function splitHost(host: string): { readonly name: string; readonly port: string } {
  const six = /^\[([^\]]*)\](?::(\d*))?$/u.exec(host);
  if (six !== null) return { name: six[1] ?? '', port: six[2] ?? '' };
  const [name = '', port = ''] = host.split(':');
  return { name, port };
}
