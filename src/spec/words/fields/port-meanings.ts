import type { JsonMap } from '../../../kernel/json.ts';
import { oneOf, on } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { toList } from '../values.ts';

const isPort = (text: string): boolean => Number(text) > 0 && Number(text) < 65_536;

type Details = { readonly name?: string; readonly protocol?: string; readonly hostPort?: string };

/** What a port is depends on who has it. */
export function port(said: string, details: Details = {}): Meaning | undefined {
  if (!isPort(said)) return undefined;
  const number = Number(said);
  const more: JsonMap = {
    ...(details.name === undefined || details.name === '' ? {} : { name: details.name.toLowerCase() }),
    ...(details.protocol === undefined || details.protocol === ''
      ? {}
      : { protocol: details.protocol.toUpperCase() }),
  };
  const host =
    details.hostPort === undefined || details.hostPort === '' ? {} : { hostPort: Number(details.hostPort) };
  return {
    ...oneOf(
      ['Service', { ports: [{ port: number, ...more }] }],
      ['Ingress', { port: number }],
      ['HTTPRoute', { port: number }],
      ['Gateway', { listenerPort: number }],
      ['NetworkPolicy', { ports: [{ port: number, ...more }] }],
      ['workload', { container: { ports: [{ containerPort: number, ...host, ...more }] } }],
    ),
    value: String(number),
  };
}

export function own(said: string, details: Details = {}): Meaning | undefined {
  const meant = port(said, details);
  return meant && { ...meant, says: meant.says?.filter(({ on: kind }) => kind === 'workload') ?? [] };
}

export const several = (said = ''): Meaning | undefined => {
  const numbers = toList(said).filter(isPort).map(Number);
  if (numbers.length === 0) return undefined;
  return {
    ...oneOf(
      ['Service', { ports: numbers.map((number) => ({ port: number })) }],
      ['NetworkPolicy', { ports: numbers.map((number) => ({ port: number })) }],
      ['workload', { container: { ports: numbers.map((containerPort) => ({ containerPort })) } }],
    ),
    value: numbers.join(', '),
  };
};

/** `2181 (client), 2888 (server)`, and the same the other way round. */
export const namedPorts = (said = ''): Meaning | undefined => {
  const all = /^\d/u.test(said) ? numbersFirst(said) : namesFirst(said);
  if (all.length < 2 || all.some(({ name }) => /^(?:and|to|port|from|target)$/u.test(name))) return undefined;
  return {
    ...oneOf(
      ['Service', { ports: all.map(({ name, number }) => ({ name, port: number })) }],
      [
        'workload',
        { container: { ports: all.map(({ name, number }) => ({ name, containerPort: number })) } },
      ],
    ),
    value: all.map(({ name, number }) => `${name} ${number}`).join(', '),
  };
};

type NamedPort = { readonly name: string; readonly number: number };

function numbersFirst(said: string): NamedPort[] {
  return [
    ...said.matchAll(
      /(\d{2,5})[\s(,]{1,3}(?:(?:is|named|called|as|for) ){0,2}["'`]?([a-z][a-z0-9-]{0,20})/gu,
    ),
  ].map(([, number, name = '']) => ({
    name,
    number: Number(number),
  }));
}

function namesFirst(said: string): NamedPort[] {
  const plain = said.replaceAll(/(?<!\w)and\s/gu, '');
  return [...plain.matchAll(/([a-z][a-z0-9-]{0,20})["'`]?\s?[:=]?\s?\(?\s?(\d{2,5})/gu)].map(
    ([, name = '', number]) => ({ name, number: Number(number) }),
  );
}

export const target = (said = ''): Meaning => {
  const targetPort = isPort(said) ? Number(said) : said;
  return oneOf(
    ['Service', { targetPort }],
    ['workload', { container: { ports: [{ containerPort: targetPort }] } }],
  );
};

export const mapped = (from = '', to = ''): Meaning | undefined => {
  if (!isPort(from)) return undefined;
  return on('Service', { ports: [{ port: Number(from), targetPort: isPort(to) ? Number(to) : to }] });
};

export const full = (said = '', name = '', to = ''): Meaning | undefined => {
  if (!isPort(said)) return undefined;
  return on('Service', {
    ports: [{ name: name.toLowerCase(), port: Number(said), targetPort: isPort(to) ? Number(to) : to }],
  });
};

/** Names in the order of the ports. */
export const portsNamed = (said = ''): Meaning => {
  const portNames = toList(said);
  return { ...oneOf(['Service', { portNames }], ['workload', { portNames }]), value: portNames.join(', ') };
};
