import { portsOfOthers } from '../ports-of-others.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { join } from '../../kernel/paths.ts';
import type { Found, Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { grep, type SourceFile } from '../source.ts';
import { folderOf } from './place.ts';

const images: Readonly<Record<string, string>> = {
  'javascript-node': 'node',
  'typescript-node': 'node',
};

const image =
  /"image"\s{0,8}:\s{0,8}"[\w.]{1,40}\/(?:vscode\/)?devcontainers\/([\w-]{1,40}):(?:dev-|\d-)?v?(\d{1,4}(?:\.\d{1,4}){0,2})/u;
const feature = new RegExp(
  overLines`
    "ghcr\.io/devcontainers/features/([\w-]{1,40})(?::[\w.]{1,20})?"\s{0,8}:\s{0,8}\{[^}]{0,300}"version
    "\s{0,8}:\s{0,8}"(\d{1,4}(?:\.\d{1,4}){0,2})"
  `,
  'u',
);

/** The version that people develop with, where nothing says what it runs with: of the service, else of the repository. */
export function devcontainerVersion(
  { path, language }: Service,
  snapshot: Snapshot,
): Found<string> | undefined {
  const files = [...new Set([folderOf(path), ''])].flatMap((folder) => filesOf(folder, snapshot));
  const short = files.map(({ path: file, text }) => ({ path: file, text: onOneLine(text, object) }));
  const hits = [...grep(files, image), ...grep(short, feature)];
  const hit = hits.find(({ groups: [name = ''] }) => (images[name] ?? name) === language);
  const value = hit?.groups[1];
  if (hit === undefined || value === undefined) return undefined;
  const why = `the dev container has ${language} ${value}`;
  return { value, evidence: { fact: 'languageVersion', path: hit.path, line: hit.line, why } };
}

const forwarded = /"(?:forwardPorts|appPort)"\s{0,8}:\s{0,8}\[?([\d\s,":\w]{2,200})/u;

/** The port by which people reach what they develop, in the container of its folder; none where its own is one of several. */
export function forwardedPort(
  { path, ports: known }: Service,
  snapshot: Snapshot,
): Found<number> | undefined {
  const short = filesOf(folderOf(path), snapshot).map((file) => ({
    ...file,
    text: onOneLine(file.text, list),
  }));
  for (const { path: from, line, groups } of grep(short, forwarded)) {
    const ports = [...(groups[0] ?? '').matchAll(/(?<![\w:])(\d{2,5})(?=[\s,"]|$)/gu)].map(([, digits]) =>
      Number(digits),
    );
    if (known.some(({ port }) => ports.includes(port))) return undefined;
    const value = ports.find((port) => !portsOfOthers.has(port) && port < 65_536);
    const why = `the dev container forwards ${value}`;
    if (value !== undefined) return { value, evidence: { fact: 'port', path: from, line, why } };
  }
  return undefined;
}

function filesOf(folder: string, snapshot: Snapshot): SourceFile[] {
  const paths = [join(folder, '.devcontainer/devcontainer.json'), join(folder, '.devcontainer.json')];
  return paths.map((path) => ({ path, text: snapshot.text(path) ?? '' }));
}

const object = /\{[^{}]{0,300}\}/gu;
const list = /\[[^[\]]{0,300}\]/gu;

/** What is innermost on the line that it begins on; the lines after it stay where they are. */
function onOneLine(text: string, inner: RegExp): string {
  return text.slice(0, 20_000).replaceAll(inner, (block) => {
    const lines = block.split('\n');
    return lines.map((line) => line.trim()).join(' ') + '\n'.repeat(lines.length - 1);
  });
}
