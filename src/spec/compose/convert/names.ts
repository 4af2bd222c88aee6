import { basename } from '../../../kernel/paths.ts';
import type { Project } from '../model/model.ts';

/** The name of an object for a name of a compose file, as kompose forms it. */
export function nameFor(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 63)
    .replaceAll(/-+$/gu, '');
  return plain === '' ? 'app' : plain;
}

/** A Service's name must begin with a letter. */
function serviceName(text: string): string {
  const name = nameFor(text);
  return /^[a-z]/u.test(name) ? name : `app-${name}`.slice(0, 63);
}

/** Names by services; two that would be alike are told apart by a number. */
export function serviceNames({ services }: Project): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    services.map(({ name }) => {
      const wanted = serviceName(name);
      let free = wanted;
      for (let count = 2; taken.has(free); count += 1) free = `${wanted.slice(0, 58)}-${count}`;
      taken.add(free);
      return [name, free];
    }),
  );
}

/** `config/web.env` is `web-env`. */
export function envFileName(path: string): string {
  return nameFor(basename(path));
}

/** A key that a ConfigMap takes. */
export function keyFor(text: string): string {
  const key = text.replaceAll(/[^-._a-zA-Z0-9]+/gu, '_').slice(0, 253);
  return key === '' || key === '.' || key === '..' ? 'file' : key;
}
