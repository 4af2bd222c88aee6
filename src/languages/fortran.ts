import type { SourceFile } from '../facts/source.ts';
import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const fortran = languageBy(
  {
    id: 'fortran',
    title: 'Fortran',
    marks: [/^fpm\.toml$/u, /\.(?:f90|f95|f03|f08|f)$/iu],
    isWeak: true,
    sources: /\.(?:f90|f95|f03|f08|f)$/iu,
    comments: 'none',
    versions: [],
    tools: [],
    frameworks: [],
    code: {
      env: [/get_environment_variable\("([A-Z]\w{1,60})"/iu],
      ports: [],
      listens: /http_server|socket_listen/iu,
      program: /^[ \t]*program\s/imu,
    },
    needs: {},
    commands: (project) => {
      const name = nameOf(project);
      return project.mark.endsWith('fpm.toml')
        ? {
            packageManager: 'fpm',
            build: 'fpm build --profile release',
            start: `./bin/${name}`,
            install: 'fpm install --prefix .',
            name,
          }
        : {
            build: `gfortran -O2 -o ${name} ${project.mark.split('/').at(-1) ?? ''}`,
            start: `./${name}`,
            name,
          };
    },
    seed: {
      'main.f90': 'program app\nend program\n',
    },
    image: (project) => {
      const name = nameOf(project);
      if (project.manifests.some(({ text }) => /^\[dependencies/mu.test(text))) return foreign;
      return {
        build: 'gcc:15.2',
        manifests: [],
        install: [],
        compile: [`mkdir -p /out && gfortran -O2 -static -o /out/${name} ${inOrder(project).join(' ')}`],
        runtime: 'gcr.io/distroless/static-debian12:nonroot',
        copies: [[`/out/${name}`, './']],
        user: 65532,
        start: [`/app/${name}`],
      };
    },
  },
  ['**/*.{f90,f95,f03,f08,f}', '**/fpm.toml'],
);

function nameOf({ manifests, files }: Project): string {
  const listed = /^name ?= ?"([\w-]{1,60})"/mu.exec(
    manifests.find(({ path }) => path.endsWith('fpm.toml'))?.text ?? '',
  )?.[1];
  const program = files
    .map(({ text }) => /^[ \t]*program\s{1,4}(\w{1,60})/imu.exec(text)?.[1])
    .find((name) => name !== undefined);
  return listed ?? program ?? 'app';
}

const foreign = {
  en: 'fpm fetches what it depends on, and there is no image of fpm that its project keeps. Build with `fpm install --prefix /out --profile release` where it is installed, and copy the program.',
  zh: '依赖由 fpm 下载，而 fpm 没有官方镜像。请在装有 fpm 的环境中执行 `fpm install --prefix /out --profile release`，再复制程序。',
};

/** A module is compiled before whoever uses it; tests are no part of the program. */
function inOrder({ files, folder }: Project): string[] {
  const own = files.filter(({ path }) => !/(?:^|\/)tests?\//u.test(path));
  const makers = new Map(
    own.flatMap((file) => namesIn(file.text, modules).map((name) => [name, file] as const)),
  );
  const ordered = new Set<SourceFile>();
  const open = new Set<SourceFile>();
  const visit = (file: SourceFile): void => {
    if (ordered.has(file) || open.has(file)) return;
    open.add(file);
    for (const name of namesIn(file.text, uses)) {
      const maker = makers.get(name);
      if (maker !== undefined) visit(maker);
    }
    ordered.add(file);
  };
  own.forEach(visit);
  return [...ordered].map(({ path }) => path.slice(folder === '' ? 0 : folder.length + 1));
}

const modules = /^[ \t]{0,20}module[ \t]{1,4}(?!procedure\b|subroutine\b|function\b)(\w{1,60})/gimu;
const uses = /^[ \t]{0,20}use[ \t,:]{1,20}(?:non_intrinsic[ \t]{0,4}::[ \t]{0,4})?(\w{1,60})/gimu;

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name.toLowerCase());
}
