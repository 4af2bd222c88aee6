import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const r = languageBy(
  {
    id: 'r',
    title: 'R',
    marks: [/^renv\.lock$/u, /^(?:app|server|plumber|api|run|main)\.R$/u, /^init\.R$/u],
    isWeak: true,
    sources: /\.[Rr]$/u,
    comments: 'hashes',
    versions: [
      [/^renv\.lock$/u, /^\s{4}"Version": "(\d[\d.]*)"/u],
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
      postgres: /"RPostgres(?:QL)?"/u,
      mysql: /"RMariaDB"|"RMySQL"/u,
      redis: /"redux"/u,
      mongodb: /"mongolite"/u,
    },
    commands: (project) => ({
      packageManager: 'renv',
      start: startOf(project)
        .map((word) => (/[\s()]/u.test(word) ? `"${word}"` : word))
        .join(' '),
    }),
    image: {
      en: 'which packages of the system its libraries need cannot be told from the repository. Begin with rocker/r-ver, `renv::restore()` and those packages.',
      zh: '无法从仓库判断 R 包需要哪些系统库。请以 rocker/r-ver 为基础，安装系统库并执行 `renv::restore()`。',
    },
  },
  ['**/*.{R,r}', '**/renv.lock'],
);

function startOf({ framework, files, folder, port }: Project): string[] {
  const below = files.map(({ path }) => path.slice(folder === '' ? 0 : folder.length + 1));
  const at = `host='0.0.0.0', port=${port ?? 8000}`;
  if (framework === 'shiny') return ['R', '--no-save', '-e', `shiny::runApp('.', ${at})`];
  const api = ['plumber.R', 'api.R', 'app.R'].find((path) => below.includes(path)) ?? 'plumber.R';
  if (framework === 'plumber' && !below.includes('run.R'))
    return ['R', '--no-save', '-e', `plumber::pr_run(plumber::pr('${api}'), ${at})`];
  const likely = ['run.R', 'main.R', 'app.R', 'server.R'];
  return ['Rscript', likely.find((path) => below.includes(path)) ?? below[0] ?? 'app.R'];
}
