import { dirname, join, staysInside } from '../../../kernel/paths.ts';
import { present } from '../../../kernel/present.ts';
import { entryOf } from '../../../kernel/entry.ts';
import { countOf, entriesOf, field, pairsOf, textAt, textOf, type Node } from '../read/node.ts';
import { amountsOf } from './amounts.ts';
import { environmentOf, envFilesOf, unsetVariables } from './environment.ts';
import { healthOf } from './health.ts';
import type { Argument, Build, Dependency, Service } from './model.ts';
import { fileMountsOf, mountsOf } from './mounts.ts';
import { portsOf } from './ports.ts';
import { secretVariables, wordsOf } from './words.ts';

export function serviceOf(name: string, node: Node): Service {
  // A tag that came to nothing leaves its colon behind.
  const image = textAt(node, 'image')?.trim().replace(/[:@]$/u, '');
  const deploy = field(node, 'deploy');
  const { ports, unread } = portsOf(node);
  return present({
    name,
    at: node.at,
    node,
    image: image === '' ? undefined : image,
    build: buildOf(field(node, 'build')),
    entrypoint: wordsOf(field(node, 'entrypoint')),
    command: wordsOf(field(node, 'command')),
    ports,
    unreadPorts: unread,
    environment: environmentOf(node),
    envFiles: envFilesOf(node),
    mounts: mountsOf(node),
    configs: fileMountsOf(field(node, 'configs')),
    secrets: fileMountsOf(field(node, 'secrets')),
    health: healthOf(node),
    dependsOn: dependenciesOf(field(node, 'depends_on')),
    networks: entriesOf(field(node, 'networks')).map(([network]) => network),
    replicas: countOf(field(deploy, 'replicas')) ?? countOf(field(node, 'scale')),
    restart: restartOf(node),
    isGlobal: textAt(deploy, 'mode') === 'global',
    resources: amountsOf(node),
    labels: labelsOf(node),
  });
}

/** What swarm says of restarting counts over what the engine is told. */
function restartOf(node: Node): string | undefined {
  const condition = textAt(node, 'deploy', 'restart_policy', 'condition');
  if (condition !== undefined)
    return condition === 'none' ? 'no' : condition === 'any' ? 'always' : condition;
  const restart = textAt(node, 'restart')?.split(':')[0];
  return restart === 'false' ? 'no' : restart;
}

/** Of the service and of its deployment, the latter counting. */
function labelsOf(node: Node): Map<string, string> {
  const pairs = [...pairsOf(field(node, 'labels')), ...pairsOf(field(node, 'deploy', 'labels'))];
  return new Map(pairs.map(([name, value]) => [name.trim(), value ?? '']));
}

function buildOf(node: Node | undefined): Build | undefined {
  if (node?.kind !== 'map') return undefined;
  const context = textAt(node, 'context') ?? '.';
  const folder = dirname(node.at.path);
  const isHere =
    staysInside(folder === '' ? context : `${folder}/${context}`) && !/^[a-z+]+:\/\/|^git@/u.test(context);
  return present({
    at: node.at,
    context: isHere ? join(folder, context) : undefined,
    dockerfile: textAt(node, 'dockerfile'),
    target: textAt(node, 'target'),
    args: argumentsOf(field(node, 'args')),
  });
}

function argumentsOf(node: Node | undefined): Argument[] {
  return pairsOf(node).map(([name, value, at]) => {
    const isOpen = unsetVariables(at).length === 0 && secretVariables(at).length === 0;
    return { name, value: isOpen ? value : undefined };
  });
}

const conditions: Readonly<Record<string, Dependency['condition']>> = {
  service_healthy: 'healthy',
  service_completed_successfully: 'completed',
};

function dependenciesOf(node: Node | undefined): Dependency[] {
  return entriesOf(node).map(([service, value]) => ({
    at: value.at,
    service,
    condition: entryOf(conditions, textOf(field(value, 'condition')) ?? '') ?? 'started',
  }));
}
