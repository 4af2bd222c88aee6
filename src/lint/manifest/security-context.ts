import type { YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import { itemsAt, mapAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';
import type { Container, PodTemplate } from './pods.ts';
import { containersOf } from './pods.ts';

/** A place that can hold a security context: the pod itself (no container) or one of its containers. */
export type Holder = { readonly context: YamlMap | undefined; readonly container: Container | undefined };

/** The pod first, then each container. */
export function holdersOf(pod: PodTemplate): Holder[] {
  const own = { context: mapAt(pod.spec, ['securityContext']), container: undefined };
  return [own, ...containersOf(pod).map(holderOf)];
}

export function holderOf(container: Container): Holder {
  return { context: mapAt(container.node, ['securityContext']), container };
}

/** "the pod" or "container `web`", for messages. */
export function nameOf({ container }: Holder): string {
  return container === undefined ? 'the pod' : containerName(container);
}

export function containerName({ role, name }: Container): string {
  const prefix = role === 'container' ? '' : `${role} `;
  return name === '' ? `a ${prefix}container` : `${prefix}container \`${name}\``;
}

/** Windows has no Linux security context; the admission controller looks at the declared operating system only. */
export function isWindows(pod: PodTemplate): boolean {
  return stringAt(pod.spec, ['os', 'name']) === 'windows';
}

/** The pod runs in a user namespace of its own, so that its root is nobody on the node. */
export function hasUserNamespace(pod: PodTemplate): boolean {
  return scalarAt(pod.spec, ['hostUsers'])?.value === false;
}

export function isTrue(node: YamlNode | undefined): node is YamlNode {
  return node?.kind === 'scalar' && node.value === true;
}

/** The server refuses to forbid escalation to what is privileged or adds SYS_ADMIN. */
export function needsEscalation({ node }: Container): boolean {
  const context = mapAt(node, ['securityContext']);
  const added = itemsAt(context, ['capabilities', 'add']);
  return (
    isTrue(scalarAt(context, ['privileged'])) ||
    added.some((item) => /^(?:CAP_)?SYS_ADMIN$/u.test(scalarAt(item)?.text ?? ''))
  );
}
