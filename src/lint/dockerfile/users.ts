import type { Instruction, Stage } from '../../syntax/dockerfile/model.ts';
import { rootImage, type Root } from './roots.ts';

/** The USER that holds at the end of a stage, or before an offset in it. */
export function userOf(
  stages: readonly Stage[],
  last: Stage,
  before = Number.POSITIVE_INFINITY,
): Instruction | undefined {
  let stage: Stage | undefined = last;
  while (stage !== undefined) {
    const user = stage.instructions.findLast((one) => one.keyword === 'USER' && one.span.start < before);
    if (user !== undefined) return user;
    stage = stage.parent === undefined ? undefined : stages[stage.parent];
  }
  return undefined;
}

export function isRoot(user: string): boolean {
  return /^(?:root|0)(?::|$)/u.test(user);
}

/** Images that set a user themselves, or of which nobody here knows. */
export function hasOwnUser({ registry, name, tag = '' }: Root): boolean {
  if (/nonroot/u.test(tag) || /nonroot|unprivileged|rootless/u.test(name)) return true;
  if (registry === 'gcr.io' && name.startsWith('distroless/')) return false;
  return registry !== undefined || name.includes('/') || withUser.has(name);
}

/** True where a command of a stage is known to run as root. */
export function runsAsRoot(stages: readonly Stage[], instruction: Instruction): boolean {
  const stage = stages[instruction.stage];
  if (stage === undefined) return stages.length === 0;
  const user = userOf(stages, stage, instruction.span.start);
  if (user !== undefined) return isRoot(user.argsText);
  const image = rootImage(stages, stage);
  return image !== undefined && !hasOwnUser(image);
}

const withUser = new Set([
  'elasticsearch',
  'haproxy',
  'kibana',
  'logstash',
  'memcached',
  'solr',
  'sonarqube',
  'varnish',
]);
