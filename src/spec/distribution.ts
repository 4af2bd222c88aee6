import type { Holes } from './plan.ts';

/** How a distribution installs packages and makes accounts. */
type Distribution = {
  readonly packages: (names: readonly string[]) => readonly string[];
  readonly account: (name: string, id: number) => readonly string[];
};

const useradd = (name: string, id: number): string[] => [
  `RUN useradd --system --uid ${id} --no-create-home --shell /usr/sbin/nologin ${name}`,
];

const debian: Distribution = {
  packages: (names) => [
    'RUN apt-get update \\',
    `    && apt-get install -y --no-install-recommends ${names.join(' ')} \\`,
    '    && rm -rf /var/lib/apt/lists/*',
  ],
  account: useradd,
};

const alpine: Distribution = {
  packages: (names) => [`RUN apk add --no-cache ${names.join(' ')}`],
  account: (name, id) => [`RUN adduser -S -D -H -u ${id} ${name}`],
};

const fedora: Distribution = {
  packages: (names) => [`RUN dnf install -y ${names.join(' ')} \\`, '    && dnf clean all'],
  account: useradd,
};

const families: readonly (readonly [RegExp, Distribution | undefined])[] = [
  [/distroless|scratch|chiseled|unprivileged|^$/u, undefined],
  [/alpine/u, alpine],
  [/fedora|rockylinux|almalinux|amazonlinux|\/ubi\d/u, fedora],
];

/** Undefined where an image has no package manager, or no right to use it. */
export function installing(image: string): Distribution | undefined {
  const found = families.find(([pattern]) => pattern.test(image));
  return found === undefined ? debian : found[1];
}

/** Templates name the image of their last stage by one of these. */
export function baseOf(holes: Holes): string {
  const named = [holes['runtimeImage'], holes['runtime'], holes['image'], holes['server']];
  return named.find((one) => typeof one === 'string') ?? '';
}

/** The number of an account that an image brings. */
export function accountIn(image: string, name: string): number | undefined {
  if (name === 'node') return image.startsWith('node:') ? 1000 : undefined;
  return name === 'www-data' && !/alpine/u.test(image) ? 33 : undefined;
}
