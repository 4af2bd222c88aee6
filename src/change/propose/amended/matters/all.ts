import { bindings } from './bindings.ts';
import { claims } from './claims.ts';
import { companions } from './companions.ts';
import { copies } from './copies.ts';
import { downwardVariables } from './downward-variables.ts';
import { durable } from './durable.ts';
import { entries } from './entries.ts';
import { filledVolumes } from './filled-volumes.ts';
import { hooks } from './hooks.ts';
import { ingressClass } from './ingress-class.ts';
import { ingressHosts } from './ingress-hosts.ts';
import { ingressPath } from './ingress-path.ts';
import { jointService } from './joint-service.ts';
import type { Matter } from './matter.ts';
import { notes } from './notes.ts';
import { podSecurity } from './pod-security.ts';
import { policyFor, policyRules } from './policies.ts';
import { probeKinds } from './probe-kinds.ts';
import { roleRules } from './role-rules.ts';
import { scalerBounds } from './scaler-bounds.ts';
import { scalerMetrics } from './scaler-metrics.ts';
import { scalerPace } from './scaler-pace.ts';
import { servicePorts } from './service-ports.ts';
import { sticky } from './sticky.ts';
import { spreads } from './spreads.ts';
import { subPath } from './sub-path.ts';
import { variablesOut } from './variables-out.ts';

export const all: readonly Matter[] = [
  copies,
  jointService,
  companions,
  policyRules,
  policyFor,
  variablesOut,
  durable,
  subPath,
  filledVolumes,
  downwardVariables,
  scalerPace,
  scalerMetrics,
  scalerBounds,
  probeKinds,
  podSecurity,
  notes,
  ingressClass,
  ingressPath,
  ingressHosts,
  claims,
  sticky,
  servicePorts,
  bindings,
  roleRules,
  spreads,
  hooks,
  entries,
];
