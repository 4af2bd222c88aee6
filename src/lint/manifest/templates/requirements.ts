import { z } from 'zod';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { type Container, headOf } from '../pods.ts';
import { amountOf } from '../../quantity.ts';
import { containerName } from '../security-context.ts';
import { template } from './template.ts';

type Bounds = { readonly low: number; readonly high: number | undefined };

const type = z.enum(['request', 'limit', 'any']).default('any');
const bound = z.number().optional();

export const cpuRequirements = template(
  'cpu-requirements',
  () => z.object({ requirementsType: type, lowerBoundMillis: bound, upperBoundMillis: bound }),
  ({ requirementsType, lowerBoundMillis, upperBoundMillis }) =>
    checkAll('cpu', requirementsType, scaled([lowerBoundMillis, upperBoundMillis], 0.001)),
);

export const memoryRequirements = template(
  'memory-requirements',
  () => z.object({ requirementsType: type, lowerBoundMB: bound, upperBoundMB: bound }),
  ({ requirementsType, lowerBoundMB, upperBoundMB }) =>
    checkAll('memory', requirementsType, scaled([lowerBoundMB, upperBoundMB], 1024 * 1024)),
);

function scaled([low, high]: readonly [number | undefined, number | undefined], unit: number): Bounds {
  return { low: (low ?? 0) * unit, high: high === undefined ? undefined : high * unit };
}

function checkAll(resource: 'cpu' | 'memory', asked: 'request' | 'limit' | 'any', bounds: Bounds) {
  const kinds = asked === 'any' ? (['request', 'limit'] as const) : [asked];
  return function* check({ containers }: { readonly containers: readonly Container[] }): Generator<Report> {
    for (const container of containers.filter(({ role }) => role !== 'ephemeral')) {
      for (const kind of kinds) yield* judge(container, `${kind}s.${resource}`, bounds);
    }
  };
}

/** kube-linter reports an amount that lies between its bounds; one that is not set is 0. */
function* judge(container: Container, key: string, { low, high }: Bounds): Generator<Report> {
  const node = scalarAt(container.node, ['resources', ...key.split('.')]);
  const amount = node === undefined ? 0 : amountOf(node.text);
  if (amount === undefined || amount < low || (high !== undefined && amount > high)) return;
  const message = `${containerName(container)} has \`${key}\` ${node?.text ?? 'not set'}, which is not accepted`;
  yield { at: node ?? headOf(container.node), message };
}
