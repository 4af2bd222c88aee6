import { z } from 'zod';
import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { itemsAt, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { type Container, headOf } from '../pods.ts';
import { containerName } from '../security-context.ts';
import { template } from './template.ts';

type Forbidden = { readonly names: readonly string[]; readonly exceptions: readonly string[] };

export const capabilities = template(
  'verify-container-capabilities',
  () =>
    z.object({
      forbiddenCapabilities: z.array(z.string()).default(['all']),
      exceptions: z.array(z.string()).default([]),
    }),
  ({ forbiddenCapabilities, exceptions }) =>
    function* check({ containers }) {
      for (const container of containers.filter(({ role }) => role !== 'ephemeral'))
        yield* judge(container, { names: forbiddenCapabilities, exceptions });
    },
);

/** Forbidding all means that all are dropped and none is added, but those excepted. */
function* judge(container: Container, { names, exceptions }: Forbidden): Generator<Report> {
  const own = mapAt(container.node, ['securityContext', 'capabilities']);
  const dropped = itemsAt(own, ['drop']).map(textOf);
  const isBan = names.some(isAll);
  for (const name of names) {
    if (dropped.some((one) => isAll(one) || one === name)) continue;
    yield { at: headOf(container.node), message: `${containerName(container)} does not drop \`${name}\`; drop it` };
  }
  for (const item of itemsAt(own, ['add'])) {
    const name = textOf(item);
    if (isBan ? exceptions.includes(name) : !isAll(name) && !names.includes(name)) continue;
    yield { at: item, message: `${containerName(container)} adds \`${name}\`, which is not accepted; remove it` };
  }
}

function textOf(node: YamlNode): string {
  return scalarAt(node)?.text ?? '';
}

function isAll(name: string): boolean {
  return name.toLowerCase() === 'all';
}
