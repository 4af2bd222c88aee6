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
  '**/nixpacks.toml',
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
