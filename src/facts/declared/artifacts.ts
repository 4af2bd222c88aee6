import { basename, dirname, join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { itemsAt } from '../../syntax/yaml/value.ts';
import { composeServices } from '../compose.ts';
import type { Snapshot } from '../snapshot.ts';
import { isGenerated } from '../tree.ts';
import { entriesAt, textAt, yamlFile } from '../yaml.ts';

/** What a tool is told to build: the folder, the recipe, the stage of it, and what the image is called. */
export type Artifact = {
  readonly name: string;
  readonly context: string;
  readonly dockerfile: string;
  readonly target?: string;
  readonly args?: readonly { readonly name: string; readonly value: string | undefined }[];
};

const cache = new WeakMap<Snapshot, readonly Artifact[]>();

/** Everything that compose, Skaffold and Bake build, in that order. */
export function artifactsOf(snapshot: Snapshot): readonly Artifact[] {
  const known = cache.get(snapshot) ?? [
    ...inCompose(snapshot),
    ...files(snapshot, /^skaffold[\w.-]*\.ya?ml$/u).flatMap((path) => inSkaffold(path, snapshot)),
    ...files(snapshot, /^docker-bake[\w.-]*\.json$/u).flatMap((path) => inBakeJson(path, snapshot)),
    ...files(snapshot, /^docker-bake[\w.-]*\.hcl$/u).flatMap((path) => inBake(path, snapshot)),
  ];
  cache.set(snapshot, known);
  return known;
}

function files(snapshot: Snapshot, name: RegExp): string[] {
  return snapshot.entries
    .map(({ path }) => path)
    .filter((path) => name.test(basename(path)) && !isGenerated(path));
}

function inCompose(snapshot: Snapshot): Artifact[] {
  return composeServices(snapshot).flatMap(({ name, context, dockerfile, target, buildArgs: args }) =>
    context === undefined || dockerfile === undefined
      ? []
      : [present({ name, context, dockerfile, target, args })],
  );
}

function inSkaffold(path: string, snapshot: Snapshot): Artifact[] {
  const { roots } = yamlFile(snapshot, path);
  return roots
    .flatMap((root) => itemsAt(root, ['build', 'artifacts']))
    .map((artifact) =>
      toArtifact(path, {
        name: textAt(artifact, ['image']),
        context: textAt(artifact, ['context']),
        dockerfile: textAt(artifact, ['docker', 'dockerfile']),
        target: textAt(artifact, ['docker', 'target']),
      }),
    );
}

function inBakeJson(path: string, snapshot: Snapshot): Artifact[] {
  const [root] = yamlFile(snapshot, path).roots;
  return entriesAt(root, ['target']).map(([name, target]) => toArtifact(path, bakeTarget(name, target)));
}

function bakeTarget(name: string, target: YamlNode): Told {
  return {
    name,
    context: textAt(target, ['context']),
    dockerfile: textAt(target, ['dockerfile']),
    target: textAt(target, ['target']),
  };
}

/** Blocks of targets, each field on a line of its own, as Bake's own formatter writes them. */
function inBake(path: string, snapshot: Snapshot): Artifact[] {
  const found: Map<string, string>[] = [];
  for (const line of (snapshot.text(path) ?? '').split('\n')) {
    const name = /^target\s{1,8}"([\w.-]{1,100})"\s{0,8}\{/u.exec(line)?.[1];
    if (name !== undefined) found.push(new Map([['name', name]]));
    const [, key, value] =
      /^\s{1,16}(context|dockerfile|target)\s{0,16}=\s{0,16}"([^"$]{0,300})"/u.exec(line) ?? [];
    if (key !== undefined && value !== undefined) found.at(-1)?.set(key, value);
  }
  return found.map((fields) =>
    toArtifact(path, {
      name: fields.get('name'),
      context: fields.get('context'),
      dockerfile: fields.get('dockerfile'),
      target: fields.get('target'),
    }),
  );
}

type Told = { readonly [K in Exclude<keyof Artifact, 'args'>]: string | undefined };

function toArtifact(
  file: string,
  { name = '', context = '.', dockerfile = 'Dockerfile', target }: Told,
): Artifact {
  const folder = join(dirname(file), context);
  return present({ name: imageName(name), context: folder, dockerfile: join(folder, dockerfile), target });
}

function imageName(image: string): string {
  return image.slice(image.lastIndexOf('/') + 1).split(':')[0] ?? '';
}
