import { has } from '../../facts/tree.ts';
import { basename, join } from '../../kernel/paths.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { packages } from '../recipe/debian.ts';
import { libraryPath, withLibraries } from '../recipe/linked.ts';
import { buildOf } from './from-source.ts';
import { librariesOf } from './libraries.ts';
import { managerOf } from './managers.ts';
import type { Commands, ImageRecipe, Project } from '../recipe/recipe.ts';

export function commandsOf(project: Project): Commands {
  const name = programOf(project);
  const tool = basename(project.mark);
  if (tool === 'CMakeLists.txt')
    return {
      packageManager: 'cmake',
      build: 'cmake -S . -B build -DCMAKE_BUILD_TYPE=Release && cmake --build build',
      start: `./build/${name}`,
      name,
    };
  if (tool === 'meson.build')
    return {
      packageManager: 'meson',
      build: 'meson setup build --buildtype=release && meson compile -C build',
      start: `./build/${name}`,
      name,
    };
  if (isAutotools(tool))
    return {
      packageManager: 'autotools',
      build: 'autoreconf --install && ./configure && make',
      start: `./${name}`,
      name,
    };
  if (tool.endsWith('akefile')) return { packageManager: 'make', build: 'make', start: `./${name}`, name };
  const compiler = tool.endsWith('.c') ? 'gcc' : 'g++';
  return { build: `${compiler} -O2 -o ${name} ${tool}`, start: `./${name}`, name };
}

export function imageOf(project: Project): ImageRecipe | Bilingual {
  const supplies = suppliesOf(project);
  if (supplies === undefined || looksForMore(project)) return unknownLibraries;
  const name = programOf(project);
  const { manifests, install, isLinked } = supplies;
  const compile = compileSteps(project, name, supplies.flags);
  return {
    build: 'debian:trixie-slim',
    packages: packages('build-essential', ...toolsFor(basename(project.mark)), ...supplies.packages),
    manifests,
    install,
    compile: isLinked ? [...compile, ...withLibraries(`/out/${name}`)] : compile,
    ...(isLinked ? beside : alone),
    copies: [[isLinked ? '/out/' : `/out/${name}`, './'], ...settingsOf(project)],
    start: [`/app/${name}`],
  };
}

type Supplies = Pick<ImageRecipe, 'manifests' | 'install'> & {
  readonly packages: readonly string[];
  readonly flags: string | undefined;
  readonly isLinked: boolean;
};

/** What a program is built from that is not in its repository; undefined where nobody says where to find it. */
function suppliesOf(project: Project): Supplies | undefined {
  const manager = managerOf(project);
  if (manager !== undefined) {
    const { needs, manifests, install, flags } = manager;
    return { packages: needs, manifests: [manifests], install, flags, isLinked: true };
  }
  const found = librariesOf(project.manifests.map(({ text }) => text).join('\n'));
  if (found === undefined || isManaged(project)) return undefined;
  const isLinked = found.packages.length + found.sources.length > 0;
  const install = found.sources.map(buildOf);
  return { packages: found.packages, manifests: [], install, flags: undefined, isLinked };
}

const unknownLibraries = {
  en: 'it is linked with libraries of the system, and nothing says which packages have them. Install them in a build stage and copy what `ldd` names.',
  zh: '程序链接了系统库，但没有说明由哪些软件包提供。请在构建阶段安装它们，并复制 `ldd` 列出的库。',
};

function isAutotools(tool: string): boolean {
  return /^configure\.|\.am$/u.test(tool);
}

/** What `configure` looks for is taken where it is there, and nobody says what must be. */
function looksForMore({ mark, manifests }: Project): boolean {
  if (!isAutotools(basename(mark))) return false;
  return manifests.some(({ text }) => /\b(?:AC_CHECK_LIB|AC_SEARCH_LIBS|PKG_CHECK_MODULES)\(/u.test(text));
}

/** By a manager of packages that is not understood. */
function isManaged({ manifests, folder, snapshot }: Project): boolean {
  const isSaid = manifests.some(({ text }) => /\bconan|\bvcpkg/iu.test(text));
  return isSaid || ['conanfile.txt', 'conanfile.py'].some((name) => has(snapshot, join(folder, name)));
}

/** Files that the program opens where it stands. */
function settingsOf({ folder, files, snapshot }: Project): [from: string, to: string][] {
  const named = files.flatMap(({ text }) => [...text.matchAll(opened)].map(([, name = '']) => name));
  const there = [...new Set(named)].filter((name) => has(snapshot, join(folder, name)));
  return there.map((name) => [`/src/${name}`, `./${name}`]);
}

const opened = /["'](?:\.\/)?([\w-]{1,60}\.(?:json|ya?ml|toml|ini|conf|html))["']/gu;

/** What is linked with libraries of the system brings them along. */
const beside = {
  runtime: 'debian:trixie-slim',
  runtimePackages: packages('ca-certificates'),
  env: [libraryPath],
  user: 10001,
};
const alone = { runtime: 'gcr.io/distroless/cc-debian13:nonroot', user: 65532 };

const tools: Readonly<Record<string, readonly string[]>> = {
  'CMakeLists.txt': ['cmake', 'pkg-config', 'ca-certificates', 'git'],
  'meson.build': ['meson', 'ninja-build', 'pkg-config', 'ca-certificates', 'git'],
};

function toolsFor(tool: string): readonly string[] {
  return tools[tool] ?? (isAutotools(tool) ? ['autoconf', 'automake', 'libtool', 'pkg-config'] : []);
}

function compileSteps(project: Project, name: string, flags: string | undefined): string[] {
  const tool = basename(project.mark);
  if (tool === 'CMakeLists.txt')
    return [
      `cmake -S . -B /build -DCMAKE_BUILD_TYPE=Release -DCMAKE_RUNTIME_OUTPUT_DIRECTORY=/out${flags === undefined ? '' : ` ${flags}`}`,
      'cmake --build /build --parallel',
    ];
  if (tool === 'meson.build')
    return [
      'meson setup /build --buildtype=release',
      `meson compile -C /build && install -D "$(find /build -type f -name ${name} -perm -u+x)" /out/${name}`,
    ];
  if (isAutotools(tool))
    return [
      `autoreconf --install && ./configure && make && install -D "$(find . -type f -name ${name} -perm -u+x -print -quit)" /out/${name}`,
    ];
  if (tool.endsWith('akefile'))
    return [`make && install -D "$(find . -type f -name ${name} -perm -u+x -print -quit)" /out/${name}`];
  return [`mkdir -p /out && ${tool.endsWith('.c') ? 'gcc' : 'g++'} -O2 -o /out/${name} ${tool}`];
}

/** The executable that the build files make; where its name is a variable it is the project's, as that usually is. */
export function programOf({ manifests, folder, files }: Project): string {
  const text = manifests.map((file) => file.text).join('\n');
  const made = madeBy(text);
  const named = made === undefined || made.includes('$') ? firstIn(text, others) : made;
  const fallback = files.some(({ path }) => /(?:^|\/)main\.\w+$/u.test(path)) ? 'main' : basename(folder);
  return named ?? (fallback === '' ? 'app' : fallback);
}

/** The program that is called as the project, else the first that is no test and generates nothing for the others. */
function madeBy(text: string): string | undefined {
  const called = firstIn(text, others)?.toLowerCase();
  const made = [executable, meson].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, name = '']) => name),
  );
  const named = made.find((name) => name.toLowerCase() === called);
  return named ?? made.find((name) => !aside.test(name)) ?? firstIn(text, targets);
}

const executable = /\badd_executable\s?\(\s{0,80}"?([\w.${}-]{1,60})/giu;
const meson = /\bexecutable\(\s{0,20}'([\w.-]{1,60})'/gu;
const aside = /(?:^|[_-])(?:tests?|bench(?:mark)?s?|examples?|gen|generator|fuzz(?:er)?)(?:[_-]|$)|tests?$/iu;
const targets = [
  /^s?bin_PROGRAMS\s{0,20}\+?=\s{0,20}([\w.-]{1,60})/mu,
  /\badd_executable\s?\(\s{0,80}"?([\w.${}-]{1,60})/iu,
  /\bexecutable\(\s{0,20}'([\w.-]{1,60})'/u,
  /^(?:TARGET|PROG|PROGRAM|BIN|EXE|EXEC|NAME|APP|EXECUTABLE)\w{0,10}\s{0,20}[:?]?=\s{0,20}(?:\.\/|bin\/|build\/)?([\w.-]{1,60})\s{0,20}$/mu,
  /\s-o\s{1,4}(?:bin\/|build\/)?([\w-]{1,60})(?:\s|$)/mu,
  // server: main.o net.o, server: $(OBJS)
  /^(?!all\b)([\w-]{1,60}) ?:(?!=)[^\n=%]{0,200}(?:\.(?:o|c|cc|cpp|cxx)\b|\$[({](?:OBJ|SRC|SOURCE))/mu,
];
const others = [/^\s{0,20}project\s?\(\s{0,20}'?([\w.-]{1,60})/imu, /^AC_INIT\(\s{0,20}\[?([\w-]{1,60})/mu];

function firstIn(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}
