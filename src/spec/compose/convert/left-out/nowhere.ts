import { entriesOf, field, isTrue, itemsOf, textOf, type Node, type Place } from '../../read/node.ts';
import { warn, type Subject } from '../terms.ts';

type Named = { readonly name: string; readonly at: Place; readonly field: string };

/** Names of services and networks that the file does not have. */
export function sayNowhere(subject: Subject): void {
  const { node, name: own } = subject.service;
  const { services, dormant, networks } = subject.terms.project;
  const known = new Set([...services, ...dormant].map(({ name }) => name));
  const called = [...dependencies(node), ...listed(node, 'links'), ...listed(node, 'volumes_from')];
  const nets = entriesOf(field(node, 'networks')).map(([name, { at }]) => ({
    name,
    at,
    field: 'networks',
  }));
  const unknown = [
    ...called.filter(({ name }) => name !== own && !known.has(name)),
    ...nets.filter(({ name }) => name !== 'default' && !networks.has(name)),
  ];
  for (const named of unknown) sayUnknown(named, subject);
  for (const named of undeclared(subject)) sayUndeclared(named, subject);
}

/** Volumes, configs and secrets that stand in a service and nowhere else; files of the first version declare none. */
function undeclared({ service, terms }: Subject): Named[] {
  const { volumes, configs, secrets } = terms.project;
  const mounts = service.mounts.filter(({ kind, source = '' }) => kind === 'named' && !isTakenOver(source));
  const used = [
    ...(volumes.size === 0 ? [] : mounts).map((use) => ({ use, field: 'volumes', known: volumes })),
    ...service.configs.map((use) => ({ use, field: 'configs', known: configs })),
    ...service.secrets.map((use) => ({ use, field: 'secrets', known: secrets })),
  ];
  return used.flatMap(({ use: { source = '', at }, field: where, known }) => {
    return known.has(source) ? [] : [{ name: source, at, field: where }];
  });
}

/** By `volumes_from`, from an anonymous volume. */
function isTakenOver(source: string): boolean {
  return /-claim\d{1,3}$/u.test(source);
}

/** What is not required may be missing. */
function dependencies(service: Node): Named[] {
  return entriesOf(field(service, 'depends_on')).flatMap(([name, node]) => {
    const required = field(node, 'required');
    return required === undefined || isTrue(required) ? [{ name, at: node.at, field: 'depends_on' }] : [];
  });
}

/** `NAME:MORE`, or `container:NAME:MORE`. */
function listed(service: Node, where: 'links' | 'volumes_from'): Named[] {
  return itemsOf(field(service, where)).map((node) => {
    const [name = ''] = (textOf(node) ?? '').replace(/^container:/u, '').split(':');
    return { name, at: node.at, field: where };
  });
}

function sayUnknown({ name, at, field: where }: Named, { service, terms }: Subject): void {
  warn(terms, {
    id: 'nowhere',
    at,
    text: {
      en: `${where} of ${service.name} names ${name}, which the file does not have. Nothing became of it; check how it is written.`,
      zh: `${service.name} 的 ${where} 引用了文件中不存在的 ${name}，已忽略，请检查拼写。`,
    },
  });
}

function sayUndeclared({ name, at, field: where }: Named, { service, terms }: Subject): void {
  warn(terms, {
    id: 'undeclared',
    at,
    text: {
      en: `${where} of ${service.name} names ${name}, which does not stand below ${where} of the file. It was taken as it stands; declare it there, or check how it is written.`,
      zh: `${service.name} 的 ${where} 引用了 ${name}，文件顶层的 ${where} 中没有声明它。已按原样使用，请在顶层声明或检查拼写。`,
    },
  });
}
