import { present } from '../../kernel/present.ts';
import { expand } from '../../syntax/dockerfile/expand.ts';
import type { Found, Port, Service } from '../facts.ts';
import { isGuessedPort } from '../assumed.ts';
import { portOfImage } from './base-images.ts';
import { isPortName, portInCommand } from './command.ts';
import type { ComposeService } from '../compose.ts';
import type { Declared } from './declared.ts';
import type { ImageFacts } from './dockerfile.ts';
import { at, chosenBy, inProcesses, onPort, type Numbers } from './on-port.ts';

/** Ports that are written down for a service, from the best place that names any; undefined where none does. */
export function declaredPorts(
  service: Service,
  declared: Declared,
  envPort: Found<number> | undefined,
): Found<Port>[] | undefined {
  const sources: readonly (() => Numbers)[] = [
    () => exposed(declared.image),
    () => inImage(declared.image),
    () => inCompose(declared.compose, (name) => isPortOf(service, name)),
    () => inContainers(declared),
    () => (declared.port === undefined ? [] : [declared.port]),
    () => byBase(declared.image, service),
    () => inProcesses(declared, service),
    () => (envPort === undefined || service.kind !== 'web' ? [] : [envPort]),
    () => onPort(declared, service),
  ];
  for (const source of sources) {
    const found = serving(source());
    if (found.length > 0) return toPorts(found, service, declared);
  }
  return undefined;
}

/** Doors for debuggers and live reload, and the one for administrators. */
const tools = new Set([22, 2345, 5005, 5678, 5858, 9003, 9222, 9229, 9230, 24678, 35729]);

function serving(found: Numbers): Numbers {
  const distinct = found.filter(({ value }, at) => found.findIndex((one) => one.value === value) === at);
  const serves = distinct.filter(({ value }) => !tools.has(value));
  return serves.length > 0 ? serves : distinct;
}

function exposed(image: ImageFacts | undefined): Numbers {
  if (image === undefined) return [];
  return image.ports.map(({ value, line }) =>
    at(value, { path: image.path, line, why: `the Dockerfile exposes ${value}` }),
  );
}

function inImage(image: ImageFacts | undefined): Numbers {
  if (image === undefined) return [];
  const { health, path } = image;
  const found = inCommand(image) ?? inVariables(image);
  if (found !== undefined) return [found];
  if (health?.port === undefined) return [];
  return [at(health.port, { path, line: health.line, why: `its health is asked on ${health.port}` })];
}

function inCommand({ command, env, path }: ImageFacts): Found<number> | undefined {
  if (command === undefined) return undefined;
  const variables = new Map(env.map(({ name, value }) => [name, value]));
  const port = portInCommand(expand(command.text, variables) ?? command.text);
  if (port === undefined) return undefined;
  const why = `the command of the Dockerfile names ${port}`;
  return at(port, { path: command.path ?? path, line: command.line, why });
}

function inVariables({ env, path }: ImageFacts): Found<number> | undefined {
  const variable = env.findLast(({ name, value }) => isPortName(name) && portIn(value) !== undefined);
  const port = portIn(variable?.value ?? '');
  if (variable === undefined || port === undefined) return undefined;
  return at(port, { path, line: variable.line, why: `the Dockerfile sets ${variable.name} to ${port}` });
}

/** `8080`, `:8080`, `0.0.0.0:8080`, `http://+:80;https://+:443`. */
export function portIn(value: string): number | undefined {
  const digits = /^(?:(?:https?:\/\/)?(?:[\w.*+-]{0,80}|\[::\]):)?(\d{2,5})(?=[;/,]|$)/u.exec(
    value.trim(),
  )?.[1];
  const port = Number(digits);
  return port > 0 && port < 65536 ? port : undefined;
}

/** `CART_PORT` and `CART_SERVICE_PORT` of a service that is called cart. */
export function ownPort({ name }: Service): RegExp {
  const plain = name
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/gu, '_')
    .replace(/_?SERVICE$/u, '');
  return new RegExp(`^${plain}(?:_?SERVICE)?_PORT$`, 'u');
}

/** By its name, or because its code asks for it. */
function isPortOf(service: Service, name: string): boolean {
  return isPortName(name) || ownPort(service).test(name) || service.ports[0]?.env === name;
}

function inCompose(compose: readonly ComposeService[], isPort: (name: string) => boolean): Numbers {
  const main = compose.find(({ ports }) => ports.length > 0);
  if (main === undefined) return compose.flatMap((one) => startedOn(one, isPort)).slice(0, 1);
  const { file, line } = main;
  return main.ports.map((port) => at(port, { path: file, line, why: `compose maps a port to ${port}` }));
}

function startedOn(
  { command, environment, file, line }: ComposeService,
  isPort: (name: string) => boolean,
): Numbers {
  const port = portInCommand(command ?? '');
  if (port !== undefined) return [at(port, { path: file, line, why: `compose starts it on ${port}` })];
  const variable = environment.find(({ name, value }) => isPort(name) && portIn(value ?? '') !== undefined);
  const chosen = portIn(variable?.value ?? '');
  if (variable === undefined || chosen === undefined) return [];
  return [at(chosen, { path: file, line: variable.line, why: `compose sets ${variable.name} to ${chosen}` })];
}

function inContainers({ containers }: Declared): Numbers {
  const one = containers.find(({ ports }) => ports.length > 0);
  if (one === undefined) return [];
  return one.ports.map(({ port, line }) =>
    at(port, { path: one.path, line, why: `the manifest opens ${port}` }),
  );
}

/** It opens none, or the settings of its server say better which. */
function isSettled(service: Service): boolean {
  const { kind, buildTool, ports } = service;
  if (kind === 'static') return ports.length > 0 && !isGuessedPort(service);
  return (kind === 'worker' || kind === 'job') && buildTool !== 'docker';
}

function byBase(image: ImageFacts | undefined, service: Service): Numbers {
  if (isSettled(service)) return [];
  const [base] = image?.bases ?? [];
  const port = base === undefined ? undefined : portOfImage(base);
  if (image === undefined || base === undefined || port === undefined) return [];
  return [at(port, { path: image.path, line: base.line, why: `${base.name} listens on ${port}` })];
}

function toPorts(found: Numbers, service: Service, declared: Declared): Found<Port>[] {
  const [known] = service.ports;
  const order = found.toSorted((a, b) => weight(a.value, known?.port) - weight(b.value, known?.port));
  return order.map(({ value, evidence }, index) => {
    const isFirst = index === 0;
    const protocol =
      protocolOf({ port: value, isFirst }, service, declared) ??
      (isFirst ? known?.protocol : undefined) ??
      'http';
    const env = isFirst ? (known?.env ?? chosenBy(declared)) : undefined;
    return { value: present({ port: value, name: nameOf(value, index, protocol), protocol, env }), evidence };
  });
}

type Opened = { readonly port: number; readonly isFirst: boolean };

function protocolOf(at: Opened, service: Service, { containers }: Declared): Port['protocol'] | undefined {
  const opened = containers.flatMap(({ ports }) => ports).find((one) => one.port === at.port);
  const known = service.ports.find((one) => one.port === at.port);
  const isOnly = at.isFirst && known === undefined && service.framework === 'grpc';
  return isOnly || opened?.protocol === 'grpc' ? 'grpc' : (known?.protocol ?? opened?.protocol);
}

/** What the code listens on comes first, TLS last. */
function weight(port: number, known: number | undefined): number {
  if (port === known) return -1;
  return port === 443 || port === 8443 ? 1 : 0;
}

function nameOf(port: number, index: number, protocol: Port['protocol']): string {
  if (index === 0) return protocol;
  if (port === 443 || port === 8443) return 'https';
  return protocol === 'grpc' ? `grpc-${port}` : `port-${port}`;
}
