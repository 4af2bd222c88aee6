import { languageBy } from './recipe/language.ts';
import { has } from '../facts/tree.ts';
import { join } from '../kernel/paths.ts';
import type { ImageRecipe, Project } from './recipe/recipe.ts';

export const r = languageBy(
  {
    id: 'r',
    title: 'R',
    marks: [/^renv\.lock$/u, /^(?:app|server|plumber|api|run|main)\.R$/u, /^init\.R$/u],
    serving: /^(?:plumber|api)\.R$/u,
    declares: /^DESCRIPTION$/u,
    isWeak: true,
    sources: /\.[Rr]$/u,
    comments: 'hashes',
    versions: [
      [/^renv\.lock$/u, /^(?:\s{4}|\s?\{\s?"R"\s?:\s?\{\s?)"Version"\s?:\s?"(\d[\d.]*)"/u],
      [/^runtime\.txt$/u, /^r-(\d[\d.]*)/u],
    ],
    tools: ['R'],
    frameworks: [
      { name: 'shiny', mark: /\blibrary\(["']?shiny|\bshinyApp\(|shiny::/u, port: 3838 },
      { name: 'plumber', mark: /\blibrary\(["']?plumber|#\* @(?:get|post)|plumber::/u, port: 8000 },
      { name: 'ambiorix', mark: /\blibrary\(["']?ambiorix|ambiorix::|Ambiorix\$new/u, port: 8080 },
    ],
    code: {
      env: [/\bSys\.getenv\(["']([A-Z]\w{1,60})["'](?:, ?(?:unset ?= ?)?["']?([\w./:-]{1,100}))?/u],
      ports: [/\bport ?= ?(\d{2,5})\b/u],
      listens: /\bhttpuv::|\bstartServer\(/u,
      stays: /\bwhile ?\(TRUE\)|\brepeat ?\{/u,
    },
    needs: {
      postgres: /\bRPostgres(?:QL)?\b/u,
      mysql: /\bR(?:MariaDB|MySQL)\b/u,
      redis: /\bredux\b/u,
      mongodb: /\bmongolite\b/u,
      clickhouse: /\bRClickhouse\b/u,
      elasticsearch: /["'(]elastic["')]|\belastic::/u,
      mqtt: /\bmqtt\b/u,
      s3: /\b(?:aws\.s3|paws\.storage)\b/u,
    },
    commands: (project) => ({
      packageManager: 'renv',
      start: startOf(project)
        .map((word) => (/[\s()]/u.test(word) ? `"${word}"` : word))
        .join(' '),
    }),
    seed: {
      'app.R': 'library(shiny)\nshinyApp(ui, server)\n',
    },
    image: imageOf,
  },
  ['**/*.{R,r}', '**/renv.lock', '**/DESCRIPTION'],
);

function startOf({ framework, files, folder, port }: Project): string[] {
  const below = files.map(({ path }) => path.slice(folder === '' ? 0 : folder.length + 1));
  const at = `host='0.0.0.0', port=${port ?? 8000}`;
  const own = files.findIndex(({ text }) => /\bpr_run\(|\$run\(/u.test(text));
  if (framework === 'shiny') return ['R', '--no-save', '-e', `shiny::runApp('.', ${at})`];
  if (own !== -1) return ['Rscript', below[own] ?? 'app.R'];
  const api = ['plumber.R', 'api.R', 'app.R'].find((path) => below.includes(path)) ?? 'plumber.R';
  if (framework === 'plumber' && !below.includes('run.R'))
    return ['R', '--no-save', '-e', `plumber::pr_run(plumber::pr('${api}'), ${at})`];
  const likely = ['run.R', 'main.R', 'app.R', 'server.R'];
  return ['Rscript', likely.find((path) => below.includes(path)) ?? below[0] ?? 'app.R'];
}

function imageOf(project: Project): ImageRecipe {
  const isLocked = has(project.snapshot, join(project.folder, 'renv.lock'));
  return {
    build: `rocker/r-ver:${/^4\.[2-9](?:\.\d)?/u.exec(project.version ?? '')?.[0] ?? '4.5'}`,
    manifests: isLocked ? ['renv.lock'] : [],
    install: [`R -q -e 'install.packages(c("jsonlite", "pak"))'`, isLocked ? locked : named(project)],
    compile: [],
    // What packages need of the system was installed with them.
    runtime: 'build',
    // renv would look for packages in a library of its own, which is not there.
    env: ['HOME=/tmp', 'RENV_CONFIG_AUTOLOADER_ENABLED=FALSE'],
    copies: [],
    sources: true,
    user: 10001,
    start: startOf(project),
  };
}

/** pak installs the libraries of the system that a package asks for, which renv does not. */
const locked = `R -q -e 'pak::pkg_install(unname(vapply(jsonlite::fromJSON("renv.lock")$Packages, function(one) paste0(one$Package, "@", one$Version), "")))'`;

function named({ files }: Project): string {
  const pattern = /\b(?:library|require)\(["']?([A-Za-z][\w.]{1,40})|\b([A-Za-z][\w.]{1,40})::/gu;
  const found = files.flatMap(({ text }) =>
    [...text.matchAll(pattern)].map(([, one, other]) => one ?? other ?? ''),
  );
  const wanted = [...new Set(found)].filter((name) => !own.has(name)).toSorted();
  return `R -q -e 'pak::pkg_install(c(${wanted.map((name) => JSON.stringify(name)).join(', ')}))'`;
}

/** Parts of R itself. */
const own = new Set([
  'base',
  'datasets',
  'graphics',
  'grDevices',
  'grid',
  'methods',
  'parallel',
  'splines',
  'stats',
  'tools',
  'utils',
]);
