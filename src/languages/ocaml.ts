import { basename, dirname } from '../kernel/paths.ts';
import { packages } from './recipe/debian.ts';
import { languageBy } from './recipe/language.ts';
import { libraryPath, withLibraries } from './recipe/linked.ts';
import type { ImageRecipe, Project } from './recipe/recipe.ts';

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
    seed: {
      'dune-project': '(lang dune 3.17)\n',
      'app.opam': 'depends: ["dream"]\n',
      'bin/dune': '(executable (name main) (libraries dream))\n',
      'bin/main.ml': 'let () = Dream.run ~port:8080 handler\n',
    },
    image: imageOf,
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

const opam = 'OPAMROOTISOK=1 OPAMROOT=/home/opam/.opam opam';

function imageOf(project: Project): ImageRecipe {
  const program = programOf(project);
  const name = basename(program);
  const opams = project.manifests
    .filter(({ path }) => path.endsWith('.opam'))
    .map(({ path }) => basename(path));
  // Where dune writes the list of packages, it is asked to before anything is installed.
  const listed =
    opams.length > 0 ? [] : [`${opam} install dune -y && ${opam} exec -- dune build ${nameOf(project)}.opam`];
  return {
    build: `ocaml/opam:debian-12-ocaml-${compilerOf(project)}`,
    buildsAs: 'opam',
    manifests: [['dune-projec[t]', ...opams].join(' ')],
    install: [
      ...listed,
      `apt-get update && ${opam} install . --deps-only -y --confirm-level=unsafe-yes && rm -rf /var/lib/apt/lists/*`,
    ],
    compile: [
      `${opam} exec -- dune build --profile release ./${program}.exe`,
      `install -D _build/default/${program}.exe /out/${name}`,
      ...withLibraries(`/out/${name}`),
    ],
    runtime: 'debian:trixie-slim',
    runtimePackages: packages('ca-certificates', 'netbase'),
    env: [libraryPath],
    copies: [['/out/', './']],
    user: 10001,
    start: [`/app/${name}`],
  };
}

function compilerOf({ version }: Project): string {
  const said = /^(?:4\.14|5\.[1-9])/u.exec(version ?? '')?.[0];
  return said ?? '5.3';
}
