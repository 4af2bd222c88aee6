import { basename, join } from '../../../kernel/paths.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { taken } from './conditional.ts';
import { linesOf, split, type Line } from './lines.ts';
import type { GradleProject } from './settings.ts';

const shared = /^\s*(?:subprojects|allprojects|configure\(.{0,200}\))\s?(?:\{|$)/u;
const forOne = /^\s*project\(\s?["']([\w:.-]{1,200})["']\s?\)\s?\{/u;

/** Every line that speaks of a project: its own script, what the root says to all, what conventions bring. */
export function scriptOf(project: GradleProject, all: readonly GradleProject[], snapshot: Snapshot): Line[] {
  const own = project.script === undefined ? [] : taken(linesOf(project.script, snapshot));
  const root = all.find((one) => one.root === project.root && one.path === ':');
  const above = root?.script === undefined ? [] : taken(linesOf(root.script, snapshot));
  const lines =
    project.path === ':'
      ? ofRoot(own)
      : [...own, ...buildscript(above), ...split(above, shared).inside, ...toOne(above, project.path)];
  return [...lines, ...included(lines, snapshot)].filter(
    ({ text }) => !/\bapply\s+false\b|\bapply\(false\)/u.test(text),
  );
}

function ofRoot(lines: readonly Line[]): readonly Line[] {
  const { rest } = split(
    lines,
    /^\s*subprojects\s?\{|^\s*configure\(|^\s*project\(\s?["'][\w:.-]{1,200}["']\s?\)\s?\{/u,
  );
  return rest;
}

function buildscript(lines: readonly Line[]): readonly Line[] {
  const versions = lines.filter(({ text }) => /^\s*(?:val|def|ext\.|set\()|^\s*\w+\s?=\s?["']/u.test(text));
  return [...split(lines, /^\s*(?:buildscript|ext)\s?\{/u).inside, ...versions];
}

function toOne(lines: readonly Line[], path: string): readonly Line[] {
  const named = lines.filter(({ text }) => forOne.exec(text)?.[1] === path);
  if (named.length === 0) return [];
  return split(
    lines,
    new RegExp(String.raw`^\s*project\(\s?["']${path.replaceAll('.', String.raw`\.`)}["']\s?\)\s?\{`, 'u'),
  ).inside;
}

/** Scripts that are applied by file, and plugins that are written as scripts in the repository. */
function included(lines: readonly Line[], snapshot: Snapshot): Line[] {
  const scripts = new Map(
    snapshot.entries
      .map(({ path }) => path)
      .filter(
        (path) => /\.gradle(?:\.kts)?$/u.test(path) && !/^(?:build|settings)\.gradle/u.test(basename(path)),
      )
      .map((path) => [basename(path), path] as const),
  );
  if (scripts.size === 0) return [];
  const found = new Set<string>();
  const queue = [...lines];
  for (let line = queue.shift(); line !== undefined && found.size < 50; line = queue.shift()) {
    for (const name of mentioned(line.text)) {
      const path = scripts.get(name) ?? scripts.get(`${name}.gradle`) ?? scripts.get(`${name}.gradle.kts`);
      if (path === undefined || found.has(path)) continue;
      found.add(path);
      queue.push(...taken(linesOf(path, snapshot)));
    }
  }
  return [...found].flatMap((path) => taken(linesOf(path, snapshot)));
}

function mentioned(text: string): string[] {
  const [, applied] = /\bfrom\b[^"']{0,40}["']([^"']{1,200}\.gradle(?:\.kts)?)["']/u.exec(text) ?? [];
  const [, plugin] = /^\s*(?:id\s?\(?\s?["']|`)([\w.-]{1,100})["'`]/u.exec(text) ?? [];
  return [applied === undefined ? undefined : basename(join(applied)), plugin].flatMap((name) => name ?? []);
}
