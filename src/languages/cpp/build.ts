import { basename } from '../../kernel/paths.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { packages } from '../recipe/debian.ts';
import { libraryPath, withLibraries } from '../recipe/linked.ts';
import { librariesOf } from './libraries.ts';
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
  if (tool.endsWith('akefile')) return { packageManager: 'make', build: 'make', start: `./${name}`, name };
  const compiler = tool.endsWith('.c') ? 'gcc' : 'g++';
  return { build: `${compiler} -O2 -o ${name} ${tool}`, start: `./${name}`, name };
}

export function imageOf(project: Project): ImageRecipe | Bilingual {
  const text = project.manifests.map((file) => file.text).join('\n');
  const libraries = librariesOf(text);
  if (libraries === undefined)
    return {
      en: 'it is linked with libraries of the system, and nothing says which packages have them. Install them in a build stage and copy what `ldd` names.',
      zh: '程序链接了系统库，但没有说明由哪些软件包提供。请在构建阶段安装它们，并复制 `ldd` 列出的库。',
    };
  const name = programOf(project);
  const isLinked = libraries.length > 0;
  return {
    build: 'debian:trixie-slim',
    packages: packages('build-essential', ...(tools[basename(project.mark)] ?? []), ...libraries),
    manifests: [],
    install: [],
    compile: [...compileSteps(project, name), ...(isLinked ? withLibraries(`/out/${name}`) : [])],
    ...(isLinked ? beside : alone),
    copies: [[isLinked ? '/out/' : `/out/${name}`, './']],
    start: [`/app/${name}`],
  };
}

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

function compileSteps(project: Project, name: string): string[] {
  const tool = basename(project.mark);
  if (tool === 'CMakeLists.txt')
    return [
      'cmake -S . -B /build -DCMAKE_BUILD_TYPE=Release -DCMAKE_RUNTIME_OUTPUT_DIRECTORY=/out',
      'cmake --build /build --parallel',
    ];
  if (tool === 'meson.build')
    return [
      'meson setup /build --buildtype=release',
      `meson compile -C /build && install -D "$(find /build -type f -name ${name} -perm -u+x)" /out/${name}`,
    ];
  if (tool.endsWith('akefile'))
    return [`make && install -D "$(find . -type f -name ${name} -perm -u+x -print -quit)" /out/${name}`];
  return [`mkdir -p /out && ${tool.endsWith('.c') ? 'gcc' : 'g++'} -O2 -o /out/${name} ${tool}`];
}

/** The executable that the build files make; where its name is a variable it is the project's, as that usually is. */
export function programOf({ manifests, folder, files }: Project): string {
  const text = manifests.map((file) => file.text).join('\n');
  const made = firstIn(text, targets);
  const named = made === undefined || made.includes('$') ? firstIn(text, others) : made;
  const fallback = files.some(({ path }) => /(?:^|\/)main\.\w+$/u.test(path)) ? 'main' : basename(folder);
  return named ?? (fallback === '' ? 'app' : fallback);
}

const targets = [
  /\badd_executable\s?\(\s{0,80}"?([\w.${}-]{1,60})/iu,
  /\bexecutable\(\s{0,20}'([\w.-]{1,60})'/u,
  /^(?:TARGET|PROG|PROGRAM|BIN|EXE|EXEC|NAME|APP|EXECUTABLE)\w{0,10}\s{0,20}[:?]?=\s{0,20}(?:\.\/|bin\/|build\/)?([\w.-]{1,60})\s{0,20}$/mu,
  /\s-o\s{1,4}(?:bin\/|build\/)?([\w-]{1,60})(?:\s|$)/mu,
];
const others = [/^\s{0,20}project\s?\(\s{0,20}'?([\w.-]{1,60})/imu];

function firstIn(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}
