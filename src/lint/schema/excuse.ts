import type { Outcome } from './outcome.ts';

/** What surrounds a file: whether it is a template of a chart, and which Kustomization names it as a patch. */
export type Surroundings = {
  readonly isChartTemplate: () => boolean;
  readonly patchedBy: () => string | undefined;
};

/** An outcome as it is, or as skipped where the document was never meant to be a whole resource. */
export function excuse(outcome: Outcome, surroundings: Surroundings): Outcome {
  if (outcome.status !== 'invalid' && outcome.status !== 'error') return outcome;
  const reason = reasonFor(outcome, surroundings);
  return reason === undefined ? outcome : { ...outcome, status: 'skipped', msg: reason, violations: [] };
}

function reasonFor({ traits, msg }: Outcome, surroundings: Surroundings): string | undefined {
  if (traits.isEncrypted) return 'encrypted by SOPS, so that its fields are not those of the resource';
  if (traits.hasMarks && msg.startsWith('error unmarshalling'))
    return 'a template that is no YAML until it is rendered';
  if (traits.isAmongMarks && surroundings.isChartTemplate())
    return 'a Helm template; render the chart to judge it';
  const patcher = surroundings.patchedBy();
  return patcher === undefined ? undefined : `a Kustomize patch that ${patcher} names`;
}
