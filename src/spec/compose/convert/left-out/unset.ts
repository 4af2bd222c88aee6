import { unsetVariables } from '../../model/environment.ts';
import { entriesOf, itemsOf, type Node } from '../../read/node.ts';
import { tell, type Subject } from '../terms.ts';

/** Variables without a value that stand elsewhere than in the environment, each told once. */
export function sayUnset({ service, terms }: Subject): void {
  const known = new Set<string>();
  for (const [name, value] of entriesOf(service.node)) {
    if (name !== 'environment') sayBelow(value, { service, terms, name, known });
  }
}

type Place = Pick<Subject, 'service' | 'terms'> & { readonly name: string; readonly known: Set<string> };

function sayBelow(node: Node, place: Place): void {
  const { service, terms, name, known } = place;
  for (const inner of [...itemsOf(node), ...entriesOf(node).map(([, value]) => value)])
    sayBelow(inner, place);
  for (const variable of unsetVariables(node)) {
    if (known.has(variable)) continue;
    known.add(variable);
    tell(terms, {
      id: 'unset',
      at: node.at,
      text: {
        en: `${variable} has no value in the repository, so nothing stands in its place in ${name} of ${service.name}. Set it in .env.`,
        zh: `仓库中没有 ${variable} 的值，${service.name} 的 ${name} 中对应位置为空。请在 .env 中设置。`,
      },
    });
  }
}
