import { dirname, join, staysInside } from '../../../kernel/paths.ts';
import { present } from '../../../kernel/present.ts';
import type { Variables } from '../read/interpolate.ts';
import { entriesOf, field, isTrue, pairsOf, textAt, textsOf, type MapNode, type Node } from '../read/node.ts';
import type { Dormant, NamedVolume, Network, Project, Service, Stored } from './model.ts';
import { serviceOf } from './service.ts';
import { withSharedMounts } from './shared-mounts.ts';

/** The project that the files together describe, with the services of the profiles that are asked for. */
export function projectOf(root: MapNode, variables: Variables): Project {
  const asked = new Set((variables.get('COMPOSE_PROFILES') ?? '').split(','));
  const services: Service[] = [];
  const dormant: Dormant[] = [];
  for (const [name, node] of entriesOf(field(root, 'services'))) {
    if (node.kind !== 'map') continue;
    const profiles = textsOf(field(node, 'profiles'));
    const isAsked = profiles.length === 0 || profiles.some((profile) => asked.has(profile)) || asked.has('*');
    if (isAsked) services.push(serviceOf(name, node));
    else dormant.push({ name, profiles, at: node.at });
  }
  return present({
    name: textAt(root, 'name'),
    services: withSharedMounts(services),
    dormant,
    volumes: mapped(field(root, 'volumes'), volumeOf),
    networks: mapped(field(root, 'networks'), networkOf),
    configs: mapped(field(root, 'configs'), storedOf),
    secrets: mapped(field(root, 'secrets'), storedOf),
  });
}

function mapped<T>(node: Node | undefined, read: (node: Node) => T): Map<string, T> {
  return new Map(entriesOf(node).map(([name, value]) => [name, read(value)]));
}

function volumeOf(node: Node): NamedVolume {
  return present({
    at: node.at,
    external: isExternal(node),
    driver: textAt(node, 'driver'),
    options: new Map(pairsOf(field(node, 'driver_opts')).map(([name, value]) => [name, value ?? ''])),
    labels: new Map(pairsOf(field(node, 'labels')).map(([name, value]) => [name, value ?? ''])),
  });
}

function networkOf(node: Node): Network {
  return present({
    at: node.at,
    name: textAt(node, 'name'),
    external: isExternal(node),
    internal: isTrue(field(node, 'internal')),
  });
}

function storedOf(node: Node): Stored {
  const file = textAt(node, 'file');
  const folder = dirname(node.at.path);
  const isHere = file !== undefined && staysInside(folder === '' ? file : `${folder}/${file}`);
  return present({
    at: node.at,
    file: isHere ? join(folder, file) : undefined,
    content: textAt(node, 'content'),
    environment: textAt(node, 'environment'),
    external: isExternal(node),
    name: textAt(node, 'name') ?? textAt(node, 'external', 'name'),
  });
}

/** `external: true`, or the older map with a name. */
function isExternal(node: Node): boolean {
  const external = field(node, 'external');
  return external?.kind === 'map' || isTrue(external);
}
