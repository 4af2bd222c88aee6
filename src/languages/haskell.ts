import { isUnder } from '../facts/tree.ts';
import { basename, dirname } from '../kernel/paths.ts';
import { packages } from './recipe/debian.ts';
import { languageBy } from './recipe/language.ts';
import { libraryPath, withLibraries } from './recipe/linked.ts';
import type { ImageRecipe, Project } from './recipe/recipe.ts';

export const haskell = languageBy(
  {
    id: 'haskell',
    title: 'Haskell',
    marks: [/^package\.yaml$/u, /\.cabal$/u, /^stack\.yaml$/u, /^cabal\.project$/u],
    holds: /^packages:/mu,
    sources: /\.hs$/u,
    comments: 'dashes',
    versions: [
      [/^cabal\.project$/u, /^with-compiler:\s{0,10}ghc-(\d[\d.]*)/u],
      [/^stack\.yaml$/u, /^compiler:\s{0,10}ghc-(\d[\d.]*)/u],
    ],
    tools: ['ghc', 'haskell'],
    frameworks: [
      { name: 'yesod', mark: /\byesod\b/u, port: 3000, env: 'PORT' },
      { name: 'ihp', mark: /\bihp\b/u, port: 8000, env: 'PORT' },
      { name: 'servant', mark: /\bservant-server\b/u, port: 8080 },
      { name: 'scotty', mark: /\bscotty\b/u, port: 3000 },
      { name: 'spock', mark: /\bSpock\b/u, port: 8080 },
      { name: 'snap', mark: /\bsnap-(?:core|server)\b/u, port: 8000 },
      { name: 'happstack', mark: /\bhappstack-server\b/u, port: 8000 },
      { name: 'warp', mark: /\bwarp\b/u, port: 3000 },
    ],
    code: {
      env: [
        // What stands ahead of it is taken where nobody says it.
        /\blookupEnv "([A-Z]\w{1,60})"(?<=\b(?:fromMaybe|maybe) "?(\w{1,60})"? (?:read )?<\$> ?lookupEnv "\w{1,61}")/u,
        /\b(?:lookupEnv|getEnv) "([A-Z]\w{1,60})"/u,
      ],
      ports: [/\b(?:scotty|run|runSpock|runEnv|setPort) (\d{2,5})\b/u, /\bport ?= ?(\d{2,5})\b/u],
      listens: /\bNetwork\.Wai\.Handler\.Warp|\bscotty \d|\blistenOn\b/u,
      stays: /\bforever\b/u,
      program: /^main ?(?:::|=)/mu,
    },
    needs: {
      postgres: /\b(?:postgresql-simple|persistent-postgresql|hasql|beam-postgres|opaleye)\b/u,
      mysql: /\b(?:mysql-simple|mysql-haskell|persistent-mysql)\b/u,
      redis: /\bhedis\b/u,
      mongodb: /\b(?:mongoDB|persistent-mongoDB)\b/u,
      rabbitmq: /\bamqp\b/u,
      kafka: /\bhw-kafka-client\b/u,
      nats: /\bnats(?:-queue|-client)?\b/u,
      mqtt: /\bnet-mqtt\b/u,
      elasticsearch: /\bbloodhound\b/u,
    },
    commands: (project) => {
      const isStack = usesStack(project);
      const tool = isStack ? 'stack' : 'cabal';
      const name = nameOf(project);
      return {
        packageManager: tool,
        install: isStack ? 'stack setup' : 'cabal update',
        build: isStack
          ? 'stack install --local-bin-path bin'
          : 'cabal install --install-method=copy --installdir=bin',
        start: `./bin/${name}`,
        name,
      };
    },
    seed: {
      'app.cabal': 'name: app\nexecutable app\n  main-is: Main.hs\n  build-depends: base, warp\n',
      'Main.hs': 'main :: IO ()\nmain = run 3000 app\n',
    },
    image: imageOf,
  },
  ['**/*.hs', '**/*.cabal', '**/cabal.project'],
);

function nameOf({ manifests }: Project): string {
  const text = manifests.map((file) => file.text).join('\n');
  return (
    /^executables:\n\s{1,8}([\w-]{1,60}):/mu.exec(text)?.[1] ??
    /^executable\s{1,8}([\w-]{1,60})/mu.exec(text)?.[1] ??
    /^name:\s{0,20}([\w-]{1,60})/mu.exec(text)?.[1] ??
    'app'
  );
}

function usesStack({ manifests }: Project): boolean {
  return manifests.some(({ path }) => /stack\.yaml$|package\.yaml$/u.test(path));
}

function imageOf(project: Project): ImageRecipe {
  const name = nameOf(project);
  const text = project.manifests.map((file) => file.text).join('\n');
  const libraries = [
    ...(/\b(?:postgresql|hasql)/u.test(text) ? ['libpq-dev'] : []),
    ...(/\bmysql/u.test(text) ? ['default-libmysqlclient-dev'] : []),
  ];
  return {
    build: `haskell:${compilerOf(project, text)}`,
    ...(libraries.length > 0 && { packages: packages(...libraries) }),
    manifests: isWhole(project) ? [declaring(project)] : [],
    ...(usesStack(project) ? byStack(name, project) : byCabal(name, project)),
    runtime: 'debian:trixie-slim',
    runtimePackages: packages('ca-certificates', 'netbase'),
    env: ['LANG=C.UTF-8', libraryPath],
    copies: [['/out/', './']],
    user: 10001,
    start: [`/app/${name}`],
  };
}

type Steps = Pick<ImageRecipe, 'install' | 'compile'>;

function byStack(name: string, project: Project): Steps {
  return {
    install: isWhole(project) ? ['stack build --system-ghc --only-dependencies'] : [],
    compile: ['stack install --system-ghc --local-bin-path /out', ...withLibraries(`/out/${name}`)],
  };
}

function byCabal(name: string, project: Project): Steps {
  return {
    install: [isWhole(project) ? 'cabal update && cabal build --only-dependencies' : 'cabal update'],
    compile: [
      `cabal install exe:${name} --install-method=copy --installdir=/out`,
      ...withLibraries(`/out/${name}`),
    ],
  };
}

/** The files that say what is needed. */
function declaring({ manifests }: Project): string {
  return manifests.map(({ path }) => basename(path)).join(' ');
}

/** One package: of several below it, each says what it needs, and all must be there first. */
function isWhole({ snapshot, folder }: Project): boolean {
  const packages = snapshot.entries.filter(
    ({ path }) => /(?:\.cabal|(?:^|\/)package\.yaml)$/u.test(path) && isUnder(path, folder),
  );
  return packages.every(({ path }) => dirname(path) === folder);
}

/** What a resolver of Stackage was made with. */
const resolvers: Readonly<Record<string, string>> = {
  '20': '9.2',
  '21': '9.4',
  '22': '9.6',
  '23': '9.8',
  '24': '9.10',
};

function compilerOf({ version }: Project, text: string): string {
  const said = /^9\.\d{1,2}/u.exec(version ?? '')?.[0];
  const resolver = /^(?:resolver|snapshot):\s{0,4}lts-(\d{2})/mu.exec(text)?.[1] ?? '';
  return said ?? resolvers[resolver] ?? '9.10';
}
