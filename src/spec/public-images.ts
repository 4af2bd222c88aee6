/** A well-known program that runs as it is, unprivileged, on a read-only root. */
export type PublicImage = {
  readonly app: string;
  readonly aliases: readonly string[];
  readonly repository: string;
  readonly tag: string;
  /** The tag for a version that a person names, `{version}` in it. */
  readonly versioned: string;
  readonly user: number;
  readonly port: number;
  readonly health?: string;
  /** Folders that it writes to, `/tmp` aside. */
  readonly writable: readonly string[];
  /** The day on which the tag was last looked at. */
  readonly asOf: string;
};

export const publicImages: readonly PublicImage[] = [
  {
    app: 'nginx',
    aliases: [],
    repository: 'nginxinc/nginx-unprivileged',
    tag: '1.29-alpine',
    versioned: '{version}-alpine',
    user: 101,
    port: 8080,
    health: '/',
    writable: [],
    asOf: '2025-11-01',
  },
];

/** The reference for a program; without a known version its own pinned one. */
export function referenceOf(image: PublicImage, version: string | undefined): string {
  const isNumber = version !== undefined && /^\d+(?:\.\d+){0,2}$/u.test(version);
  const named = isNumber ? image.versioned.replace('{version}', version) : version;
  return `${image.repository}:${named ?? image.tag}`;
}
