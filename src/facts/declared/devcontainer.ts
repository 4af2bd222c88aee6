import { join } from '../../kernel/paths.ts';
import type { Found, Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { grep } from '../source.ts';
import { folderOf } from './builds.ts';

const images: Readonly<Record<string, string>> = {
  'javascript-node': 'node',
  'typescript-node': 'node',
};

const image =
  /"image"\s{0,8}:\s{0,8}"[\w.]{1,40}\/(?:vscode\/)?devcontainers\/([\w-]{1,40}):(?:dev-|\d-)?v?(\d{1,4}(?:\.\d{1,4}){0,2})/u;
const feature =
  /"ghcr\.io\/devcontainers\/features\/([\w-]{1,40})(?::[\w.]{1,20})?"\s{0,8}:\s{0,8}\{[^}]{0,300}"version"\s{0,8}:\s{0,8}"(\d{1,4}(?:\.\d{1,4}){0,2})"/u;

/** The version that people develop with, where nothing says what it runs with: of the service, else of the repository. */
export function devcontainerVersion(
  { path, language }: Service,
  snapshot: Snapshot,
): Found<string> | undefined {
  const folders = [...new Set([folderOf(path), ''])];
  const paths = folders.flatMap((folder) => [
    join(folder, '.devcontainer/devcontainer.json'),
    join(folder, '.devcontainer.json'),
  ]);
  const files = paths.map((file) => ({ path: file, text: snapshot.text(file) ?? '' }));
  const short = files.map(({ path: file, text }) => ({ path: file, text: onOneLine(text) }));
  const hits = [...grep(files, image), ...grep(short, feature)];
  const hit = hits.find(({ groups: [name = ''] }) => (images[name] ?? name) === language);
  const value = hit?.groups[1];
  if (hit === undefined || value === undefined) return undefined;
  const why = `the dev container has ${language} ${value}`;
  return { value, evidence: { fact: 'languageVersion', path: hit.path, line: hit.line, why } };
}

/** Innermost objects on the line that they begin on; the lines after them stay where they are. */
function onOneLine(text: string): string {
  return text.slice(0, 20_000).replaceAll(/\{[^{}]{0,300}\}/gu, (block) => {
    const lines = block.split('\n');
    return lines.map((line) => line.trim()).join(' ') + '\n'.repeat(lines.length - 1);
  });
}
