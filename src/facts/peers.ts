import { overLines } from '../kernel/over-lines.ts';
import { addressed, callers, hostOf, portVariables, textsOf, variableOf } from './addresses.ts';
import { isGuessedPort } from './assumed.ts';
import { folderOf } from './declared/place.ts';
import { movedStart } from './declared/moved.ts';
import type { Evidence, Service } from './facts.ts';
import { basename } from '../kernel/paths.ts';
import { likely } from './likely.ts';
import { grep, type Hit, type SourceFile } from './source.ts';
import type { Snapshot } from './snapshot.ts';
import { isUnder, pathsUnder } from './tree.ts';

type Said = { readonly port: number; readonly place: Pick<Evidence, 'path' | 'line'> };

/** A port that a service itself does not say, as those beside it say it that call the service. */
export function withPeers(services: readonly Service[], snapshot: Snapshot): readonly Service[] {
  if (!services.some(isOpen)) return services;
  const texts = textsOf(snapshot);
  const called = services.map((service) => withSaid(service, saidOf(service, services, texts)));
  return called.map((service) => withSaid(service, sharedBy(service, called, snapshot)));
}

function withSaid(service: Service, said: Said | undefined): Service {
  return said === undefined ? service : moved(service, said);
}

const toldAtStart = /\b(?:sys\.argv|process\.argv|ARGV|os\.Args)\s?\[/u;

/** What is only told its port when it is started is told the one of all others. */
function sharedBy(service: Service, services: readonly Service[], snapshot: Snapshot): Said | undefined {
  if (!isOpen(service)) return undefined;
  const { path } = service;
  const others = services.filter((one) => one.path !== path && one.kind === 'web' && !isGuessedPort(one));
  const [first, ...rest] = others.flatMap(({ ports }) => ports.slice(0, 1).map(({ port }) => port));
  if (first === undefined || rest.length === 0 || rest.some((port) => port !== first)) return undefined;
  const isTold = pathsUnder(folderOf(path), snapshot).some(
    (file) => callers.test(file) && toldAtStart.test(snapshot.text(file) ?? ''),
  );
  const place = others[0]?.evidence.find(({ fact }) => fact === 'port');
  return isTold && place !== undefined ? { port: first, place } : undefined;
}

function isOpen(service: Service): boolean {
  return service.path !== '.' && service.kind === 'web' && isGuessedPort(service);
}

function saidOf(
  service: Service,
  services: readonly Service[],
  texts: readonly SourceFile[],
): Said | undefined {
  if (!isOpen(service)) return undefined;
  const folder = folderOf(service.path);
  const patterns = [...addressed(service), ...(service.language === 'dotnet' ? [] : variables(service))];
  const hits = patterns.flatMap((pattern) => grep(texts, pattern));
  const all = [...hits, ...paired(service, texts), ...proxied(service, services, texts)];
  const [first] = all
    .filter(({ path }) => !isUnder(path, folder))
    .filter((hit) => !services.some((other) => isMeantInstead(other, service, hit.path)))
    .toSorted((one, other) => shared(other.path, service.path) - shared(one.path, service.path));
  const port = Number(first?.groups.find((group) => group !== ''));
  if (first === undefined || port < 1024 || port > 65_535) return undefined;
  return { port, place: { path: first.path, line: first.line } };
}

/** Of several services of one name, whoever calls it means the one beside it. */
function isMeantInstead(other: Service, service: Service, caller: string): boolean {
  const isNamesake = other.path !== service.path && basename(other.path) === basename(service.path);
  return isNamesake && shared(caller, other.path) > shared(caller, service.path);
}

/** How many folders two paths begin with alike. */
function shared(one: string, other: string): number {
  const parts = other.split('/');
  const apart = one.split('/').findIndex((part, at) => part !== parts[at]);
  return apart === -1 ? parts.length : apart;
}

/** `"Host": "cart", "Port": 7070`, on one line or on two. */
function paired(service: Service, files: readonly SourceFile[]): Hit[] {
  const pair = new RegExp(
    String.raw`\bhost["']?\s{0,4}[:=]\s{0,4}["']?${hostOf(service)}["']?[,\s]{1,40}["']?port["']?\s{0,4}[:=]\s{0,4}["']?(\d{4,5})\b`,
    'iu',
  );
  return likely(files, pair).flatMap(({ path, text }) => {
    const found = pair.exec(text);
    if (found === null) return [];
    return [{ path, line: text.slice(0, found.index).split('\n').length, groups: found.slice(1) }];
  });
}

/** `CART_URL || 'http://localhost:7070'`, `CART_SERVICE_PORT=7070`. */
function variables(service: Service): RegExp[] {
  const own = variableOf(service);
  if (own === undefined) return [];
  return [
    new RegExp(
      String.raw`${own}(?:URL|URI|ADDR|ADDRESS|ENDPOINT|HOST|TARGET)\b.{0,80}?(?:localhost|127\.0\.0\.1|0\.0\.0\.0):(\d{4,5})\b`,
      'u',
    ),
    ...portVariables(service),
  ];
}

const proxies = new RegExp(
  overLines`
    (?:^|/)(?:
      package\.json|vite\.config\.[cm]?[jt]s|proxy\.conf\.(?:json|[cm]?js)|setupProxy\.[jt]s|
      next\.config\.[cm]?[jt]s|vue\.config\.[cm]?js
    )$
  `,
  'u',
);
const target =
  /(?:["']?(?:proxy|target|destination)["']?\s?:\s?|["']\/[\w/*^-]{0,40}["']\s?:\s?)["'`]https?:\/\/(?:localhost|127\.0\.0\.1):(\d{4,5})/u;

const local = /["'`](?:https?:)?\/\/(?:localhost|127\.0\.0\.1):(\d{4,5})(?=[/"'`$])/u;

/** Where pages and one server are all that there is, the server is whom the pages and their tools call. */
function proxied(service: Service, services: readonly Service[], texts: readonly SourceFile[]): Hit[] {
  const servers = services.filter(({ kind }) => kind === 'web');
  const pages = services.filter(({ path }) => path !== service.path);
  const isOnly = servers.every(({ path }) => path === service.path) || services.length === 2;
  if (!isOnly) return [];
  const own = texts.filter(({ path }) => pages.some((page) => isUnder(path, folderOf(page.path))));
  const settings = own.filter(({ path }) => proxies.test(path));
  const code = own.filter(({ path }) => !proxies.test(path) && /\.(?:[cm]?[jt]sx?|vue|svelte)$/u.test(path));
  const asked = grep(code, local).filter((hit) => !isOrigin(hit, code));
  return [...grep(settings, target), ...asked];
}

/** Whom a server lets in is where pages stand on the machine of a developer. */
function isOrigin({ path, line }: Hit, files: readonly SourceFile[]): boolean {
  const text = files.find((file) => file.path === path)?.text.split('\n')[line - 1] ?? '';
  return /origin|cors/iu.test(text);
}

function moved(service: Service, { port, place }: Said): Service {
  const [known] = service.ports;
  const protocol = known?.protocol ?? 'http';
  const ports = [{ name: protocol, protocol, ...known, port }, ...service.ports.slice(1)];
  const why = `whoever calls it does so on ${port}`;
  const evidence = service.evidence.filter(({ fact }) => fact !== 'port');
  const start = movedStart(service, ports);
  return {
    ...service,
    ports,
    ...(start === undefined ? {} : { start }),
    evidence: [...evidence, { fact: 'port', ...place, why }],
  };
}
