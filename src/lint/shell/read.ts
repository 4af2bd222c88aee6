import { once } from '../../kernel/once.ts';
import { parseShell } from '../../syntax/shell/parse.ts';
import type { ShellDialect, ShellScript } from '../../syntax/shell/script.ts';
import { execute } from './analysis/execution.ts';
import { faultsOf, readablePart } from './analysis/faults.ts';
import { placeNodes, type Nodes } from './analysis/nodes.ts';
import { findVariables } from './analysis/variables.ts';
import type { CommandSite, ShellSubject } from './subject.ts';

export type ShellInput = {
  readonly text: string;
  readonly dialect: ShellDialect;
  readonly known?: Iterable<string>;
};

/** Set in every build, so that nobody declares them. */
export const proxies: readonly string[] = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY'].flatMap(
  (name) => [name, name.toLowerCase()],
);

export function readShell({ text, dialect, known = [] }: ShellInput): ShellSubject {
  return subjectOf(parseShell(text, dialect), known);
}

/** Of a script that is parsed already; what costs more is worked out when a rule first asks for it. */
export function subjectOf(written: ShellScript, known: Iterable<string>): ShellSubject {
  const faults = faultsOf(written);
  const script = readablePart(written, faults);
  const nodes = placeNodes(script);
  const names = new Set([...proxies, ...known]);
  const commands = once(() => siteCommands(script, nodes));
  const later = {
    byNode: once(() => new Map(script.commands.map((command) => [command.node, command]))),
    commands,
    byName: once(() => Map.groupBy(commands(), ({ command }) => command.name ?? '')),
    variables: once(() => findVariables(nodes)),
    trace: once(() => execute(script.tree, names)),
  };
  return {
    script,
    faults,
    dialect: script.dialect,
    known: names,
    nodes,
    commandAt: (node) => (node?.type === 'Command' ? later.byNode().get(node) : undefined),
    get commands() {
      return later.commands();
    },
    get byName() {
      return later.byName();
    },
    get variables() {
      return later.variables();
    },
    get trace() {
      return later.trace();
    },
  };
}

function siteCommands(script: ShellScript, nodes: Nodes): CommandSite[] {
  const places = new Map(nodes.all('Command').map((place) => [place.node, place]));
  return script.commands.flatMap((command) => {
    const place = places.get(command.node);
    return place ? [{ command, place }] : [];
  });
}
