import type { Snapshot } from '../../facts/snapshot.ts';

const custom =
  /^apiVersion:[ \t]{1,9}["']?([a-z\d.-]{1,200}\.[a-z]{2,20}\/v[a-z\d]{1,20})["']?[ \t]{0,9}\nkind:[ \t]{1,9}["']?([A-Z]\w{0,100})/gmu;

/** More APIs than this no cluster is told to have. */
const most = 200;

/**
 * APIs beyond those of Kubernetes that the clusters have, as far as a repository shows it: of what it writes outside of
 * charts. Charts ask for them before they add a ServiceMonitor or a Certificate.
 */
export function servedApis({ entries, text }: Snapshot): readonly string[] {
  const found = new Set<string>();
  for (const { path } of entries) {
    if (!/\.ya?ml$/u.test(path) || /(?:^|\/)(?:templates|charts)\//u.test(path)) continue;
    for (const [, version = '', kind = ''] of (text(path) ?? '').matchAll(custom)) {
      if (version.includes('.k8s.io/')) continue;
      found.add(version).add(`${version}/${kind}`);
    }
  }
  return [...found].toSorted().slice(0, most);
}
