import type { Report } from '../contract.ts';
import type { ManifestRule } from '../manifest/subject.ts';

/** One report a resource however much of it does not fit, as kube-linter has it. */
export function firstMisfit(fits: ManifestRule): ManifestRule {
  return {
    ...fits,
    id: 'schemaValidation',
    off: true,
    aliases: ['kube-linter:schema-validation'],
    summary: 'A resource fits the schema of its kind',
    check: (subject) => firstOf(fits.check(subject)),
  };
}

function firstOf(reports: Iterable<Report>): Report[] {
  for (const report of reports) return [report];
  return [];
}
