import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { withEnvOf } from './env-of.ts';
import { nameOf, runs } from '../link.ts';
import { listOf, mapOf, textOf } from '../merge.ts';
import { passwordOf } from '../mentions/programs.ts';
import type { Draft } from '../wish.ts';

/** `all entries of the ConfigMap as environment variables`: of the one that was spoken of. */
export function withEnvFrom(draft: Draft, drafts: readonly Draft[]): Draft {
  if (!runs(draft)) return draft;
  const fill = (one: JsonMap): JsonMap => filled(one, drafts);
  const { work } = draft;
  return {
    ...draft,
    work: { ...work, containers: work.containers.map(fill), initContainers: work.initContainers.map(fill) },
  };
}

function filled(said: JsonMap, drafts: readonly Draft[]): JsonMap {
  const {
    envFromKind,
    envFromPrefix: prefix,
    ...container
  } = withNamed(withEnvOf(withPassword(said), drafts), drafts);
  const kind = textOf(envFromKind);
  if (kind === undefined) return container;
  const source = drafts.find((one) =>
    kind === '' ? one.kind === 'ConfigMap' || one.kind === 'Secret' : one.kind === kind,
  );
  if (source === undefined) return container;
  const reference = {
    ...present({ prefix }),
    [source.kind === 'Secret' ? 'secretRef' : 'configMapRef']: { name: nameOf(source) },
  };
  return { ...container, envFrom: [...listOf(container['envFrom']), reference] };
}

/** `all entries of x`: of the Secret that is called so, else of the ConfigMap. */
function withNamed(container: JsonMap, drafts: readonly Draft[]): JsonMap {
  const said = listOf(container['envFrom']).map(mapOf);
  if (said.every(({ named }) => named === undefined)) return container;
  const envFrom = said.map(({ named: name, ...one }) => {
    if (name === undefined) return one;
    const isSecret =
      /secret|cred/iu.test(textOf(name) ?? '') ||
      drafts.some((draft) => draft.kind === 'Secret' && draft.name === name);
    return { [isSecret ? 'secretRef' : 'configMapRef']: { name } };
  });
  return { ...container, envFrom };
}

/** What a password is called where nobody knows the program. */
export const anyPassword = 'PASSWORD';

/** `its password comes from a Secret`: the variable is the one that the program reads. */
function withPassword({ passwordFrom, ...container }: JsonMap): JsonMap {
  if (passwordFrom === undefined) return container;
  const runs = textOf(container['image'])?.split('/').at(-1)?.split(/[:@]/u)[0] ?? '';
  const { name, key } = mapOf(passwordFrom);
  const variable = passwordOf(runs) ?? anyPassword;
  const entry = { name: variable, valueFrom: { secretKeyRef: { name, key } } };
  return { ...container, env: [...listOf(container['env']), entry] };
}
