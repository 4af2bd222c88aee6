import { dirname, join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { readToml, strings, type Toml } from './toml.ts';

export type Dependency = {
  readonly name: string;
  readonly extras: readonly string[];
  /** As it is written. */
  readonly spec: string;
  /** Only installed by those who ask for it. */
  readonly isOptional: boolean;
  readonly path: string;
  readonly line: number;
};

/** `Psycopg2_binary[c]>=2` is the package psycopg2-binary with the extra c. */
export function dependency(spec: string, path: string, line: number): Dependency {
  const [, raw = spec, extras = ''] = /^([A-Za-z0-9][\w.-]*)[ \t]*(?:\[([^\]]{0,200})\])?/u.exec(spec) ?? [];
  return {
    name: raw.toLowerCase().replaceAll(/[-_.]+/gu, '-'),
    extras: extras
      .split(',')
      .map((extra) => extra.trim().toLowerCase())
      .filter((extra) => extra !== ''),
    spec,
    isOptional: false,
    path,
    line,
  };
}

/** The packages of a requirements file and of those that it includes. */
export function fromRequirements(path: string, snapshot: Snapshot, depth = 0): Dependency[] {
  const lines = (snapshot.text(path) ?? '').split('\n').slice(0, 5000);
  return lines.flatMap((raw, at) => {
    const line = raw.replace(/(?:^|\s)#.*$/u, '').trim();
    const included = /^(?:-r|--requirement)[ =]*(\S+)/u.exec(line)?.[1];
    if (included !== undefined && depth < 4)
      return fromRequirements(join(dirname(path), included), snapshot, depth + 1);
    const egg = /[#&]egg=([\w.-]+)/u.exec(raw)?.[1];
    if (egg !== undefined) return [dependency(egg, path, at + 1)];
    return /^[A-Za-z0-9]/u.test(line) && !/^https?:/u.test(line) ? [dependency(line, path, at + 1)] : [];
  });
}

/** What pyproject.toml declares, by PEP 621 or as Poetry writes it; extras are optional, groups for developers left out. */
export function fromPyproject(path: string, snapshot: Snapshot): Dependency[] {
  const text = snapshot.text(path) ?? '';
  const toml = readToml(text);
  const at = (spec: string): Dependency => dependency(spec, path, lineWith(text, nameIn(spec)));
  const extras = [...(toml.get('project.optional-dependencies')?.values() ?? [])].flatMap(strings);
  return [
    ...strings(toml.get('project')?.get('dependencies')).map(at),
    ...poetry(toml).map(({ spec, isOptional }) => ({ ...at(spec), isOptional })),
    ...extras.map((spec) => ({ ...at(spec), isOptional: true })),
  ];
}

function poetry(toml: Toml): { spec: string; isOptional: boolean }[] {
  const entries = [...(toml.get('tool.poetry.dependencies') ?? [])].filter(([name]) => name !== 'python');
  return entries.map(([name, value]) => {
    const extras = strings(/extras\s*=\s*(\[[^\]]{0,200}\])/u.exec(value)?.[1]);
    const spec = extras.length === 0 ? name : `${name}[${extras.join(',')}]`;
    return { spec, isOptional: /optional\s*=\s*true/u.test(value) };
  });
}

export function fromPipfile(path: string, snapshot: Snapshot): Dependency[] {
  const text = snapshot.text(path) ?? '';
  return [...(readToml(text).get('packages') ?? [])].map(([name, value]) => {
    const extras = strings(/extras\s*=\s*(\[[^\]]{0,200}\])/u.exec(value)?.[1]);
    return dependency(
      extras.length === 0 ? name : `${name}[${extras.join(',')}]`,
      path,
      lineWith(text, name),
    );
  });
}

/** `install_requires` of setup.py: the strings of the list behind it. */
export function fromSetup(path: string, snapshot: Snapshot): Dependency[] {
  const text = (snapshot.text(path) ?? '').slice(0, 50_000);
  const start = text.search(/install_requires\s{0,4}=\s{0,4}\[/u);
  if (start === -1) return [];
  const list = text.slice(text.indexOf('[', start), endOfList(text, text.indexOf('[', start)));
  const specs = strings(list).filter((spec) => /^[A-Za-z0-9]/u.test(spec));
  return specs.map((spec) => dependency(spec, path, lineWith(text, spec)));
}

/** The bracket that closes a list; those within quotes are text. */
function endOfList(text: string, open: number): number {
  let quote = '';
  for (let at = open; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === ']') return at;
  }
  return text.length;
}

/** `install_requires` of setup.cfg: the indented lines below it. */
export function fromSetupConfig(path: string, snapshot: Snapshot): Dependency[] {
  const lines = (snapshot.text(path) ?? '').split('\n');
  const start = lines.findIndex((line) => /^install_requires\s*=/u.test(line));
  if (start === -1) return [];
  const after = lines.slice(start + 1);
  const end = after.findIndex((line) => !/^\s+\S/u.test(line));
  return after.slice(0, end === -1 ? undefined : end).flatMap((line, at) => {
    const spec = line.trim();
    return /^[A-Za-z0-9]/u.test(spec) ? [dependency(spec, path, start + at + 2)] : [];
  });
}

/** The packages of a conda environment, those of pip below them among them. */
export function fromConda(path: string, snapshot: Snapshot): Dependency[] {
  return (snapshot.text(path) ?? '').split('\n').flatMap((line, at) => {
    const spec = /^\s*-\s*["']?(?:[\w-]+::)?([A-Za-z0-9][\w.-]*(?:\[[\w,]+\])?)/u.exec(line)?.[1];
    const isPackage =
      spec !== undefined && !/^\s*-\s*(?:pip:|python\b|conda-forge\s*$|defaults\s*$)/u.test(line);
    return isPackage ? [dependency(spec, path, at + 1)] : [];
  });
}

function nameIn(spec: string): string {
  return /^[A-Za-z0-9][\w.-]*/u.exec(spec)?.[0] ?? spec;
}
