/** The newest minor version of Kubernetes that rules and schemas speak of. */
export const newestMinor = 36;

/** The minor of a version as the command line and the policy write it: `1.33`. */
export function minorOf(version: string): number | undefined {
  const minor = /^v?1\.(\d{1,3})(?:\.\d+)?$/u.exec(version)?.[1];
  return minor === undefined ? undefined : Number(minor);
}
