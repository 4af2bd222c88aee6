import { basename } from '../../kernel/paths.ts';
import type { Evidence, Found, Service } from '../facts.ts';
import { portInCommand } from './command.ts';
import type { Declared } from './declared.ts';

export type Numbers = readonly Found<number>[];

export function at(value: number, place: Omit<Evidence, 'fact'>): Found<number> {
  return { value, evidence: { fact: 'port', ...place } };
}

/** Where the platform chooses the port, the choice is ours to make. */
export function inProcesses({ processes }: Declared, service: Service): Numbers {
  const web = processes.find(({ name }) => name === 'web');
  if (web === undefined) return [];
  const { path, line } = web;
  const port = portInCommand(web.command);
  if (port !== undefined) return [at(port, { path, line, why: `${basename(path)} names ${port}` })];
  if (!takesPort(web.command) || service.ports.length > 0) return [];
  return [at(8080, { path, line, why: `${basename(path)} starts it on PORT, which may be any` })];
}

/** The number that is known is handed over by the name that the command takes it by. */
export function onPort(declared: Declared, { ports: [known] }: Service): Numbers {
  const place = taking(declared);
  if (known === undefined || known.env !== undefined || place === undefined) return [];
  const { path, line } = place;
  return [at(known.port, { path, line, why: `${basename(path)} starts it on PORT, which may be any` })];
}

/** A command of the Procfile or of the image that takes its port from PORT. */
export function chosenBy(declared: Declared): string | undefined {
  return taking(declared) === undefined ? undefined : 'PORT';
}

type Place = { readonly path: string; readonly line: number };

/** Where the command stands that takes PORT from whoever starts it. */
function taking({ image, processes }: Declared): Place | undefined {
  const { command } = image ?? {};
  if (image !== undefined && command !== undefined)
    return takesPort(command.text) ? { path: image.path, line: command.line } : undefined;
  return processes.find((one) => one.name === 'web' && takesPort(one.command));
}

function takesPort(command: string): boolean {
  return /\$\{?PORT\b/u.test(command);
}
