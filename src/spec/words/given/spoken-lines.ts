const top = new Set(
  (
    'apiVersion kind metadata spec status data stringData binaryData immutable type rules subjects roleRef aggregationRule provisioner parameters ' +
    'reclaimPolicy volumeBindingMode allowVolumeExpansion mountOptions allowedTopologies value globalDefault description preemptionPolicy secrets ' +
    'imagePullSecrets automountServiceAccountToken handler overhead scheduling subsets endpoints addressType ports template items webhooks driver'
  )
    .split(' ')
    .map((key) => key.toLowerCase()),
);
const keyed = /^([A-Za-z][\w./-]{0,60}):(?:\s+(\S.*))?$/u;
/** `type: NodePort, nodePort: 32000`: no field of an object has such a value. */
const several = /^[^{["'|>][^"']{0,80}[,;]\s(?:[^"']{0,60}\s)?[\w.]{2,40}:\s/u;

/** Lines behind an object that look like keys of it, and are what people say of it: `Change: replicas 4`. */
export function spokenLines(lines: readonly string[]): ReadonlySet<number> {
  const spoken = new Set<number>();
  for (const [at, line] of lines.entries()) {
    const isBelow = spoken.has(at - 1) && /^\s*(?:[-*]\s|\d{1,2}[.)]\s|$)/u.test(line);
    if (isBelow || isSpoken(line, { isApart: at > 0 && lines[at - 1]?.trim() === '' })) spoken.add(at);
  }
  return spoken;
}

function isSpoken(line: string, { isApart }: { readonly isApart: boolean }): boolean {
  const [, key, value = ''] = keyed.exec(line) ?? [];
  if (key === undefined) return false;
  if (top.has(key.toLowerCase())) return isApart && several.test(value);
  const isHeading = /^[A-Z]/u.test(key);
  return isHeading ? isApart || value.includes(' ') : isApart && value !== '';
}
