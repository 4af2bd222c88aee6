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
      program: /^\s*program\s/imu,
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
    image: {
      en: 'the order in which its modules are compiled is not written down. Compile in gcc:15 with `gfortran -O2 -static` and copy the program into gcr.io/distroless/static-debian12:nonroot.',
      zh: '仓库没有写明模块的编译顺序。请在 gcc:15 镜像中用 `gfortran -O2 -static` 编译，并把程序复制到 gcr.io/distroless/static-debian12:nonroot。',
    },
  },
  ['**/*.{f90,f95,f03,f08,f}', '**/fpm.toml'],
);

function nameOf({ manifests, files }: Project): string {
  const listed = /^name ?= ?"([\w-]{1,60})"/mu.exec(
    manifests.find(({ path }) => path.endsWith('fpm.toml'))?.text ?? '',
  )?.[1];
  const program = files
    .map(({ text }) => /^\s*program\s{1,4}(\w{1,60})/imu.exec(text)?.[1])
    .find((name) => name !== undefined);
  return listed ?? program ?? 'app';
}
