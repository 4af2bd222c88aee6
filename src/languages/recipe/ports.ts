import { present } from '../../kernel/present.ts';
import { assumedPort } from '../../facts/assumed.ts';
import { grep, type Hit } from '../../facts/source.ts';
import type { Found as Fact, Port } from '../../facts/facts.ts';
import { group } from '../common/hits.ts';
import { linesAt } from '../common/search.ts';
import { portInSettings } from '../common/settings-port.ts';
import { namedPort } from '../common/named-port.ts';
import { forProduction } from '../common/stage.ts';
import type { Found } from './projects.ts';
import type { Recipe, RecipeFramework } from './recipe.ts';

const portName = /^(?:[A-Z]{1,20}_){0,2}PORT$/u;
const otherServer = /^(?:DB|PG|REDIS|SMTP|MAIL|POSTGRES|MYSQL|MONGO|KAFKA|RABBIT|DATABASE|METRICS)_/u;

/** The port that the code opens and the variable that chooses it, else what the framework takes. */
export function portOf(recipe: Recipe, found: Found, framework: RecipeFramework | undefined): Fact<Port> {
  const places = variablesIn(recipe, found);
  const number = numberOf(recipe, found, places) ?? usual(recipe, found, framework);
  const env = places[0] === undefined ? framework?.env : group(places[0], 0);
  const protocol = protocolOf(framework);
  return { value: present({ port: number.value, name: protocol, protocol, env }), evidence: number.evidence };
}

function protocolOf(framework: RecipeFramework | undefined): Port['protocol'] {
  if (framework === undefined) return 'tcp';
  return framework.name === 'grpc' ? 'grpc' : 'http';
}

/** All places that ask for the variable of the port. */
function variablesIn({ code }: Recipe, { files }: Found): Hit[] {
  const asked = code.env
    .flatMap((pattern) => grep(files, pattern))
    .filter((hit) => portName.test(group(hit, 0)));
  const plain = asked.find((hit) => group(hit, 0) === 'PORT');
  const chosen = plain ?? asked.find((hit) => !otherServer.test(group(hit, 0)));
  return chosen === undefined ? [] : asked.filter((hit) => group(hit, 0) === group(chosen, 0));
}

function numberOf(
  { code }: Recipe,
  { files, folder, snapshot }: Found,
  places: readonly Hit[],
): Fact<number> | undefined {
  const given = places.find((hit) => isPort(Number(fallbackOf(hit))));
  if (given !== undefined)
    return numberAt(given, Number(fallbackOf(given)), `listens on ${fallbackOf(given)}`);
  const opened = code.ports
    .flatMap((pattern) => forProduction(grep(files, pattern), files))
    .find((hit) => isPort(Number(group(hit, 0))));
  if (opened !== undefined)
    return numberAt(opened, Number(group(opened, 0)), `listens on ${group(opened, 0)}`);
  return besideVariable(places, files) ?? elsewhere(places, { files, folder, snapshot });
}

/** `Environment.get("PORT").flatMap(Int.init) ?? 8080` */
function besideVariable(places: readonly Hit[], files: Found['files']): Fact<number> | undefined {
  for (const hit of places) {
    const line = linesAt(files, hit.path)[hit.line - 1] ?? '';
    const rest = line.slice(line.indexOf(group(hit, 0)));
    const number = /(?:\?\?|\|\||->|\bor|\belse)\s{0,4}["']?(\d{3,5})\b/u.exec(rest)?.[1];
    if (number !== undefined && isPort(Number(number)))
      return numberAt(hit, Number(number), `listens on ${number}`);
  }
  return undefined;
}

type Around = Pick<Found, 'files' | 'folder' | 'snapshot'>;

/** Under a name in the code, else in a file of settings. */
function elsewhere(places: readonly Hit[], { files, folder, snapshot }: Around): Fact<number> | undefined {
  const named = namedPort(files, places.map(fallbackOf));
  if (named !== undefined)
    return numberAt(named, Number(group(named, 1)), `${group(named, 0)} is ${group(named, 1)}`);
  const set = portInSettings(folder, snapshot);
  return set && numberAt(set, Number(group(set, 2)), `its settings have ${group(set, 2)}`);
}

function fallbackOf(hit: Hit): string {
  return group(hit, 1) || group(hit, 3);
}

function usual({ title }: Recipe, { mark }: Found, framework: RecipeFramework | undefined): Fact<number> {
  const port = framework?.port ?? 8080;
  const why =
    framework === undefined
      ? assumedPort(port, `${title} programs`)
      : `${port} is what ${framework.name} programs use when nothing else is said`;
  return numberAt({ path: mark, line: 1 }, port, why);
}

function numberAt({ path, line }: Pick<Hit, 'path' | 'line'>, value: number, why: string): Fact<number> {
  return { value, evidence: { fact: 'port', path, line, why } };
}

function isPort(port: number): boolean {
  return port >= 80 && port < 65536;
}
