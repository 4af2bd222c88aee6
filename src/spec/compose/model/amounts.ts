import { present } from '../../../kernel/present.ts';
import { countOf, field, itemsOf, textAt, textsOf, type Node } from '../read/node.ts';
import type { Amounts } from './model.ts';
import { cpuQuantity, memoryQuantity } from './units.ts';

/** What a service may use and what is kept for it, of `deploy.resources` and of the older fields. */
export function amountsOf(service: Node): Amounts {
  const limits = field(service, 'deploy', 'resources', 'limits');
  const reserved = field(service, 'deploy', 'resources', 'reservations');
  const cpuLimit = cpus(textAt(limits, 'cpus') ?? textAt(service, 'cpus') ?? quota(service));
  const memoryLimit = bytes(textAt(limits, 'memory') ?? textAt(service, 'mem_limit'));
  return present({
    cpuLimit,
    memoryLimit,
    cpu: within(cpus(textAt(reserved, 'cpus')), cpuLimit, millicores),
    memory: within(
      bytes(textAt(reserved, 'memory') ?? textAt(service, 'mem_reservation')),
      memoryLimit,
      sizeOf,
    ),
    gpus: gpusOf(service, field(reserved, 'devices')),
    isAmd:
      [...itemsOf(field(reserved, 'devices')), ...itemsOf(field(service, 'gpus'))].some(isAmd) || undefined,
  });
}

/** So many microseconds of each period are so many cores. */
function quota(service: Node): string | undefined {
  const microseconds = countOf(field(service, 'cpu_quota'));
  const period = countOf(field(service, 'cpu_period')) ?? 100_000;
  return microseconds === undefined || period === 0 ? undefined : (microseconds / period).toFixed(3);
}

function isAmd(device: Node): boolean {
  return textAt(device, 'driver') === 'amd';
}

/** More than its limit can be kept for nothing. */
function within(
  kept: string | undefined,
  limit: string | undefined,
  amount: (text: string) => number,
): string | undefined {
  return kept !== undefined && limit !== undefined && amount(kept) > amount(limit) ? limit : kept;
}

function millicores(text: string): number {
  return text.endsWith('m') ? Number(text.slice(0, -1)) : Number(text) * 1000;
}

function sizeOf(text: string): number {
  const power = ['Ki', 'Mi', 'Gi'].findIndex((unit) => text.endsWith(unit)) + 1;
  return Number.parseFloat(text) * 1024 ** power;
}

function cpus(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cpuQuantity(text);
}

/** In less than a megabyte nothing starts: where somebody says so, the unit was forgotten. */
function bytes(text: string | undefined): string | undefined {
  const quantity = text === undefined ? undefined : memoryQuantity(text);
  return quantity === undefined || sizeOf(quantity) < 1_000_000 ? undefined : quantity;
}

/** Cards are asked for by number; all of them can only be meant as one or more, so one is asked for. */
function gpusOf(service: Node, devices: Node | undefined): number | undefined {
  const reserved = itemsOf(devices).filter(isGpu);
  const asked = [...reserved, ...itemsOf(field(service, 'gpus'))];
  if (asked.length > 0) return asked.reduce((sum, device) => sum + cards(device), 0);
  const isAny = textAt(service, 'gpus') !== undefined || textAt(service, 'runtime') === 'nvidia';
  return isAny ? (countOf(field(service, 'gpus')) ?? 1) : undefined;
}

export function isGpu(device: Node): boolean {
  return (
    /^(?:nvidia|amd)$/u.test(textAt(device, 'driver') ?? '') ||
    textsOf(field(device, 'capabilities')).includes('gpu')
  );
}

function cards(device: Node): number {
  return countOf(field(device, 'count')) ?? Math.max(1, itemsOf(field(device, 'device_ids')).length);
}
