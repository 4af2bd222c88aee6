/** What people call one of several in short: `the catalog api` for `catalog-api`, `pricing` for `pricing-grpc`. */
export function nicknamesOf(name: string, all: readonly string[]): readonly string[] {
  const parts = name.split('-');
  if (parts.length < 2 || parts.some((part) => part === '')) return [];
  const spaced = parts.join(' ');
  const stem = parts.slice(0, -1).join('-');
  const isAlone = all.every((one) => one === name || (one !== stem && !one.startsWith(`${stem}-`)));
  const isStem = sorts.has(parts.at(-1) ?? '') && stem.length > 3 && isAlone && !common.has(stem);
  return isStem ? [spaced, stem] : [spaced];
}

/** What kind of program it is, which nobody says again. */
const sorts = new Set(
  'api svc service server grpc rest http app web ui frontend backend worker gateway consumer processor'.split(
    ' ',
  ),
);

/** Words that a sentence about any program holds. */
const common = new Set(
  'user users order orders image images config health metrics secret secrets port host name label volume data database cache queue event events time test demo main prod staging node cluster service admin public internal default memory load report status deploy build docker public static private search share storage backup message messages session sessions file files'.split(
    ' ',
  ),
);
