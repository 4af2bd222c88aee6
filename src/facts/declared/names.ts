import { basename, dirname } from '../../kernel/paths.ts';
import type { Service } from '../facts.ts';
import type { ImageFacts } from './dockerfile.ts';
import { hasPath } from './place.ts';

type Recipe = {
  readonly path: string;
  readonly context: string;
  readonly image: ImageFacts;
  readonly called: readonly string[];
};

/** `["/bin/entrypoint.sh", "/bin/api"]`: the program that is built there. */
export function starts({ image }: Recipe, name: string): boolean {
  const words = (image.command?.text ?? '').split(/\s+/u).slice(0, 3);
  return words.some((word) => word.includes('/') && basename(word) === name);
}

/** `Dockerfile.api`, `api.Dockerfile`, `docker/api/Dockerfile`, or by whoever builds it. */
export function isNamed({ path, called }: Recipe, service: Service): boolean {
  const names = new Set([service.name, basename(service.path)]);
  const own = basename(path).replace(/^Dockerfile[._-]?|[._-]?Dockerfile$/giu, '');
  // `Dockerfile.agent.multiarch`
  const [first = ''] = own.split('.');
  return [own, first, basename(dirname(path)), ...called].some((name) => names.has(name));
}

export function mentions({ context, image }: Recipe, path: string): boolean {
  const relative = context === '' ? path : path.slice(context.length + 1);
  return image.text.split('\n').some((line) => !line.trimStart().startsWith('#') && hasPath(line, relative));
}
