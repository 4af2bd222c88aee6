import { dirname } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { isSecretName } from '../secret.ts';
import type { Snapshot } from '../snapshot.ts';
import { artifactsOf } from './artifacts.ts';
import { buildsOf } from './builds.ts';

/** How an image is built: from which Dockerfile, in which folder, up to which stage unless the last, told what. */
export type Recipe = {
  readonly file: string;
  readonly context: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
};

/** How the repository builds the image of a Dockerfile. */
export function recipeOf(file: string, snapshot: Snapshot): Recipe {
  const build = buildsOf(snapshot).find(({ path }) => path === file);
  const told = artifactsOf(snapshot).find(({ dockerfile }) => dockerfile === file);
  return present({
    file,
    context: build?.context ?? told?.context ?? dirname(file),
    target: build?.image.stage,
    args: openArguments(told?.args ?? []),
  });
}

type Argument = { readonly name: string; readonly value?: string | undefined };

/** Those that anybody may read; what has no value here, or is secret, is left to whoever builds. */
export function openArguments(all: readonly Argument[]): Readonly<Record<string, string>> | undefined {
  const open = all.flatMap(({ name, value }) =>
    value !== undefined && isOpen(name, value) ? [[name, value] as const] : [],
  );
  return open.length === 0 ? undefined : Object.fromEntries(open);
}

function isOpen(name: string, value: string): boolean {
  return /^[A-Za-z_]\w{0,100}$/u.test(name) && /^[\w./:@+,=~ -]{1,300}$/u.test(value) && !isSecretName(name);
}
