import { grep, type Hit } from '../../facts/source.ts';
import type { Found as Fact, Need } from '../../facts/facts.ts';
import type { Project, Recipe } from './recipe.ts';

/** Backing services by the drivers that the manifests name, else by those that the sources use. */
export function needsOf({ needs, drivers = {} }: Recipe, { manifests, files }: Project): Fact<Need>[] {
  const named = Object.entries(needs).flatMap(([kind, pattern]) => {
    const [hit] = grep(manifests, pattern);
    return hit === undefined
      ? []
      : [needAt(hit, { kind, required: !isBuiltOnRequest(hit, manifests) }, 'names')];
  });
  const used = Object.entries(drivers)
    .filter(([kind]) => !named.some(({ value }) => value.kind === kind))
    .flatMap(([kind, pattern]) => {
      const [hit] = grep(files, pattern);
      return hit === undefined ? [] : [needAt(hit, { kind, required: true }, 'uses')];
    });
  return [...named, ...used];
}

function needAt({ path, line }: Hit, value: Need, verb: 'names' | 'uses'): Fact<Need> {
  return {
    value,
    evidence: { fact: `needs ${value.kind}`, path, line, why: `${verb} a driver for ${value.kind}` },
  };
}

const asked =
  /\bif ?\(\s?(?:WITH|ENABLE|USE)_|\bget_option\(|\{if_var_true\b|^\s*feature ['"]|\b(?:recommends|suggests) ['"]/imu;

/** Only who asks for it when the program is built gets what needs it. */
function isBuiltOnRequest({ path, line }: Hit, manifests: Project['manifests']): boolean {
  const text = manifests.find((one) => one.path === path)?.text ?? '';
  const before = text.split('\n').slice(Math.max(0, line - 4), line);
  const closed = before.findLastIndex((said) => /^\};?\s*$/u.test(said));
  return before.slice(closed + 1).some((said) => asked.test(said.slice(0, 300)));
}
