import {
  any,
  cores,
  count,
  duration,
  either,
  fields,
  free,
  listOf,
  oneOf,
  open,
  pairs,
  size,
  text,
} from './values.ts';

const rollout = fields({
  parallelism: count,
  delay: duration,
  order: oneOf('start-first', 'stop-first'),
  ...free('failure_action monitor max_failure_ratio'),
});

export const deploy = fields({
  mode: oneOf('replicated', 'global', 'replicated-job', 'global-job'),
  endpoint_mode: oneOf('vip', 'dnsrr'),
  replicas: count,
  labels: pairs,
  update_config: rollout,
  rollback_config: rollout,
  restart_policy: fields({
    condition: oneOf('none', 'on-failure', 'any', 'always', 'unless-stopped'),
    max_attempts: count,
    ...free('delay window'),
  }),
  resources: fields({
    limits: fields({ cpus: cores, memory: size, pids: any }),
    reservations: fields({ cpus: cores, memory: size, generic_resources: any, devices: listOf(open({})) }),
  }),
  placement: fields({
    constraints: listOf(text),
    preferences: listOf(either(fields({ spread: text }))),
    max_replicas_per_node: any,
  }),
});
