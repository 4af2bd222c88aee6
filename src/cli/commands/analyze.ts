import { resolve } from 'node:path';
import { readFolder } from '../../adapters/local/snapshot.ts';
import { analyze as factsOf } from '../../facts/analyze.ts';
import type { Facts, Service } from '../../facts/facts.ts';
import { wanted } from '../../facts/wanted.ts';
import { describe } from '../../kernel/problem.ts';
import { languages } from '../../languages/languages.ts';
import { readArguments } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';

const help = `Usage: supercargo analyze [DIR] [--format text|json]

Reads what a repository is: its services with language, framework, port, start
command, environment and backing services, what Dockerfiles and manifests exist
already, and which GitOps tool delivers them. Nothing is written, nothing is
run. Every fact names the line that it was read from.

Languages: Node, Bun, Deno, Python, Go, Java, Kotlin, Scala, Clojure, .NET,
Rust, PHP, Ruby, Elixir, C, C++, static sites, and smaller ones by what marks
them (Swift, Zig, Crystal, Haskell, Dart, Gleam, Nim, OCaml, Erlang, COBOL,
Fortran, Julia, Perl, Lua, R, Scheme, shell).

  --format text|json   how to print it (default: text)
`;

export const analyze: Command = { name: 'analyze', help, run };

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = readArguments(args, { format: { type: 'string', default: 'text' } });
  if (!parsed.ok) return refuse(io, describe(parsed.error));
  const { positionals, options } = parsed.value;
  const [folder = '.', ...more] = positionals;
  if (more.length > 0) return refuse(io, 'Only one folder can be named.');
  if (options['format'] !== 'text' && options['format'] !== 'json')
    return refuse(io, '--format is text or json.');
  const snapshot = await readFolder(resolve(io.cwd, folder), wanted(languages));
  if (!snapshot.ok) return refuse(io, describe(snapshot.error));
  const facts = factsOf(snapshot.value, languages);
  io.out(options['format'] === 'json' ? `${JSON.stringify(facts, null, 2)}\n` : toText(facts));
  return 0;
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`supercargo analyze: ${message}\n`);
  return 2;
}

function toText(facts: Facts): string {
  const services =
    facts.services.length === 0 ? ['No service was found.'] : facts.services.flatMap(serviceLines);
  const found = Object.entries(facts.existing).flatMap(([kind, paths]) =>
    paths.length === 0 ? [] : [`  ${kind}: ${paths.join(', ')}`],
  );
  const existing = found.length === 0 ? [] : ['', 'Already here:', ...found];
  const apps = facts.gitops.apps.map((app) => `  ${app.name}: ${app.path} (${app.environment})`);
  const delivery = facts.gitops.tool === 'none' ? [] : ['', `Delivered by ${facts.gitops.tool}:`, ...apps];
  const questions = facts.questions.map((question) => `  ${question.question.en} ${question.why.en}`);
  const open = questions.length === 0 ? [] : ['', 'Open:', ...questions];
  return `${[...services, ...existing, ...delivery, ...open].join('\n')}\n`;
}

function serviceLines(service: Service): string[] {
  const what = [service.framework, service.language, service.languageVersion].filter(
    (word) => word !== undefined,
  );
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['install', service.install],
    ['build', service.build],
    ['start', service.start],
    ['port', service.ports.map(({ port }) => port).join(', ')],
    ['health', service.health?.path],
    [
      'needs',
      service.needs.map((need) => (need.required ? need.kind : `${need.kind} (optional)`)).join(', '),
    ],
    ['env', service.env.map(({ name }) => name).join(', ')],
    ['migrations', service.migrations],
  ];
  const rows = facts.filter(([, value]) => value !== undefined && value !== '');
  const evidence = service.evidence.map(({ fact, path, line, why }) => `    ${fact}: ${path}:${line} ${why}`);
  return [
    `${service.name} (${service.path}): ${service.kind}, ${what.join(', ')}`,
    ...rows.map(([name, value]) => `  ${name.padEnd(10)} ${value}`),
    '  because',
    ...evidence,
  ];
}
