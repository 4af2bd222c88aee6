import type { Kind } from '../../kind.ts';
import { mutatingWebhook, validatingWebhook } from './admission.ts';
import { certificate, clusterIssuer, issuer } from './certificates.ts';
import { auditPolicy, encryption, kubeadmCluster } from './api-server.ts';
import { apiService, flowSchema, lease, priorityLevel } from './control.ts';
import { customObject } from './custom.ts';
import { customResourceDefinition } from './definition.ts';
import { application, appProject } from './delivery.ts';
import { fluxKustomization, helmRelease } from './flux.ts';
import { clusterSecretStore, externalSecret, secretStore } from './external-secrets.ts';
import {
  gitRepository,
  helmRepository,
  imagePolicy,
  imageRepository,
  imageUpdateAutomation,
  ociRepository,
} from './sources.ts';
import { endpoints, endpointSlice } from './endpoints.ts';
import { authorizationPolicy, peerAuthentication, requestAuthentication } from './mesh.ts';
import { serviceEntry, sidecar, telemetry } from './mesh-traffic.ts';
import { validatingPolicy, validatingPolicyBinding } from './policies.ts';
import { clusterQueue, localQueue, resourceFlavor } from './queueing.ts';
import { otherRoutes, referenceGrant } from './routes.ts';
import { verticalAutoscaler } from './scaling.ts';
import { kindCluster, kubeletConfiguration } from './settings.ts';
import { signingRequest } from './signing.ts';
import { podMonitor, prometheusRule } from './monitoring.ts';

/** Kinds of which nothing is known but their fields. */
export const standalone: readonly Kind[] = [
  customResourceDefinition,
  customObject,
  validatingWebhook,
  mutatingWebhook,
  validatingPolicyBinding,
  validatingPolicy,
  signingRequest,
  clusterQueue,
  localQueue,
  resourceFlavor,
  ...otherRoutes,
  referenceGrant,
  verticalAutoscaler,
  kubeletConfiguration,
  kindCluster,
  encryption,
  auditPolicy,
  kubeadmCluster,
  apiService,
  flowSchema,
  priorityLevel,
  prometheusRule,
  podMonitor,
  authorizationPolicy,
  peerAuthentication,
  requestAuthentication,
  serviceEntry,
  sidecar,
  telemetry,
  gitRepository,
  helmRepository,
  ociRepository,
  imageRepository,
  imagePolicy,
  imageUpdateAutomation,
  helmRelease,
  fluxKustomization,
  appProject,
  application,
  externalSecret,
  clusterSecretStore,
  secretStore,
  clusterIssuer,
  certificate,
  issuer,
  lease,
  endpointSlice,
  endpoints,
];
