import { overLines } from '../kernel/over-lines.ts';
import { basename } from '../kernel/paths.ts';
import { isGuessedPort } from './assumed.ts';
import { folderOf } from './declared/place.ts';
import { movedStart } from './declared/moved.ts';
import type { Evidence, Service } from './facts.ts';
import { grep, type Hit, type SourceFile } from './source.ts';
import type { Snapshot } from './snapshot.ts';
import { isUnder, pathsUnder, productiveUnder } from './tree.ts';

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

const callers =
  /\.(?:[cm]?[jt]sx?|vue|svelte|py|go|rs|java|kt|cs|rb|php|ex|exs|json|toml|properties|ya?ml|conf|template|env)$|(?:^|\/)(?:\.env[\w.]*|Caddyfile|conf)$/u;

/** Whatever names the port of another program has one of these; most files have none. */
const speaks = /:\d{4,5}\b|PORT\b|[Pp]ort["']?\s?[:=]/u;

function textsOf(snapshot: Snapshot): SourceFile[] {
  return productiveUnder('', snapshot)
    .filter((path) => callers.test(path) && !/lock/u.test(basename(path)))
    .flatMap((path) => {
      const text = snapshot.text(path);
      return text === undefined || !speaks.test(text) ? [] : [{ path, text: spoken(text) }];
    });
}

/** Only the lines that may name a port, with the one before that may name its host; every service looks for itself in them. */
function spoken(text: string): string {
  const lines = text.split('\n');
  const isSpeaking = lines.map((line) => speaks.test(line));
  return lines
    .map((line, at) => (isSpeaking[at] === true || isSpeaking[at + 1] === true ? line : ''))
    .join('\n')
    .trimEnd();
}

function saidOf(
  service: Service,
  services: readonly Service[],
  texts: readonly SourceFile[],
): Said | undefined {
  if (!isOpen(service)) return undefined;
  const folder = folderOf(service.path);
  const others = texts.filter(({ path }) => !isUnder(path, folder));
  const patterns = [...addressed(service), ...(service.language === 'dotnet' ? [] : variables(service))];
  const hits = patterns.flatMap((pattern) => grep(others, pattern));
  const [first] = [...hits, ...paired(service, others), ...proxied(service, services, others)];
  const port = Number(first?.groups.find((group) => group !== ''));
  if (first === undefined || port < 1024 || port > 65_535) return undefined;
  return { port, place: { path: first.path, line: first.line } };
}

/** A host may be written as the service is, or with other marks between the words. */
function hostOf({ name, path }: Service): string {
  const names = [...new Set([name, basename(path).toLowerCase()])];
  return `(?:${names.map((one) => one.split(/[^a-z0-9]+/u).join('[-_.]?')).join('|')})`;
}

/** `http://cart:7070`, `cart.shop.svc:7070`. */
function addressed(service: Service): RegExp[] {
  return [
    new RegExp(
      String.raw`(?<![\w.$/-]|image: ?)(?:https?://)?${hostOf(service)}(?:\.[a-z][\w-]{0,40}){0,5}:(\d{4,5})\b`,
      'iu',
    ),
  ];
}

/** `"Host": "cart", "Port": 7070`, on one line or on two. */
function paired(service: Service, files: readonly SourceFile[]): Hit[] {
  const pair = new RegExp(
    String.raw`\bhost["']?\s{0,4}[:=]\s{0,4}["']?${hostOf(service)}["']?[,\s]{1,40}["']?port["']?\s{0,4}[:=]\s{0,4}["']?(\d{4,5})\b`,
    'iu',
  );
  return files.flatMap(({ path, text }) => {
    const found = pair.exec(text);
    if (found === null) return [];
    return [{ path, line: text.slice(0, found.index).split('\n').length, groups: found.slice(1) }];
  });
}

/** `CART_URL || 'http://localhost:7070'`, `CART_SERVICE_PORT=7070`. */
function variables({ name }: Service): RegExp[] {
  const plain = name
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/gu, '_')
    .replace(/_?(?:SERVICE|SVC|SERVER|APP)$/u, '');
  if (plain === '') return [];
  const given = String.raw`(?<![A-Z0-9_])(?:DEFAULT_|VITE_|(?:REACT|VUE)_APP_|(?:NEXT|NUXT)_PUBLIC_)?`;
  const own = String.raw`${given}${plain}(?:_?(?:SERVICE|SVC|SERVER|APP|API))?_(?:SERVICE_|BASE_|API_)?`;
  return [
    new RegExp(
      String.raw`${own}(?:URL|URI|ADDR|ADDRESS|ENDPOINT|HOST|TARGET)\b.{0,80}?(?:localhost|127\.0\.0\.1|0\.0\.0\.0):(\d{4,5})\b`,
      'u',
    ),
    new RegExp(String.raw`${own}PORT\b.{0,60}?(?<![\w.])(\d{4,5})\b`, 'u'),
    new RegExp(String.raw`(?<![\w.])["'](\d{4,5})["'].{0,60}?${own}PORT\b`, 'u'),
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
