/** What every rule of the Pod Security Standards shares. */
const podSecurityDocs = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';

/** A baseline rule belongs to both profiles: restricted includes baseline. */
export const baseline = {
  profiles: ['pss-baseline', 'pss-restricted'],
  docs: `${podSecurityDocs}#baseline`,
} as const;

export const restricted = { profiles: ['pss-restricted'], docs: `${podSecurityDocs}#restricted` } as const;
