import { certificates } from './certificates.ts';
import { flux } from './flux.ts';
import { type Row, type Steps, stepsOf } from './row.ts';

const others: readonly (readonly [who: string, ...rows: readonly Row[]])[] = [
  ['Flux', ...flux],
  ['cert-manager', ...certificates],
  [
    'External Secrets',
    [
      'external-secrets.io/v1beta1',
      'ExternalSecret ClusterExternalSecret SecretStore ClusterSecretStore',
      'external-secrets.io/v1',
    ],
  ],
  [
    'the snapshot controller',
    [
      'snapshot.storage.k8s.io/v1beta1',
      'VolumeSnapshot VolumeSnapshotClass VolumeSnapshotContent',
      'snapshot.storage.k8s.io/v1',
    ],
  ],
  [
    'the Gateway API',
    ['gateway.networking.k8s.io/v1alpha2', 'Gateway GatewayClass HTTPRoute', 'gateway.networking.k8s.io/v1'],
  ],
  [
    'Traefik',
    [
      'traefik.containo.us/v1alpha1',
      'IngressRoute IngressRouteTCP IngressRouteUDP Middleware MiddlewareTCP ServersTransport TLSOption TLSStore TraefikService',
      'traefik.io/v1alpha1',
    ],
  ],
  ['Knative', ['serving.knative.dev/v1beta1', 'Service Route Configuration', 'serving.knative.dev/v1']],
];

/** Whose newer releases no longer serve which version, and the next one of each. */
export const controllers: readonly { readonly who: string; readonly steps: Steps }[] = others.map(
  ([who, ...rows]) => ({ who, steps: stepsOf(rows) }),
);
