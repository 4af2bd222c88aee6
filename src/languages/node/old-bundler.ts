import type { Package } from './package.ts';

/** The first major version of each that builds with a webpack which does not hash by MD4. */
const renewed: Readonly<Record<string, number>> = {
  webpack: 5,
  'react-scripts': 5,
  '@vue/cli-service': 5,
  '@angular-devkit/build-angular': 13,
  next: 12,
  nuxt: 3,
  gatsby: 4,
  'laravel-mix': 6,
  vuepress: 2,
  gridsome: 1,
  razzle: 4,
  'preact-cli': 4,
};

/** OpenSSL 3, which Node has since 17, refuses that hash unless it is told otherwise. */
const firstWithout = 17;

/** What the stage that builds is told, so that what bundled with an older Node still does. */
export function legacyHashes(packages: readonly Package[], major: number): string[] {
  const isOld = packages.some(({ dependencies, devDependencies }) =>
    Object.entries({ ...devDependencies, ...dependencies }).some(([name, range]) => isBefore(name, range)),
  );
  return isOld && major >= firstWithout ? ['NODE_OPTIONS=--openssl-legacy-provider'] : [];
}

function isBefore(name: string, range: string): boolean {
  const first = Object.hasOwn(renewed, name) ? renewed[name] : undefined;
  const major = /^[\^~=v\s]{0,3}(\d{1,3})(?:\.|$)/u.exec(range)?.[1];
  return first !== undefined && major !== undefined && Number(major) < first;
}
