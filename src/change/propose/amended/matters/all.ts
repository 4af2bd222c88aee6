import { downwardVariables } from './downward-variables.ts';
import { filledVolumes } from './filled-volumes.ts';
import { ingressHosts } from './ingress-hosts.ts';
import { ingressPath } from './ingress-path.ts';
import type { Matter } from './matter.ts';
import { notes } from './notes.ts';
import { podSecurity } from './pod-security.ts';
import { probeKinds } from './probe-kinds.ts';
import { scalerMetrics } from './scaler-metrics.ts';
import { subPath } from './sub-path.ts';
import { variablesOut } from './variables-out.ts';

export const all: readonly Matter[] = [
  variablesOut,
  subPath,
  filledVolumes,
  downwardVariables,
  scalerMetrics,
  probeKinds,
  podSecurity,
  notes,
  ingressPath,
  ingressHosts,
];
