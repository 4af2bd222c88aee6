import type { EnvVariable, Service } from '../facts/facts.ts';
import type { EnvEntry } from './container.ts';

/** Variables that a deployment sets: references for what must be given, nothing where the code's default holds. */
export function envEntries(service: Service, name: string, port: number | undefined): EnvEntry[] {
  if (service.kind === 'static') return [];
  const portVariable = service.ports[0]?.env;
  const given = service.env.filter((variable) => variable.name !== portVariable && isGiven(variable));
  const entries: EnvEntry[] = given.map((variable) =>
    variable.secret
      ? { kind: 'secret', name: variable.name, from: `${name}-secrets` }
      : { kind: 'config', name: variable.name, from: `${name}-config` },
  );
  const own: EnvEntry[] =
    portVariable === undefined || port === undefined
      ? []
      : [{ kind: 'value', name: portVariable, value: String(port) }];
  return [...own, ...entries];
}

/** What browsers load is fixed at build time, and an address to listen on is the image's own business. */
function isGiven({ name, required, secret }: EnvVariable): boolean {
  if (/^(?:VITE|NEXT_PUBLIC|REACT_APP|PUBLIC)_/u.test(name)) return false;
  if (/^(?:HOST|HOSTNAME|BIND|ADDRESS|LISTEN_ADDRESS|PORT)$/u.test(name)) return false;
  return required || secret;
}
