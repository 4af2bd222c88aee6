import { entriesOf, field, isTrue, itemsOf, textOf, type Node } from '../../read/node.ts';
import { warn, type Subject } from '../terms.ts';

type Named = { readonly name: string; readonly node: Node; readonly field: string };

/** Names of services and networks that the file does not have. */
export function sayNowhere(subject: Subject): void {
  const { node, name: own } = subject.service;
  const { services, dormant, networks } = subject.terms.project;
  const known = new Set([...services, ...dormant].map(({ name }) => name));
  const called = [...dependencies(node), ...listed(node, 'links'), ...listed(node, 'volumes_from')];
  const nets = entriesOf(field(node, 'networks')).map(([name, at]) => ({
    name,
    node: at,
    field: 'networks',
  }));
  const unknown = [
    ...called.filter(({ name }) => name !== own && !known.has(name)),
    ...nets.filter(({ name }) => name !== 'default' && !networks.has(name)),
  ];
  for (const named of unknown) sayUnknown(named, subject);
}

/** What is not required may be missing. */
function dependencies(service: Node): Named[] {
  return entriesOf(field(service, 'depends_on')).flatMap(([name, node]) => {
    const required = field(node, 'required');
    return required === undefined || isTrue(required) ? [{ name, node, field: 'depends_on' }] : [];
  });
}

/** `NAME:MORE`, or `container:NAME:MORE`. */
function listed(service: Node, where: 'links' | 'volumes_from'): Named[] {
  return itemsOf(field(service, where)).map((node) => {
    const [name = ''] = (textOf(node) ?? '').replace(/^container:/u, '').split(':');
    return { name, node, field: where };
  });
}

function sayUnknown({ name, node, field: where }: Named, { service, terms }: Subject): void {
  warn(terms, {
    id: 'nowhere',
    at: node.at,
    text: {
      en: `${where} of ${service.name} names ${name}, which the file does not have. Nothing became of it; check how it is written.`,
      zh: `${service.name} 的 ${where} 引用了文件中不存在的 ${name}，已忽略，请检查拼写。`,
    },
  });
}
