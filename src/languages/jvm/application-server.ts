import type { Evidence } from '../../facts/facts.ts';
import { pluginOf, type Module } from './module.ts';

/** What runs an archive that needs more than servlets, where the build says so by the plugin of a server. */
export type ApplicationServer = {
  readonly name: string;
  readonly start: string;
  readonly port: number;
  readonly evidence: Evidence;
};

const servers: readonly (readonly [plugin: RegExp, name: string, start: string, port: number])[] = [
  [/:liberty-maven-plugin$|^liberty$|gradle\.Liberty$/u, 'Open Liberty', 'server run defaultServer', 9080],
  [/^org\.wildfly\.plugins:wildfly-maven-plugin$/u, 'WildFly', 'standalone.sh -b 0.0.0.0', 8080],
  [/:tomee-maven-plugin$/u, 'TomEE', 'catalina.sh run', 8080],
];

export function applicationServerOf(module: Module): ApplicationServer | undefined {
  return servers
    .map(([plugin, name, start, port]) => {
      const found = pluginOf(module, plugin);
      if (found === undefined) return undefined;
      const { path, line, id } = found;
      const evidence = { fact: 'start', path, line, why: `${id} runs the archive in ${name}` };
      return { name, start: start.replace('defaultServer', serverName(module)), port, evidence };
    })
    .find((one) => one !== undefined);
}

/** Liberty may be told what its server is called. */
function serverName({ text }: Module): string {
  const said =
    /<serverName>\s{0,8}([\w.-]{1,60})\s{0,8}</u.exec(text)?.[1] ??
    /\bserver\s?\{\s{0,20}name\s?=\s?["']([\w.-]{1,60})["']/u.exec(text)?.[1];
  return said ?? 'defaultServer';
}
