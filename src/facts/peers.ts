import { basename } from '../kernel/paths.ts';
import { isGuessedPort } from './assumed.ts';
import { folderOf } from './declared/builds.ts';
import { movedStart } from './declared/moved.ts';
import type { Evidence, Service } from './facts.ts';
import { grep, type SourceFile } from './source.ts';
import type { Snapshot } from './snapshot.ts';
import { isProductive, isUnder } from './tree.ts';

type Said = { readonly port: number; readonly place: Pick<Evidence, 'path' | 'line'> };

/** A port that a service itself does not say, as those beside it say it that call the service. */
export function withPeers(services: readonly Service[], snapshot: Snapshot): readonly Service[] {
  if (services.length < 2 || !services.some(isOpen)) return services;
  const texts = textsOf(snapshot);
  return services.map((service) => {
    const said = isOpen(service) ? saidOf(service, services, texts) : undefined;
    return said === undefined ? service : moved(service, said);
  });
}

function isOpen(service: Service): boolean {
  return service.path !== '.' && service.kind === 'web' && isGuessedPort(service);
}

const callers =
  /\.(?:[cm]?[jt]sx?|vue|svelte|py|go|rs|java|kt|cs|rb|php|ex|exs|json|toml|properties|ya?ml|conf|template|env)$|(?:^|\/)(?:\.env[\w.]*|Caddyfile)$/u;

function textsOf(snapshot: Snapshot): SourceFile[] {
  const paths = snapshot.entries.map(({ path }) => path);
  return paths
    .filter((path) => callers.test(path) && isProductive(path) && !/lock/u.test(basename(path)))
    .flatMap((path) => {
      const text = snapshot.text(path);
      return text === undefined ? [] : [{ path, text }];
    });
}

function saidOf(
  service: Service,
  services: readonly Service[],
  texts: readonly SourceFile[],
): Said | undefined {
  const folder = folderOf(service.path);
  const others = texts.filter(({ path }) => !isUnder(path, folder));
  const hits = [...addressed(service), ...variables(service)].flatMap((pattern) => grep(others, pattern));
  const [first] = hits.length > 0 ? hits : proxied(service, services, others);
  const port = Number(first?.groups.find((group) => group !== ''));
  if (first === undefined || port < 1024 || port > 65_535) return undefined;
  return { port, place: { path: first.path, line: first.line } };
}

/** `http://cart:7070`, `cart.shop.svc:7070`. */
function addressed({ name, path }: Service): RegExp[] {
  const names = [...new Set([name, basename(path)])].map((one) => one.replaceAll(/[^\w-]/gu, '.'));
  return [
    new RegExp(
      String.raw`(?<![\w.$/-]|image: ?)(?:https?://)?(?:${names.join('|')})(?:\.[\w-]{1,40}){0,5}:(\d{4,5})\b`,
      'u',
    ),
  ];
}

/** `CART_URL || 'http://localhost:7070'`, `CART_SERVICE_PORT=7070`. */
function variables({ name }: Service): RegExp[] {
  const plain = name
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/gu, '_')
    .replace(/_?(?:SERVICE|SVC|SERVER|APP)$/u, '');
  if (plain === '') return [];
  const own = String.raw`(?<![A-Z0-9_])${plain}(?:_?(?:SERVICE|SVC|SERVER|APP|API))?_(?:SERVICE_|BASE_|API_)?`;
  return [
    new RegExp(
      String.raw`${own}(?:URL|URI|ADDR|ADDRESS|ENDPOINT|HOST|TARGET)\b.{0,80}?(?:localhost|127\.0\.0\.1|0\.0\.0\.0):(\d{4,5})\b`,
      'u',
    ),
    new RegExp(String.raw`${own}PORT\b.{0,60}?(?<![\w.])(\d{4,5})\b`, 'u'),
    new RegExp(String.raw`(?<![\w.])["'](\d{4,5})["'].{0,60}?${own}PORT\b`, 'u'),
  ];
}

const proxies =
  /(?:^|\/)(?:package\.json|vite\.config\.[cm]?[jt]s|proxy\.conf\.(?:json|[cm]?js)|setupProxy\.[jt]s|next\.config\.[cm]?[jt]s|vue\.config\.[cm]?js)$/u;
const target =
  /(?:["']?(?:proxy|target|destination)["']?\s?:\s?|["']\/[\w/*^-]{0,40}["']\s?:\s?)["'`]https?:\/\/(?:localhost|127\.0\.0\.1):(\d{4,5})/u;

/** Where pages and one server are all that there is, the server is whom the pages' tools hand requests to. */
function proxied(
  service: Service,
  services: readonly Service[],
  texts: readonly SourceFile[],
): ReturnType<typeof grep> {
  const servers = services.filter(({ kind }) => kind === 'web');
  const pages = services.filter(({ path }) => path !== service.path);
  const isOnly = servers.every(({ path }) => path === service.path) || services.length === 2;
  if (!isOnly) return [];
  const settings = texts.filter(
    ({ path }) => proxies.test(path) && pages.some((page) => isUnder(path, folderOf(page.path))),
  );
  return grep(settings, target);
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
