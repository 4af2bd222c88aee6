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

/** `["/bin/entrypoint.sh", "/bin/api"]`, or `api` where it was put on the path: the program that is built there. */
export function starts({ image }: Recipe, name: string): boolean {
  const words = (image.command?.text ?? '').split(/\s+/u).slice(0, 3);
  const first = words.find((word) => !word.endsWith('.sh')) ?? '';
  return (
    words.some((word) => word.includes('/') && basename(word) === name) ||
    (first === name && !/^(?:node|python|java|php|ruby|perl|bun|deno|dotnet|nginx|app|server)$/u.test(name))
  );
}

/** What it starts is called as another service is, and not as the one that it seemed to be of. */
export function isOfSibling(build: Recipe, owner: Service, services: readonly Service[]): boolean {
  const isStarted = (service: Service): boolean =>
    [service.name, basename(service.path)].some((name) => starts(build, name));
  return !isStarted(owner) && services.some((one) => one !== owner && isStarted(one));
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

/** Images to build, test or stand on, and the tools around a repository. */
export function isAside(path: string): boolean {
  if (
    /(?:^|[._-])(?:base|build|builder|ci|dev|devel|development|debug|docs|e2e|lint|local|tests?|tools?)(?:$|[._-])/iu.test(
      basename(path),
    )
  )
    return true;
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) =>
      /^(?:scripts?|tools?|hack|ci|dev|contrib|releng|releases?|packages?|packaging|rpm|deb(?:ian)?|jenkins|infra(?:structure)?|website|benchmarks?)$|(?:^|[-_])(?:tests?|e2e)$|(?:^|[._-])(?:docker)?base(?:-?images?)?$/u.test(
        folder,
      ),
    );
}
