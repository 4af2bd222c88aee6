import type { Detector } from './detector.ts';
import type { Wanted } from './snapshot.ts';

const always = [
  '**/Dockerfile',
  '**/Dockerfile.*',
  '**/*.Dockerfile',
  '**/*.dockerfile',
  '**/dockerfile',
  '**/Containerfile',
  '**/.dockerignore',
  '**/*.yaml',
  '**/*.yml',
  '**/Kustomization',
  '**/templates/**/*.tpl',
  '**/{patches,overlays,base,components}/**/*.json',
  '**/*patch*.json',
  '**/*.{properties,conf,cnf,ini,cfg,env}',
  '**/Procfile',
  '**/{Makefile,justfile,Taskfile.yml}',
  // What we write ourselves, and the record of it.
  '.github/supercargo.lock',
  // What a team writes in place of our templates.
  '.github/supercargo/templates/**',
  '**/values.schema.json',
  '**/templates/NOTES.txt',
  '**/docker-bake*.{hcl,json}',
  '**/devcontainer.json',
  '**/.devcontainer.json',
  '**/*.sh',
  '**/*entrypoint*',
  '**/{start,run,serve}',
  '{bin,script,scripts}/*',
  '**/fly.toml',
  '**/nixpacks.{toml,json}',
  '**/heroku.yml',
  '**/railway.{json,toml}',
  '**/railpack.json',
  '**/netlify.toml',
  '**/project.toml',
  '**/.env',
  '**/.env.*',
  '**/*.env',
  '**/.flaskenv',
  // What compose files mount, to be written into ConfigMaps.
  '**/*.{conf,cnf,ini}',
  '**/*.conf.{template,tmpl}',
  '**/conf',
  '**/Caddyfile',
  '**/.tool-versions',
  '**/mise.toml',
  '**/.mise.toml',
  '**/.mise/config.toml',
];

/** What one reading of a repository must bring for facts and reviews. */
export function wanted(detectors: readonly Detector[]): Wanted {
  const patterns = new Set([...always, ...detectors.flatMap((detector) => detector.reads)]);
  return { patterns: [...patterns].toSorted(), maxBytes: 512 * 1024 };
}

/** The same with some files more, by their paths. */
export function withPaths(wanted: Wanted, paths: readonly string[]): Wanted {
  const exactly = paths.map((path) => path.replaceAll(/[\\*?{}()[\]!+@|]/gu, '\\$&'));
  return { ...wanted, patterns: [...wanted.patterns, ...exactly] };
}

/** The same with the files that words name, wherever they stand: `deploy/settings.json`, `config/*.toml`, the folder `conf`. */
export function withNamed(wanted: Wanted, words: string): Wanted {
  const said = [...words.slice(0, longest).matchAll(path)].map(([one]) => one.replaceAll(hole, '*'));
  const paths = [...new Set(said.map((one) => one.replace(/^\.\//u, '').replace(/\/$/u, '')))].slice(
    0,
    mostNamed,
  );
  const patterns = paths.flatMap((one) => [one, `${one}/*`, `${one}/*/*`]);
  return { ...wanted, patterns: [...wanted.patterns, ...patterns.flatMap((one) => [one, `**/${one}`])] };
}

const longest = 20_000;
const mostNamed = 20;
/** The hole in a path that the name of an environment fills. */
const hole = /<[\w-]{1,30}>|\$?\{[\w-]{1,30}\}/gu;
const path =
  /(?<![\w/.:@*-])(?:(?=[\w@<>{}$-]{0,60}[./*])(?:\.\/)?(?:[\w.@*<>{}$-]{1,60}\/){0,8}[\w.@*<>{}$-]{0,60}[\w*>}]|[\w-]{1,60}(?=["'\x60”/]{0,2}\s?(?:config(?:uration)?\s)?(?:(?:folder|directory|dir)(?!\w)|(?:这个|整个)?(?:文件夹|目录))))(?!:\/\/)/gu;
