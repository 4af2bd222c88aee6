import { isUnder } from '../../../facts/tree.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Project, Service } from '../model/model.ts';
import { pathInRepository } from '../model/mounts.ts';
import { entriesOf, field, textAt, textsOf } from '../read/node.ts';

/** Ports by the service that is called on them in what any service is told: `http://api:3000`, `kafka:9092`. */
export function callsIn(project: Project, snapshot: Snapshot): Map<string, Set<number>> {
  const names = namesIn(project);
  const found = new Map<string, Set<number>>();
  const texts = project.services.flatMap((service) => toldTo(service, snapshot));
  for (const text of new Set([...texts, ...configsOf(project, snapshot)])) {
    for (const [name, port] of callsOf(text)) {
      const service = names.get(name);
      if (service !== undefined) found.set(service, (found.get(service) ?? new Set()).add(port));
    }
  }
  return found;
}

/** Every name by which a service is known to the others. */
export function namesIn({ services }: Project): Map<string, string> {
  const links = services.flatMap(({ node }) =>
    textsOf(field(node, 'links')).flatMap((link): [string, string][] => {
      const [target = '', alias] = link.split(':');
      return alias === undefined ? [] : [[alias, target]];
    }),
  );
  const own = services.flatMap(({ name, node }) => {
    const aliases = entriesOf(field(node, 'networks')).flatMap(([, one]) => textsOf(field(one, 'aliases')));
    const others = [textAt(node, 'container_name'), textAt(node, 'hostname'), ...aliases];
    return others.flatMap((other): [string, string][] => (other === undefined ? [] : [[other, name]]));
  });
  return new Map([...links, ...own, ...services.map(({ name }): [string, string] => [name, name])]);
}

/** All that a service reads of where others are: its variables and commands, and files of both. */
export function toldTo(service: Service, snapshot: Snapshot): string[] {
  const { environment, command, entrypoint } = service;
  const values = environment.map(({ value = '' }) => value);
  const words = [...(command?.words ?? []), ...(entrypoint?.words ?? [])];
  return [...values, ...words, ...filesOf(service, snapshot)].filter(({ length }) => length <= longest);
}

const settings =
  /\.(?:conf|cfg|cnf|ini|ya?ml|toml|json|properties|env|template|tmpl)$|(?:^|\/)[A-Z]\w{2,30}$/u;

/** Files of variables, and settings that are mounted. */
function filesOf({ envFiles, mounts }: Service, snapshot: Snapshot): string[] {
  const mounted = mounts.flatMap((mount) => (mount.kind === 'bind' ? (pathInRepository(mount) ?? []) : []));
  const below = snapshot.entries.filter(
    ({ path }) => settings.test(path) && mounted.some((one) => one !== '' && isUnder(path, one)),
  );
  const paths = [...envFiles.map(({ path }) => path), ...below.slice(0, most).map(({ path }) => path)];
  return paths.flatMap((path) => snapshot.text(path) ?? []);
}

function configsOf({ configs }: Project, snapshot: Snapshot): string[] {
  const texts = [...configs.values()].flatMap(
    ({ content, file }) => content ?? (file === undefined ? [] : (snapshot.text(file) ?? [])),
  );
  return texts.filter(({ length }) => length <= longest);
}

const most = 20;
const longest = 20_000;

/** A tag of an image is written alike, and is a small number or stands behind a path. */
function callsOf(text: string): [string, number][] {
  return [...text.matchAll(/(?<![\w.:-])([A-Za-z0-9][\w.-]{0,62})((?::\d{2,5}){1,3})(?![\w:-])/gu)].flatMap(
    ({ 1: name = '', 2: numbers = '', index }) => {
      const before = text.slice(Math.max(0, index - 2), index);
      const isAddress = before === '//' || before.endsWith('@');
      if (!isAddress && before.endsWith('/')) return [];
      const ports = numbers.slice(1).split(':').map(Number);
      return ports
        .filter((port) => port <= 65_535 && (isAddress || port >= 1024))
        .map((port): [string, number] => [name, port]);
    },
  );
}
