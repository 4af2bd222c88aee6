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
  readonly build?: string;
  readonly runtime?: string;
};
type Uses = (name: string, feature?: string) => boolean;

/** Packages of Debian 13, each at the release that it has there. */
const known: readonly Library[] = [
  {
    needs: (uses) => uses('diesel', 'postgres') || uses('pq-sys'),
    build: 'libpq-dev=17.*',
    runtime: 'libpq5=17.*',
  },
  {
    needs: (uses) => uses('diesel', 'mysql') || uses('mysqlclient-sys'),
    build: 'libmariadb-dev=1:11.8.*',
    runtime: 'libmariadb3=1:11.8.*',
  },
  {
    needs: (uses) => uses('diesel', 'sqlite') && !uses('libsqlite3-sys', 'bundled'),
    build: 'libsqlite3-dev=3.46.*',
    runtime: 'libsqlite3-0=3.46.*',
  },
  { needs: (uses) => uses('rdkafka'), build: 'cmake=3.31.*' },
  {
    needs: (uses) => uses('tonic-build') || uses('prost-build') || uses('tonic'),
    build: 'protobuf-compiler=3.21.*',
  },
];

/** The smallest image that has what the program is linked with. */
export function librariesFor({ dependencies }: Program): Libraries {
  const uses: Uses = (name, feature) =>
    dependencies.some(
      (one) => one.name === name && (feature === undefined || one.features.includes(feature)),
    );
  const needed = known.filter(({ needs }) => needs(uses));
  const build = needed.flatMap((one) => one.build ?? []);
  const runtime = needed.flatMap((one) => one.runtime ?? []);
  if (runtime.length > 0)
    return {
      build,
      runtime: ['ca-certificates=20*', ...runtime],
      image: 'debian:trixie-slim',
      debian: 'trixie',
      user: 10001,
    };
  if (build.length > 0)
    return { build, runtime, image: 'gcr.io/distroless/cc-debian13:nonroot', debian: 'trixie', user: 65532 };
  return { build, runtime, image: 'gcr.io/distroless/cc-debian12:nonroot', debian: 'bookworm', user: 65532 };
}
