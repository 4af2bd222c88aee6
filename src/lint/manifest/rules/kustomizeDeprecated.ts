import { entryOf } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { fixBy, type Place } from '../fix.ts';
import { isOfKustomize } from '../kustomizations.ts';
import type { ManifestRule } from '../subject.ts';
import { listVariables, oldGenerators, retiredFields } from '../upgrade/kustomization.ts';
import { inTurn } from '../upgrade/steps.ts';
import { type Rewritten, rewriteVariables } from '../upgrade/variables/rewrite.ts';

const head = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';

export const kustomizeDeprecated: ManifestRule = {
  id: 'kustomizeDeprecated',
  severity: 'info',
  fixable: true,
  summary: 'A Kustomization uses no field that is going away',
  why: 'Kustomize warns of it at each build, and a later version no longer reads it.',
  docs: 'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/',
  bad: [
    `${head}bases:\n  - ../base\n`,
    `${head}resources:\n  - a.yaml\npatchesStrategicMerge:\n  - first.yaml\n  - "second.yaml"\n`,
    `${head}patchesStrategicMerge: [first.yaml]\n`,
    `${head}patchesJson6902:\n  - path: a.yaml\n    target:\n      version: v1\n      kind: Service\n      name: web\n`,
    `${head}commonLabels:\n  app: web\n  team: shop\n`,
    `${head}resources:\n  - a.yaml\nbases:\n- ../base\n- ../more\n`,
    `${head}patches:\n  - path: first.yaml\npatchesStrategicMerge:\n  - second.yaml\n  - 'kind: Service'\npatchesJson6902:\n  - path: a.yaml\n    target: {version: v1, kind: Service, name: web}\n`,
    `${head}vars:\n  - name: A\n`,
    `${head}configMapGenerator:\n  - name: a\n    env: a.env\n  - name: b\n    envs: [b.env]\nsecretGenerator:\n  - env: "c.env"\n    name: c\n`,
    { 'kustomization.yaml': 'patchesStrategicMerge:\n  - |-\n    kind: Service\n' },
  ],
  good: [
    `${head}resources:\n  - ../base\npatches:\n  - path: first.yaml\n`,
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: apps\nspec:\n  patchesStrategicMerge: []\n',
  ],
  *check({ resource, text, set }) {
    if (!isOfKustomize(resource)) return;
    const heirs = new Set<string>();
    for (const [name, heir, ...steps] of retiredFields) {
      const entry = entryOf(resource.root, name);
      if (entry === undefined) continue;
      // Of two that become one, the second waits until the first is there.
      const edits = heirs.has(heir) ? [] : (inTurn({ resource, text }, steps) ?? []);
      heirs.add(heir);
      const message = `\`${name}\` is going away; write it as \`${heir}\``;
      yield { at: entry.key, message, ...fixBy({ resource, text }, edits, `Write it as \`${heir}\``) };
    }
    if (entryOf(resource.root, 'vars') !== undefined)
      yield* variables({ resource, text }, rewriteVariables(resource, set));
    yield* generators({ resource, text });
  },
};

function* variables(place: Place, { edits, why }: Rewritten): Generator<Report> {
  const entry = entryOf(place.resource.root, 'vars');
  if (entry === undefined) return;
  const rest = why === undefined ? '' : `; that is for a person to do, since ${why}`;
  const message = `\`vars\` is going away; write it as \`replacements\`${rest}`;
  yield { at: entry.key, message, ...fixBy(place, edits, 'Write it as `replacements`') };
}

function* generators(place: Place): Generator<Report> {
  const [first] = oldGenerators(place.resource.root);
  const entry = entryOf(first, 'env');
  if (entry === undefined) return;
  const edits = inTurn(place, [listVariables]) ?? [];
  const message = '`env` of a generator is going away; write it as `envs`';
  yield { at: entry.key, message, ...fixBy(place, edits, 'Write it as `envs`') };
}
