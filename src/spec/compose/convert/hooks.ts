import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { field, itemsOf, textOf, textsOf, type Node } from '../read/node.ts';

/** One command that runs as whom the container runs; more than that is no hook of Kubernetes. */
export function hookOf(node: Node, name: 'post_start' | 'pre_stop'): readonly string[] | undefined {
  const [only, ...others] = itemsOf(field(node, name));
  if (only === undefined || others.length > 0 || field(only, 'user') !== undefined) return undefined;
  const said = field(only, 'command');
  const text = textOf(said);
  const words = text === undefined ? textsOf(said) : ['/bin/sh', '-c', text];
  return words.length === 0 ? undefined : words;
}

/** What is run before the end takes the place of a pause. */
export function lifecycleOf(node: Node): JsonMap | undefined {
  const [start, stop] = [hookOf(node, 'post_start'), hookOf(node, 'pre_stop')];
  if (start === undefined && stop === undefined) return undefined;
  return present({
    postStart: start === undefined ? undefined : { exec: { command: start } },
    preStop: stop === undefined ? undefined : { sleep: null, exec: { command: stop } },
  });
}
