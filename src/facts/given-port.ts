import { overLines } from '../kernel/over-lines.ts';
import { assumedPort } from './assumed.ts';
import { folderOf } from './declared/place.ts';
import type { Evidence, Service } from './facts.ts';
import { likely } from './likely.ts';
import type { Snapshot } from './snapshot.ts';
import { grep, type Hit, type SourceFile } from './source.ts';
import { isUnder, productiveUnder } from './tree.ts';

const usual = /^\d+ is what (.{1,60}?) uses? when nothing else is said$/u;

/** The number of a framework is only assumed where the code gives its server another one that nobody can read. */
export function withGivenPorts(services: readonly Service[], snapshot: Snapshot): Service[] {
  const folders = services.map(({ path }) => folderOf(path));
  return services.map((service) => {
    const [port] = service.ports;
    const who = service.evidence.map(usualOf).find((name) => name !== undefined);
    const isAsked = service.kind === 'web' && port !== undefined && port.env === undefined;
    if (!isAsked || who === undefined) return service;
    const [hit] = grep(likely(sourcesOf(service, folders, snapshot), given).map(withoutRemarks), given);
    return hit === undefined
      ? service
      : assumed(service, { hit, why: assumedPort(port.port, programs(who)) });
  });
}

function usualOf({ fact, why }: Evidence): string | undefined {
  return fact === 'port' ? usual.exec(why)?.[1] : undefined;
}

function assumed(service: Service, { hit, why }: { readonly hit: Hit; readonly why: string }): Service {
  const { path, line } = hit;
  const evidence = service.evidence.map((one) =>
    usualOf(one) === undefined ? one : { ...one, path, line, why },
  );
  return { ...service, evidence };
}

function programs(who: string): string {
  return who.endsWith(' programs') ? who : `${who} programs`;
}

/** A server is told to listen where a name leads: a literal would have been read. */
const given = new RegExp(
  overLines`
    (?:\.(?:start|listen|port|Run|Start|Listen)|\b(?:run_app|embeddedServer|port|serve))\(\s?(?!["'\d)])
    [^;]{0,80}?(?:(?<![a-z])port\b|[a-z.]Port\b|\bPORT\b|[a-z.]Addr(?:ess)?\b|(?<![a-z])addr\b)|
    ^\s{0,8}set\s:port,\s(?!\d)
  `,
  'u',
);

const code = /\.(?:[cm]?[jt]sx?|py|go|rs|rb|php|kt|java|scala|groovy)$/u;

const comment = /^[^\S\n]{0,200}(?:#|\/\/|\*)[^\n]*/gmu;

/** Not those of a service further below. */
function sourcesOf({ path }: Service, folders: readonly string[], snapshot: Snapshot): SourceFile[] {
  const folder = folderOf(path);
  const below = folders.filter((other) => other !== folder && isUnder(other, folder));
  return productiveUnder(folder, snapshot)
    .filter((one) => code.test(one) && !below.some((other) => isUnder(one, other)))
    .map((one) => ({ path: one, text: snapshot.text(one) ?? '' }));
}

function withoutRemarks({ path, text }: SourceFile): SourceFile {
  return { path, text: text.replaceAll(comment, '') };
}
