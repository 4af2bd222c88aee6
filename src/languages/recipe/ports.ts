import { present } from '../../kernel/present.ts';
import { assumedPort } from '../../facts/assumed.ts';
import { grep, type Hit } from '../../facts/source.ts';
import type { Found as Fact, Port } from '../../facts/facts.ts';
import { group } from '../common/hits.ts';
import type { Found } from './projects.ts';
import type { Recipe, RecipeFramework } from './recipe.ts';

const portName = /^(?:[A-Z]{1,20}_){0,2}PORT$/u;
const otherServer = /^(?:DB|PG|REDIS|SMTP|MAIL|POSTGRES|MYSQL|MONGO|KAFKA|RABBIT|DATABASE|METRICS)_/u;

/** The port that the code opens and the variable that chooses it, else what the framework takes. */
export function portOf(recipe: Recipe, found: Found, framework: RecipeFramework | undefined): Fact<Port> {
  const variable = variableIn(recipe, found);
  const number = numberOf(recipe, found, variable) ?? usual(recipe, found, framework);
  const env = variable === undefined ? framework?.env : group(variable, 0);
  const protocol = protocolOf(framework);
  return { value: present({ port: number.value, name: protocol, protocol, env }), evidence: number.evidence };
}

function protocolOf(framework: RecipeFramework | undefined): Port['protocol'] {
  if (framework === undefined) return 'tcp';
  return framework.name === 'grpc' ? 'grpc' : 'http';
}

function variableIn({ code }: Recipe, { files }: Found): Hit | undefined {
  const asked = code.env
    .flatMap((pattern) => grep(files, pattern))
    .filter((hit) => portName.test(group(hit, 0)));
  const plain = asked.find((hit) => group(hit, 0) === 'PORT');
  return plain ?? asked.find((hit) => !otherServer.test(group(hit, 0)));
}

function numberOf({ code }: Recipe, { files }: Found, variable: Hit | undefined): Fact<number> | undefined {
  const fallback = Number(variable === undefined ? 0 : group(variable, 1) || group(variable, 3));
  if (variable !== undefined && isPort(fallback))
    return numberAt(variable, fallback, `listens on ${fallback}`);
  const opened = code.ports
    .flatMap((pattern) => grep(files, pattern))
    .find((hit) => isPort(Number(group(hit, 0))));
  return opened === undefined
    ? undefined
    : numberAt(opened, Number(group(opened, 0)), `listens on ${group(opened, 0)}`);
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
