import { present } from '../../kernel/present.ts';
import { productiveUnder } from '../../facts/tree.ts';
import type { Port } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { requires, type Project } from './project.ts';

/** What a server that keeps PHP in it is told, outside Laravel, whose Octane tells it itself. */
export type Told = {
  readonly config: string;
  readonly port: Port;
  /** Where it is told what it opens. */
  readonly path: string;
  readonly line: number;
};

const packages = [
  'spiral/roadrunner',
  'spiral/roadrunner-http',
  'spiral/roadrunner-worker',
  'spiral/roadrunner-bridge',
  'baldinof/roadrunner-bundle',
];
const named = /(?:^|\/)\.rr(?:\.prod(?:uction)?)?\.ya?ml$/u;

/** Where its settings have it answer requests, and not only work through a queue. */
export function roadRunnerOf(project: Project, snapshot: Snapshot): Told | undefined {
  const isOther = requires(project, 'laravel/octane') !== undefined;
  if (isOther || requires(project, ...packages) === undefined) return undefined;
  return productiveUnder(project.folder, snapshot)
    .filter((path) => named.test(path))
    .toSorted((a, b) => a.split('/').length - b.split('/').length)
    .flatMap((path) => toldBy(path, project, snapshot))[0];
}

function toldBy(path: string, { folder }: Project, snapshot: Snapshot): Told[] {
  const text = snapshot.text(path) ?? '';
  const [said = '', env, fallback, plain] = block.exec(text) ?? [];
  const line = text.slice(0, text.indexOf(said) + said.length).split('\n').length;
  const port = Number(fallback ?? plain);
  const config = folder === '' ? path : path.slice(folder.length + 1);
  const isPort = port > 0 && port < 65_536;
  const opened = present({ port, name: 'http', protocol: 'http' as const, env });
  return isPort ? [{ config, port: opened, path, line }] : [];
}

/** `address: "0.0.0.0:8080"` of the block `http`, or `'${ADDRESS:-0.0.0.0}:${PORT:-8080}'`. */
const block =
  /^http:[^\n]{0,80}\n(?:[ \t#][^\n]{0,200}\n|\n){0,20}?[ \t]{1,8}address: {0,8}['"]?(?:tcp:\/\/)?(?:[\w.]{0,60}|\$\{\w{1,60}(?::-[\w.]{0,40})?\}):(?:\$\{(\w{1,60}):-(\d{2,5})\}|(\d{2,5}))/mu;

export function roadRunnerStart({ config }: Told): string[] {
  return config === '.rr.yaml' ? ['rr', 'serve'] : ['rr', 'serve', '-c', config];
}
