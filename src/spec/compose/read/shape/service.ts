import { deploy } from './deploy.ts';
import {
  any,
  cores,
  count,
  duration,
  either,
  fields,
  flag,
  free,
  listOf,
  matching,
  named,
  oneOf,
  open,
  pairs,
  size,
  text,
  texts,
} from './values.ts';

const build = fields({
  context: text,
  dockerfile: text,
  dockerfile_inline: text,
  target: text,
  args: pairs,
  labels: pairs,
  ...free(`additional_contexts cache_from cache_to entitlements extra_hosts isolation network no_cache platforms
    privileged provenance pull sbom secrets shm_size ssh tags ulimits`),
});

const healthcheck = fields({
  test: texts,
  interval: duration,
  timeout: duration,
  retries: count,
  start_period: duration,
  start_interval: duration,
  disable: flag,
});

const dependency = fields({
  condition: oneOf('service_started', 'service_healthy', 'service_completed_successfully'),
  restart: flag,
  required: flag,
});

const mount = fields({
  type: text,
  source: text,
  src: text,
  target: text,
  destination: text,
  read_only: flag,
  consistency: text,
  bind: any,
  tmpfs: open({ size }),
  volume: open({ subpath: text }),
  image: any,
});

const octal = matching('a mode such as 0440', /^0?o?[0-7]{3,4}$/u);
const stored = listOf(
  either(text, fields({ source: text, target: text, uid: text, gid: text, mode: octal })),
);
const envFile = either(text, fields({ path: text, required: flag, format: text }));
const hook = fields({ command: texts, ...free('user privileged working_dir environment') });

/** A service; a field that nobody knows is told of with those that Kubernetes has nothing for. */
export const service = open({
  image: text,
  build: either(text, build),
  command: texts,
  entrypoint: texts,
  environment: pairs,
  labels: pairs,
  annotations: pairs,
  sysctls: pairs,
  extra_hosts: either(named(texts), listOf(text)),
  env_file: either(text, listOf(envFile)),
  ports: listOf(any),
  expose: texts,
  volumes: listOf(either(text, mount)),
  volumes_from: listOf(text),
  tmpfs: texts,
  configs: stored,
  secrets: stored,
  healthcheck,
  depends_on: either(listOf(text), named(dependency)),
  deploy,
  networks: either(listOf(text), named(any)),
  links: texts,
  restart: matching(
    'no, always, unless-stopped or on-failure',
    /^(?:no|false|always|unless-stopped|on-failure(?::\d{1,6})?)$/u,
  ),
  ...Object.fromEntries(
    `container_name hostname domainname user working_dir network_mode pid ipc platform pull_policy runtime stop_signal`
      .split(' ')
      .map((name) => [name, text]),
  ),
  ...Object.fromEntries(
    'stdin_open tty privileged read_only init attach'.split(' ').map((name) => [name, flag]),
  ),
  ...Object.fromEntries(
    'cap_add cap_drop dns dns_search dns_opt group_add security_opt profiles label_file'
      .split(' ')
      .map((name) => [name, texts]),
  ),
  shm_size: size,
  mem_limit: size,
  mem_reservation: size,
  cpus: cores,
  cpu_quota: count,
  cpu_period: count,
  scale: count,
  stop_grace_period: duration,
  gpus: either(matching('all', /^(?:all|\d{1,3})$/u), listOf(any)),
  extends: either(text, fields({ service: text, file: text })),
  post_start: listOf(hook),
  pre_stop: listOf(hook),
});
