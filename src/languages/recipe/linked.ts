/**
 * Takes along the libraries of the system that a program is linked with, so that nobody has to know their packages. The
 * C library itself is that of the image that runs, of the same release of Debian or a newer one.
 */
export function withLibraries(program: string): string[] {
  const own = '/^lib(c|m|dl|rt|pthread|resolv|util)\\.so/';
  return [
    `mkdir -p /out/lib && ldd ${program} > /tmp/linked || true`,
    `awk '$3 ~ "^/" && $1 !~ ${own} { system("cp " $3 " /out/lib/") }' /tmp/linked`,
  ];
}

export const libraryPath = 'LD_LIBRARY_PATH=/app/lib';
