import { basename, join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Project } from './project.ts';
import { readToml } from './toml.ts';

/** `shop = "shop.cli:main"`: what a package puts on the path, and the function that it calls. */
export type Command = {
  readonly name: string;
  readonly target: string;
  readonly path: string;
  readonly line: number;
};

type Place = { readonly folder: string; readonly name: string | undefined };

/** The command that is the program: the only one, that of a server, or the one that bears the name of the package. */
export function ownCommand({ folder, name }: Place, snapshot: Snapshot): Command | undefined {
  const all = commandsIn(folder, snapshot);
  if (all.length < 2) return all[0];
  const own = plain(name ?? '');
  const called = (...names: readonly string[]): Command | undefined =>
    all.find((command) => names.includes(plain(command.name)));
  return own === ''
    ? undefined
    : (called(`${own}d`, `${own}server`, `${own}daemon`) ?? called(own) ?? called(`${own}api`));
}

/** Installing the list of requirements puts no command on the path. */
export function isOnPath({ isPackage, manifest }: Pick<Project, 'isPackage' | 'manifest'>): boolean {
  return isPackage && /^(?:pyproject\.toml|setup\.(?:py|cfg))$/u.test(basename(manifest));
}

function commandsIn(folder: string, snapshot: Snapshot): Command[] {
  const inToml = fromToml(join(folder, 'pyproject.toml'), snapshot);
  if (inToml.length > 0) return inToml;
  const inConfig = fromConfig(join(folder, 'setup.cfg'), snapshot);
  return inConfig.length > 0 ? inConfig : fromSetup(join(folder, 'setup.py'), snapshot);
}

function fromToml(path: string, snapshot: Snapshot): Command[] {
  const text = snapshot.text(path) ?? '';
  const toml = readToml(text);
  const scripts = [...(toml.get('project.scripts') ?? toml.get('tool.poetry.scripts') ?? [])];
  return scripts.flatMap(([name, value]) => {
    const target = /^["']([\w.]+:\w+)["']$/u.exec(value)?.[1];
    return target === undefined ? [] : [{ name, target, path, line: lineWith(text, target) }];
  });
}

const row = /^\s+([\w.-]{1,80}?)\s{0,8}=\s{0,8}([\w.]{1,120}:\w{1,80})\s*$/u;

/** The indented lines below `console_scripts =`. */
function fromConfig(path: string, snapshot: Snapshot): Command[] {
  const lines = (snapshot.text(path) ?? '').split('\n');
  const start = lines.findIndex((line) => /^\s*console_scripts\s*=/u.test(line));
  if (start === -1) return [];
  const below = lines.slice(start + 1, start + 80);
  const end = below.findIndex((line) => !row.test(line));
  return below.slice(0, end === -1 ? undefined : end).map((line, at) => {
    const [, name = '', target = ''] = row.exec(line) ?? [];
    return { name, target, path, line: start + at + 2 };
  });
}

/** The strings of the lists that setup.py keeps under that name. */
function fromSetup(path: string, snapshot: Snapshot): Command[] {
  const text = (snapshot.text(path) ?? '').slice(0, 50_000);
  const lists = [
    ...text.matchAll(/(?:console|gui)_scripts\b['"\]]{0,2}\s{0,4}[:=]\s{0,4}\[([^\]]{0,4000})\]/giu),
  ];
  return lists.flatMap(([, list = '']) =>
    [...list.matchAll(/['"]([\w.-]{1,80}?)\s{0,4}=\s{0,4}([\w.]{1,120}:\w{1,80})['"]/gu)].map(
      ([, name = '', target = '']) => ({ name, target, path, line: lineWith(text, target) }),
    ),
  );
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]/gu, '');
}
