import type { JsonMap } from '../../../kernel/json.ts';
import { listed, numberOf, option, pairsOf, type Command, type Verb } from './command.ts';
import { listOf, mapOf, merge, scalar } from '../merge.ts';
import { targetOf } from './naming.ts';
import { envOf, resourcesOf } from './running.ts';

/** What is changed of an object that a command before it made. */
export const changing: readonly Verb[] = [
  changes(['label'], (command) => ({ metadata: { labels: pairsOf(assignments(command)) } })),
  changes(['annotate'], (command) => ({ metadata: { annotations: pairsOf(assignments(command)) } })),
  changes(['scale'], (command) => ({ spec: { replicas: numberOf(option(command, 'replicas')) } })),
  changes(['set selector'], (command) => ({ spec: { selector: pairsOf(assignments(command)) } })),
  changes(['set serviceaccount', 'set sa'], (command, about) =>
    inPods(about, (pod) => ({ ...pod, serviceAccountName: assignedTo(command) })),
  ),
  changes(['set env'], (command, about) =>
    inContainers(about, (one) => {
      const env = envOf(assignments(command));
      return env === undefined ? one : merge(one, { env });
    }),
  ),
  changes(['set resources'], (command, about) =>
    inContainers(about, (one) => {
      const isMeant = [undefined, '*', one['name']].includes(option(command, 'containers', 'c'));
      return isMeant ? merge(one, { resources: resourcesOf(command) ?? {} }) : one;
    }),
  ),
  changes(['set image'], (command, about) =>
    inContainers(about, (one) => {
      const images = pairsOf(assignments(command));
      const image = images[scalar(one['name'])] ?? images['*'];
      return image === undefined ? one : { ...one, image };
    }),
  ),
];

function changes(said: readonly string[], differing: (command: Command, about: JsonMap) => JsonMap): Verb {
  return {
    said,
    takes: 'pairs',
    apply: (command, made) => {
      const target = targetOf(command);
      const before = made.find(
        ({ kind, metadata }) => kind === target?.kind && mapOf(metadata)['name'] === target?.name,
      );
      if (before === undefined) return undefined;
      const about = merge(before, differing(command, before));
      return { made: made.map((one) => (one === before ? about : one)), about };
    },
  };
}

/** What follows the object: `a=b`; `a-` takes it away, and nothing of what is new has it. */
function assignments(command: Command): string[] {
  const { names } = command;
  const rest = names[0]?.includes('/') === true ? names.slice(1) : names.slice(2);
  return [...rest, ...listed(command, 'env', 'e')].filter((one) => one.includes('='));
}

function assignedTo({ names }: Command): string {
  return names.at(-1) ?? '';
}

function inContainers(object: JsonMap, change: (container: JsonMap) => JsonMap): JsonMap {
  return inPods(object, (pod) => ({
    ...pod,
    containers: listOf(pod['containers']).map((one) => change(mapOf(one))),
  }));
}

/** The same object with its pods changed, wherever it keeps them. */
function inPods(object: JsonMap, change: (pod: JsonMap) => JsonMap): JsonMap {
  const spec = mapOf(object['spec']);
  if (object['kind'] === 'Pod') return { ...object, spec: change(spec) };
  if (object['kind'] === 'CronJob')
    return { ...object, spec: { ...spec, jobTemplate: inPods(mapOf(spec['jobTemplate']), change) } };
  const template = mapOf(spec['template']);
  return { ...object, spec: { ...spec, template: { ...template, spec: change(mapOf(template['spec'])) } } };
}
