import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const haskell = languageBy(
  {
    id: 'haskell',
    title: 'Haskell',
    marks: [/^package\.yaml$/u, /\.cabal$/u, /^stack\.yaml$/u, /^cabal\.project$/u],
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
      { name: 'warp', mark: /\bwarp\b/u, port: 3000 },
    ],
    code: {
      env: [/\b(?:lookupEnv|getEnv) "([A-Z]\w{1,60})"/u],
      ports: [/\b(?:scotty|run|runSpock|runEnv|setPort) (\d{2,5})\b/u, /\bport ?= ?(\d{2,5})\b/u],
      listens: /\bNetwork\.Wai\.Handler\.Warp|\bscotty \d|\blistenOn\b/u,
      stays: /\bforever\b/u,
      program: /^main ?(?:::|=)/mu,
    },
    needs: {
      postgres: /\b(?:postgresql-simple|persistent-postgresql|hasql)\b/u,
      mysql: /\b(?:mysql-simple|persistent-mysql)\b/u,
      redis: /\bhedis\b/u,
      mongodb: /\bmongoDB\b/u,
      rabbitmq: /\bamqp\b/u,
    },
    commands: (project) => {
      const isStack = project.manifests.some(({ path }) => /stack\.yaml$|package\.yaml$/u.test(path));
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
    image: {
      en: 'the compiler that a resolver asks for cannot be told from the repository alone. Build with `stack install --local-bin-path /out` or `cabal install --installdir=/out` in an image of your GHC, and copy the program.',
      zh: '仅凭仓库无法确定 resolver 需要的 GHC 版本。请在所用 GHC 的镜像中执行 `stack install --local-bin-path /out` 或 `cabal install --installdir=/out`，再复制程序。',
    },
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
