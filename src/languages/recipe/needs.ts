import { grep, type Hit } from '../../facts/source.ts';
import type { Found as Fact, Need } from '../../facts/facts.ts';
import type { Project, Recipe } from './recipe.ts';

/** Backing services by the drivers that the manifests name. */
export function needsOf({ needs }: Recipe, { manifests }: Project): Fact<Need>[] {
  return Object.entries(needs).flatMap(([kind, pattern]) => {
    const [hit] = grep(manifests, pattern);
    if (hit === undefined) return [];
    const evidence = {
      fact: `needs ${kind}`,
      path: hit.path,
      line: hit.line,
      why: `names a driver for ${kind}`,
    };
    return [{ value: { kind, required: !isBuiltOnRequest(hit, manifests) }, evidence }];
  });
}

const asked = /\bif ?\(\s?(?:WITH|ENABLE|USE)_|\bget_option\(/iu;

/** Only who asks for it when the program is built gets what needs it. */
function isBuiltOnRequest({ path, line }: Hit, manifests: Project['manifests']): boolean {
  const text = manifests.find((one) => one.path === path)?.text ?? '';
  return text
    .split('\n')
    .slice(Math.max(0, line - 4), line)
    .some((said) => asked.test(said.slice(0, 300)));
}
