/** A library that no release of Debian has, built before the program from its own sources. */
export type FromSource = {
  readonly url: string;
  readonly tag: string;
  readonly needs: readonly string[];
  readonly flags: string;
};

const sources: Readonly<Record<string, FromSource>> = {
  cpr: {
    url: 'https://github.com/libcpr/cpr',
    tag: '1.10.5',
    needs: ['libcurl4-openssl-dev', 'libssl-dev'],
    flags: '-DCPR_USE_SYSTEM_CURL=ON -DBUILD_SHARED_LIBS=OFF',
  },
  crow: {
    url: 'https://github.com/CrowCpp/Crow',
    tag: 'v1.2.0',
    needs: ['libasio-dev'],
    flags: '-DCROW_BUILD_EXAMPLES=OFF -DCROW_BUILD_TESTS=OFF',
  },
  drogon: {
    url: 'https://github.com/drogonframework/drogon',
    tag: 'v1.9.10',
    needs: ['libjsoncpp-dev', 'libpq-dev', 'libssl-dev', 'uuid-dev', 'zlib1g-dev'],
    flags: '-DBUILD_EXAMPLES=OFF',
  },
  oatpp: {
    url: 'https://github.com/oatpp/oatpp',
    tag: '1.3.0',
    needs: [],
    flags: '-DOATPP_BUILD_TESTS=OFF',
  },
  'redis++': {
    url: 'https://github.com/sewenew/redis-plus-plus',
    tag: '1.3.10',
    needs: ['libhiredis-dev', 'libssl-dev'],
    flags: '-DREDIS_PLUS_PLUS_BUILD_TEST=OFF',
  },
};

export function sourceOf(name: string): FromSource | undefined {
  return Object.hasOwn(sources, name) ? sources[name] : undefined;
}

/** The steps that put it where CMake looks by itself. */
export function buildOf({ url, tag, flags }: FromSource): string {
  const folder = '/tmp/library';
  return [
    `git clone --depth 1 --branch ${tag} --recurse-submodules ${url} ${folder}`,
    `cmake -S ${folder} -B ${folder}/build -DCMAKE_BUILD_TYPE=Release ${flags}`,
    `cmake --build ${folder}/build --parallel --target install && rm -rf ${folder}`,
  ].join(' && ');
}
