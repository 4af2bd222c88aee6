import { scalarAt } from '../../syntax/yaml/value.ts';
import { amountOf } from '../quantity.ts';
import type { YamlScalar } from '../../syntax/yaml/node.ts';
import type { Container } from './pods.ts';

/** Requests that are less than their limit: a pod that has one is in no guaranteed class. */
export function unequalRequests(
  containers: readonly Container[],
  resource: 'cpu' | 'memory',
): readonly { readonly container: Container; readonly request: YamlScalar }[] {
  return containers.flatMap((container) => {
    const [limit, request] = ['limits', 'requests'].map((key) =>
      scalarAt(container.node, ['resources', key, resource]),
    );
    const isOurs = container.role === 'container' && limit !== undefined && request !== undefined;
    return isOurs && amountOf(limit.text) !== amountOf(request.text) ? [{ container, request }] : [];
  });
}
