export type EndOfLife = { readonly release: string; readonly date: string };

/** When the release that a tag names got its last free update, as `YYYY-MM-DD`; undefined where that is not known. */
export function endOfLife(name: string, tag: string): EndOfLife | undefined {
  const known = releases.get(name);
  if (known === undefined) return undefined;
  for (const release of releasesOf(tag)) {
    const date = known.get(release);
    if (date !== undefined) return { release, date };
  }
  return undefined;
}

/** `3.8.19-slim` is of release 3.8.19, of 3.8 and of 3; a code name may stand anywhere in a tag. */
function releasesOf(tag: string): readonly string[] {
  const ends = [...tag.matchAll(/[.-]/gu)].map(({ index }) => index).toReversed();
  const numbered = /^[a-z]/u.test(tag) ? [] : [tag, ...ends.map((end) => tag.slice(0, end))];
  return [...numbered, ...tag.split('-').filter((word) => /^[a-z]/u.test(word))];
}

/** Read off the pages of the projects; distributions by their free, standard support. */
const dates = `
debian 8 2018-06-17, jessie 2018-06-17, 9 2020-07-18, stretch 2020-07-18, 10 2022-09-10, buster 2022-09-10,
  11 2024-08-14, bullseye 2024-08-14, 12 2026-06-10, bookworm 2026-06-10
ubuntu 14.04 2019-04-25, trusty 2019-04-25, 16.04 2021-04-30, xenial 2021-04-30, 18.04 2023-05-31, bionic 2023-05-31,
  20.04 2025-05-31, focal 2025-05-31, 23.04 2024-01-25, 23.10 2024-07-11, 24.10 2025-07-10
alpine 3.4 2018-05-01, 3.5 2018-11-01, 3.6 2019-05-01, 3.7 2019-11-01, 3.8 2020-05-01, 3.9 2020-11-01,
  3.10 2021-05-01, 3.11 2021-11-01, 3.12 2022-05-01, 3.13 2022-11-01, 3.14 2023-05-01, 3.15 2023-11-01,
  3.16 2024-05-23, 3.17 2024-11-22, 3.18 2025-05-09, 3.19 2025-11-01, 3.20 2026-04-01, 3.21 2026-11-01
centos 6 2020-11-30, centos6 2020-11-30, 7 2024-06-30, centos7 2024-06-30, 8 2021-12-31, centos8 2021-12-31
fedora 36 2023-05-16, 37 2023-12-05, 38 2024-05-21, 39 2024-11-26, 40 2025-05-13
node 4 2018-04-30, 6 2019-04-30, 8 2019-12-31, 9 2018-06-30, 10 2021-04-30, 11 2019-06-01, 12 2022-04-30,
  13 2020-06-01, 14 2023-04-30, 15 2021-06-01, 16 2023-09-11, 17 2022-06-01, 18 2025-04-30, 19 2023-06-01,
  20 2026-04-30, 21 2024-06-01, 23 2025-06-01
python 2.7 2020-01-01, 2 2020-01-01, 3.4 2019-03-18, 3.5 2020-09-30, 3.6 2021-12-23, 3.7 2023-06-27, 3.8 2024-10-07,
  3.9 2025-10-31, 3.10 2026-10-31
golang 1.12 2020-02-25, 1.13 2020-08-11, 1.14 2021-02-16, 1.15 2021-08-16, 1.16 2022-03-15, 1.17 2022-08-02,
  1.18 2023-02-01, 1.19 2023-08-08, 1.20 2024-02-06, 1.21 2024-08-13, 1.22 2025-02-11, 1.23 2025-08-12
ruby 2 2023-03-31, 3.0 2024-04-23, 3.1 2025-03-26, 3.2 2026-03-31
php 5 2018-12-31, 7 2022-11-28, 8.0 2023-11-26, 8.1 2025-12-31
openjdk 9 2018-03-20, 10 2018-09-25, 12 2019-09-17, 13 2020-03-17, 14 2020-09-15, 15 2021-03-16, 16 2021-09-14,
  18 2022-09-20, 19 2023-03-21, 20 2023-09-19
eclipse-temurin 16 2021-09-14, 18 2022-09-20, 19 2023-03-21, 20 2023-09-19, 22 2024-09-17, 23 2025-03-18
postgres 9.6 2021-11-11, 10 2022-11-10, 11 2023-11-09, 12 2024-11-21, 13 2025-11-13
mysql 5.6 2021-02-05, 5.7 2023-10-31, 8.0 2026-04-30
mongo 3.6 2021-04-30, 4.0 2022-04-30, 4.2 2023-04-30, 4.4 2024-02-29, 5.0 2024-10-31, 6.0 2025-07-31
nginx 1.18 2021-04-20, 1.20 2022-05-24, 1.22 2023-04-11, 1.24 2024-04-23, 1.26 2025-04-23
`;

const releases = readDates(dates);

function readDates(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const rows = text.trim().split(/\n(?=\S)/u);
  return new Map(
    rows.map((row) => {
      const [name = '', ...words] = row.trim().split(/[\s,]+/u);
      const pairs = words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : []));
      return [name, new Map(pairs)];
    }),
  );
}
