import { basename, dirname } from '../kernel/paths.ts';
import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const ocaml = languageBy(
  {
    id: 'ocaml',
    title: 'OCaml',
    marks: [/^dune-project$/u, /\.opam$/u, /^esy\.json$/u],
    sources: /\.(?:ml|mli|re)$|(?:^|\/)dune$/u,
    comments: 'none',
    versions: [
      [/^dune-project$/u, /\(ocaml\s{1,4}\((?:>=|=)\s{0,4}"?(\d[\d.]*)/u],
      [/\.opam$/u, /"ocaml"\s{0,4}\{(?:>=|=)\s{0,4}"(\d[\d.]*)/u],
    ],
    tools: ['ocaml'],
    frameworks: [
      { name: 'dream', mark: /\bdream\b/u, port: 8080 },
      { name: 'opium', mark: /\bopium\b/u, port: 3000 },
      { name: 'cohttp', mark: /\bcohttp-(?:lwt-unix|eio|async)\b/u, port: 8080 },
    ],
    code: {
      env: [/\bSys\.getenv(?:_opt)? "([A-Z]\w{1,60})"/u],
      ports: [/~port:\(?(\d{2,5})\b/u, /`Port (\d{2,5})/u, /App\.port (\d{2,5})/u],
      listens: /\bUnix\.listen\b|Dream\.run\b/u,
      stays: /\bwhile true do\b/u,
      routes: /Dream\.get "(\/[\w/-]{1,60})"/u,
      program: /\(executables?\b|^let \(\) ?=/mu,
    },
    needs: {
      postgres: /\bcaqti-driver-postgresql\b|\bpostgresql\b|\bpgx\b/u,
      mysql: /\bcaqti-driver-mariadb\b/u,
      redis: /\bredis-lwt\b|\bredis\b/u,
    },
    commands: (project) => ({
      packageManager: 'opam',
      install: 'opam install . --deps-only -y',
      build: 'dune build --profile release',
      start: `./_build/default/${programOf(project)}.exe`,
      name: basename(dirname(programOf(project))) === 'bin' ? nameOf(project) : basename(programOf(project)),
    }),
    image: {
      en: 'which packages of the system its libraries are linked with cannot be told from the repository. Build with `opam install . --deps-only` and `dune build --profile release` in an image of ocaml/opam and copy the program with those libraries.',
      zh: '无法从仓库判断依赖了哪些系统库。请在 ocaml/opam 镜像中执行 `opam install . --deps-only` 和 `dune build --profile release`，再复制程序及这些库。',
    },
  },
  ['**/*.ml', '**/dune', '**/dune-project', '**/*.opam'],
);

function nameOf({ manifests }: Project): string {
  const text = manifests.map((file) => file.text).join('\n');
  return (
    /\(name ([\w-]{1,60})\)/u.exec(text)?.[1] ??
    manifests
      .find(({ path }) => path.endsWith('.opam'))
      ?.path.split('/')
      .at(-1)
      ?.replace(/\.opam$/u, '') ??
    'app'
  );
}

/** The first executable of a dune file, where dune puts it. */
function programOf({ files, folder }: Project): string {
  const dune = files.find(({ path, text }) => basename(path) === 'dune' && /\(executables?\b/u.test(text));
  const name = /\(executables?[\s\S]{0,200}?\(names? ([\w-]{1,60})/u.exec(dune?.text ?? '')?.[1] ?? 'main';
  const below = dirname(dune?.path ?? 'bin/dune').slice(folder === '' ? 0 : folder.length + 1);
  return below === '' ? name : `${below}/${name}`;
}
