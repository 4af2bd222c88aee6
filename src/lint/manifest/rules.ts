import { objectRules } from './object-rules.ts';
import { podRules } from './pod-rules.ts';
import type { ManifestRule } from './subject.ts';

export const manifestRules: readonly ManifestRule[] = [...podRules.map(ofPods), ...objectRules].toSorted(
  (a, b) => (a.id < b.id ? -1 : 1),
);

function ofPods(rule: ManifestRule): ManifestRule {
  return { ...rule, about: 'pods' };
}
