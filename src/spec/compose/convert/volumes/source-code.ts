import { overLines } from '../../../../kernel/over-lines.ts';
import type { Snapshot } from '../../../../facts/snapshot.ts';
import { isUnder } from '../../../../facts/tree.ts';
import type { Mount } from '../../model/model.ts';
import { knownImage } from '../known.ts';
import { label } from '../labels.ts';
import type { Subject } from '../terms.ts';

const code = new RegExp(
  overLines`
    \.(?:
      [cm]?[jt]sx?|py|rb|go|rs|java|kt|kts|cs|fs|php|vue|svelte|ex|exs|scala|swift|clj|c|cc|cpp|h|hpp|
      csproj|sln
    )$|
    (?:^|/)(?:
      package\.json|requirements\.txt|pyproject\.toml|go\.mod|Cargo\.toml|pom\.xml|Gemfile|
      composer\.json|Dockerfile|manage\.py
    )$
  `,
  'u',
);

/** The sources of a program that is built here, shown to it while it is developed. */
export function isSourceCode(path: string, { service, terms }: Subject): boolean {
  const context = service.build?.context;
  if (context !== undefined && (isUnder(path, context) || isUnder(context, path))) {
    if (path === context || path === '' || isUnder(context, path)) return true;
    return holdsCode(path, terms.snapshot);
  }
  return service.build !== undefined && holdsCode(path, terms.snapshot);
}

function holdsCode(folder: string, snapshot: Snapshot): boolean {
  return snapshot.entries.some(({ path }) => isUnder(path, folder) && path !== folder && code.test(path));
}

const passing = /^\/(?:run|dev\/shm|var\/(?:run|cache|lock))(?:\/|$)|\/\.?(?:cache|tmp)$/u;

/**
 * A volume without a name, of which nobody says how it is kept: a folder of what may be lost, or one that each copy has
 * for itself. All else outlives its container in compose too.
 */
export function isScratch({ target }: Mount, { service }: Subject): boolean {
  const isKept = ['volume.size', 'volume.storage-class-name', 'volume.type'].some(
    (name) => label(service, name) !== undefined,
  );
  if (isKept) return false;
  const isMany = (service.replicas ?? 1) > 1 || service.isGlobal;
  const isData = knownImage(service.image)?.data?.includes(target) === true;
  return isMask(target) || passing.test(target) || (isMany && !isData);
}

/** What the image holds is kept from being hidden by a mount around it. */
export function isMask(target: string): boolean {
  return /\/(?:node_modules|vendor|\.venv|target|dist|build|\.next)\/?$/u.test(target);
}
