import type { Program } from './programs.ts';

/** What a program is linked with beside the C library, and so the image that it can run in. */
export type Libraries = {
  readonly build: readonly string[];
  readonly runtime: readonly string[];
  readonly image: string;
  readonly debian: 'bookworm' | 'trixie';
  readonly user: number;
};

type Library = {
  readonly needs: (uses: Uses) => boolean;
  readonly build?: Release;
  readonly runtime?: string;
};
type Release = { readonly bookworm: string; readonly trixie: string };
type Uses = (name: string, feature?: string) => boolean;

/** Packages of Debian, each at the release that it has there. */
const known: readonly Library[] = [
  {
    needs: (uses) => uses('diesel', 'postgres') || uses('pq-sys'),
    build: { bookworm: 'libpq-dev=15.*', trixie: 'libpq-dev=17.*' },
    runtime: 'libpq5=17.*',
  },
  {
    needs: (uses) => uses('diesel', 'mysql') || uses('mysqlclient-sys'),
    build: { bookworm: 'libmariadb-dev=1:10.11.*', trixie: 'libmariadb-dev=1:11.8.*' },
    runtime: 'libmariadb3=1:11.8.*',
  },
  {
    needs: (uses) => uses('diesel', 'sqlite') && !uses('libsqlite3-sys', 'bundled'),
    build: { bookworm: 'libsqlite3-dev=3.40.*', trixie: 'libsqlite3-dev=3.46.*' },
    runtime: 'libsqlite3-0=3.46.*',
  },
  {
    needs: (uses) => uses('rdkafka'),
    build: { bookworm: 'cmake=3.25.*', trixie: 'cmake=3.31.*' },
  },
  {
    needs: (uses) => uses('tonic-build') || uses('prost-build') || uses('tonic'),
    build: { bookworm: 'protobuf-compiler=3.21.*', trixie: 'protobuf-compiler=3.21.*' },
  },
];

/** Compilers from here on stand on Debian 13 as well. */
const firstOnTrixie = 89;

/** The smallest image that has what the program is linked with. */
export function librariesFor({ dependencies }: Program, tag: string): Libraries {
  const uses: Uses = (name, feature) =>
    dependencies.some(
      (one) => one.name === name && (feature === undefined || one.features.includes(feature)),
    );
  const needed = known.filter(({ needs }) => needs(uses));
  const isOld = Number(tag.split('.')[1]) < firstOnTrixie;
  const debian = isOld || needed.length === 0 ? 'bookworm' : 'trixie';
  const build = needed.flatMap((one) => one.build?.[debian] ?? []);
  const runtime = needed.flatMap((one) => one.runtime ?? []);
  // What an older Debian has built runs on a newer one.
  const release = needed.length === 0 ? 'debian12' : 'debian13';
  if (runtime.length === 0)
    return { build, runtime, image: `gcr.io/distroless/cc-${release}:nonroot`, debian, user: 65532 };
  const packages = ['ca-certificates=20*', ...runtime];
  return { build, runtime: packages, image: 'debian:trixie-slim', debian, user: 10001 };
}
