import { accounts } from './fields/accounts.ts';
import { affinity } from './fields/affinity.ts';
import { amountParts } from './fields/amount-parts.ts';
import { anyhow } from './fields/anyhow/anyhow.ts';
import { bounded } from './fields/anyhow/amounts.ts';
import { early, frames, late, whole } from './fields/anyhow/frames.ts';
import { beyond } from './fields/beyond.ts';
import { callers } from './fields/callers.ts';
import { claimParts } from './fields/claim-parts.ts';
import { claimsEach } from './fields/claims-each.ts';
import { commands } from './fields/command.ts';
import { daysAndHours } from './fields/days-and-hours.ts';
import { demands } from './fields/demands.ts';
import { env } from './fields/env.ts';
import { envPairs } from './fields/env-pairs.ts';
import { envKeys } from './fields/env-keys.ts';
import { envReferred } from './fields/env-referred.ts';
import { envSources, passwords, plainSources } from './fields/env-sources.ts';
import { failureRules } from './fields/failure-rules.ts';
import { image } from './fields/image.ts';
import { references } from './fields/references.ts';
import { noted } from './fields/noted.ts';
import { pulling } from './fields/pulling.ts';
import { knownKeys } from './fields/known-keys.ts';
import { labels, selectors } from './fields/labels.ts';
import { life } from './fields/life.ts';
import { lifecycle } from './fields/lifecycle.ts';
import { literal } from './fields/literal.ts';
import { name, namespace } from './fields/name.ts';
import { newNamespace } from './fields/new-namespace.ts';
import { ownNames } from './fields/own-names.ts';
import { neighbours } from './fields/neighbours.ts';
import { passing } from './fields/passing.ts';
import { placement } from './fields/placement.ts';
import { portParts } from './fields/port-parts.ts';
import { ports } from './fields/ports.ts';
import { probes } from './fields/probes.ts';
import { resolving } from './fields/resolving.ts';
import { resources } from './fields/resources.ts';
import { scale } from './fields/scale.ts';
import { schedule } from './fields/schedule.ts';
import { choice, schema } from './fields/schema.ts';
import { schedulingParts } from './fields/scheduling-parts.ts';
import { security } from './fields/security.ts';
import { meant } from './fields/sizes-meant.ts';
import { shared } from './fields/shared.ts';
import { shells } from './fields/shells.ts';
import { ownStorage, stateful } from './fields/stateful.ts';
import { talk } from './fields/talk.ts';
import { tlsReader } from './fields/tls.ts';
import { together } from './fields/together.ts';
import { volumeNames } from './fields/volume-names.ts';
import { volumeParts } from './fields/volume-parts.ts';
import { variables } from './fields/variables.ts';
import { projectedVolumes, volumes } from './fields/volumes.ts';
import { kinds } from './kinds.ts';
import { metrics } from './kinds/scale-metrics.ts';
import { brokers } from './kinds/scale-queues.ts';
import type { Vocabulary } from './read.ts';
import { registry } from './registry.ts';
import { runtime } from './runtime.ts';
import { shape } from './shape.ts';
import type { Reader } from './wish.ts';
import { without } from './without.ts';

const ofKinds: readonly Reader[] = kinds.flatMap(({ reader, near }) =>
  reader === undefined || near !== undefined ? [] : [reader],
);

/** In order of right: of two readers that claim the same words, the first one keeps them. */
const list: readonly Reader[] = [
  registry,
  demands,
  daysAndHours,
  schedule,
  lifecycle,
  probes,
  callers,
  talk,
  ...early.map(anyhow),

  claimsEach,
  ownStorage,
  volumeNames,
  passwords,
  accounts,
  envSources,
  env,
  commands,
  schedulingParts,
  together,
  affinity,
  placement,
  references,
  volumes,
  ...ofKinds,
  tlsReader,
  stateful,
  security,
  literal,
  life,
  selectors,
  labels,
  newNamespace,
  namespace,
  pulling,
  ...bounded.map(anyhow),
  meant(resources),
  scale,
  ports,
  ...late.map(anyhow),
  name,
  shape,
  image,
  runtime,
  choice,
  ...frames.map(anyhow),
];

export const readers: Vocabulary = {
  first: [
    ...whole.map(anyhow),
    ownNames,
    shells,
    envReferred,
    projectedVolumes,
    claimParts,
    volumeParts,
    amountParts,
    resolving,
    knownKeys,
    variables,
    neighbours,
    portParts,
    passing,
    without,
    failureRules,
    metrics,
    brokers,
    shared,
    envPairs,
    plainSources,
    envKeys,
    beyond,
    noted,
    schema,
  ],
  readers: list,
  kinds,
};
