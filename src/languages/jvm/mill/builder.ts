import { join } from '../../../kernel/paths.ts';
import { has } from '../../../facts/tree.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Holes } from '../../../spec/plan.ts';
import type { Built } from '../built.ts';
import type { Module } from '../module.ts';

/** What is fetched where the repository brings no launcher of its own and names no version. */
const usual = '0.12.14';

export function mill(module: Module, { major, form, snapshot }: Built): Holes {
  const task = 'task' in form ? form.task : 'assembly';
  const isOwn = has(snapshot, join(module.root, 'mill'));
  const version = millVersion(module, snapshot);
  return {
    buildImage: `eclipse-temurin:${major}-jdk-noble`,
    home: undefined,
    setup: isOwn
      ? []
      : [
          {
            instruction: `ADD --chmod=755 https://github.com/com-lihaoyi/mill/releases/download/${version}/${version} /usr/local/bin/mill`,
          },
        ],
    first: undefined,
    cache: '/root/.cache',
    build: `${isOwn ? 'sh ./mill' : 'mill'} --no-server ${task}`,
  };
}

function millVersion({ root }: Module, snapshot: Snapshot): string {
  const own =
    snapshot.text(join(root, '.mill-version')) ?? snapshot.text(join(root, '.config/mill-version')) ?? '';
  return /^(0\.\d{1,3}\.\d{1,3})\s*$/u.exec(own)?.[1] ?? usual;
}
