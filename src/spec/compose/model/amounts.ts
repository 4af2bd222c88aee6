import { present } from '../../../kernel/present.ts';
import { countOf, field, itemsOf, textAt, textsOf, type Node } from '../read/node.ts';
import type { Amounts } from './model.ts';
import { cpuQuantity, memoryQuantity } from './units.ts';

/** What a service may use and what is kept for it, of `deploy.resources` and of the older fields. */
export function amountsOf(service: Node): Amounts {
  const limits = field(service, 'deploy', 'resources', 'limits');
  const reserved = field(service, 'deploy', 'resources', 'reservations');
  return present({
    cpuLimit: cpus(textAt(limits, 'cpus') ?? textAt(service, 'cpus')),
    memoryLimit: bytes(textAt(limits, 'memory') ?? textAt(service, 'mem_limit')),
    cpu: cpus(textAt(reserved, 'cpus')),
    memory: bytes(textAt(reserved, 'memory') ?? textAt(service, 'mem_reservation')),
    gpus: gpusOf(service, field(reserved, 'devices')),
  });
}

function cpus(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cpuQuantity(text);
}

function bytes(text: string | undefined): string | undefined {
  return text === undefined ? undefined : memoryQuantity(text);
}

/** Cards are asked for by number; all of them can only be meant as one or more, so one is asked for. */
function gpusOf(service: Node, devices: Node | undefined): number | undefined {
  const reserved = itemsOf(devices).filter(isGpu);
  const asked = [...reserved, ...itemsOf(field(service, 'gpus'))];
  if (asked.length > 0) return asked.reduce((sum, device) => sum + cards(device), 0);
  const isAny = textAt(service, 'gpus') !== undefined || textAt(service, 'runtime') === 'nvidia';
  return isAny ? (countOf(field(service, 'gpus')) ?? 1) : undefined;
}

function isGpu(device: Node): boolean {
  return textAt(device, 'driver') === 'nvidia' || textsOf(field(device, 'capabilities')).includes('gpu');
}

function cards(device: Node): number {
  return countOf(field(device, 'count')) ?? Math.max(1, itemsOf(field(device, 'device_ids')).length);
}
