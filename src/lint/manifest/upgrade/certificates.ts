import type { Row } from './row.ts';
import { move, rename, spec, type Step, upper } from './steps.ts';

const names: readonly Step[] = [rename(spec, 'emailSANs', 'emailAddresses'), rename(spec, 'uriSANs', 'uris')];

const keys: readonly Step[] = [
  upper(spec, 'keyAlgorithm'),
  upper(spec, 'keyEncoding'),
  ...move(spec, 'keyAlgorithm', ['privateKey', 'algorithm']),
  ...move(spec, 'keyEncoding', ['privateKey', 'encoding']),
  ...move(spec, 'keySize', ['privateKey', 'size']),
  ...move(spec, 'organization', ['subject', 'organizations']),
];

/** Versions that cert-manager has not served since 1.6. */
export const certificates: readonly Row[] = ['v1alpha2', 'v1alpha3', 'v1beta1'].flatMap(
  (version): readonly Row[] => [
    [`cert-manager.io/${version}`, 'Issuer ClusterIssuer', 'cert-manager.io/v1'],
    [
      `cert-manager.io/${version}`,
      'Certificate',
      'cert-manager.io/v1',
      ...names,
      ...(version === 'v1beta1' ? [] : keys),
    ],
  ],
);
