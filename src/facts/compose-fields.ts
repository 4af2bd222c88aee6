import { join } from '../kernel/paths.ts';
import { itemsAt } from '../syntax/yaml/value.ts';
import type { YamlNode } from '../syntax/yaml/node.ts';
import { entriesAt, textAt } from './yaml.ts';

type Named = readonly (readonly [name: string, node: YamlNode])[];

/** Services that run to their end: others wait for that, or nobody starts them again. */
export function onceIn(services: Named): ReadonlySet<string> {
  const awaited = services.flatMap(([, node]) =>
    entriesAt(node, ['depends_on'])
      .filter(([, one]) => textAt(one, ['condition']) === 'service_completed_successfully')
      .map(([name]) => name),
  );
  const said = services.filter(([, node]) => textAt(node, ['restart']) === 'no').map(([name]) => name);
  return new Set([...awaited, ...said]);
}

/** Files and folders of the repository that are mounted as they are. */
export function bindsOf(node: YamlNode, folder: string): string[] {
  return itemsAt(node, ['volumes']).flatMap((item) => {
    const source = textAt(item, ['source']) ?? (textAt(item) ?? '').split(':')[0] ?? '';
    return /^\.{1,2}\//u.test(source) ? [join(folder, source)] : [];
  });
}
