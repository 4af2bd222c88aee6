import type { JsonMap } from '../kernel/json.ts';
import { present } from '../kernel/present.ts';
import type { Container, ContainerPort, Volume } from './container.ts';
import { amountsOf, numberOf } from './dials.ts';
import { publicImage, referenceOf } from './public-images.ts';
import { listOf, mapOf, scalar, textOf } from './words/merge.ts';

export function stringsOf(value: JsonMap[string]): readonly string[] | undefined {
  const list = listOf(value).map(String);
  return list.length === 0 ? undefined : list;
}

export function toPorts(container: JsonMap): ContainerPort[] {
  return listOf(container['ports'])
    .map(mapOf)
    .flatMap(({ containerPort, name, protocol }) => {
      const port = numberOf(containerPort);
      if (port === undefined) return [];
      return [present({ name: textOf(name) ?? `port-${port}`, port, protocol: protocolOf(protocol) })];
    });
}

function protocolOf(said: JsonMap[string]): ContainerPort['protocol'] {
  return said === 'UDP' || said === 'SCTP' || said === 'TCP' ? said : undefined;
}

export function volumesOf(said: readonly JsonMap[], main: JsonMap): Volume[] {
  const mounts = listOf(main['volumeMounts']).map(mapOf);
  return said.map(({ name, ...source }) => {
    const mount = mounts.find((one) => one['name'] === name);
    return present({
      name: scalar(name),
      path: textOf(mount?.['mountPath']),
      subPath: textOf(mount?.['subPath']),
      readOnly: mount?.['readOnly'] === true ? (true as const) : undefined,
      source: { kind: 'other' as const, source },
    });
  });
}

/** A program that is known has a version that is known. */
export function pinned(container: Container): Container {
  const known = /[:@]/u.test(container.image) ? undefined : publicImage(container.image);
  return known === undefined ? container : { ...container, image: referenceOf(known, undefined) };
}

export function containerOf(said: JsonMap): Container {
  const { name, image, command, args, ports: _ports, volumeMounts, ...rest } = said;
  const ports = toPorts(said);
  const mounts = listOf(volumeMounts)
    .map(mapOf)
    .map((mount) =>
      present({
        volume: scalar(mount['name']),
        path: scalar(mount['mountPath']),
        subPath: textOf(mount['subPath']),
        readOnly: mount['readOnly'] === true ? (true as const) : undefined,
      }),
    );
  return present({
    name: scalar(name),
    image: textOf(image) ?? 'busybox',
    command: stringsOf(command),
    args: stringsOf(args),
    ports: ports.length === 0 ? undefined : ports,
    mounts: mounts.length === 0 ? undefined : mounts,
    resources: amountsOf(mapOf(rest['resources'])),
    fragment: Object.keys(rest).length === 0 ? undefined : rest,
  });
}
