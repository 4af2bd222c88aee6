import type { Edit } from '../kernel/text.ts';
import type { Finding, Fix, Severity } from '../lint/contract.ts';
import type { ReportOptions } from './format.ts';
import { indexLines, positionAt } from '../kernel/text.ts';

const levels = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  style: 'note',
} as const satisfies Record<Severity, string>;

/** SARIF 2.1.0 as GitHub code scanning reads it. */
export function sarif(findings: readonly Finding[], options: ReportOptions): string {
  const rules = [...Map.groupBy(findings, (finding) => finding.rule).values()]
    .map(([first]) => first)
    .filter((first) => first !== undefined);
  const order = new Map(rules.map((finding, index) => [finding.rule, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'supercargo', rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => result(finding, order.get(finding.rule) ?? -1, options)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Code scanning shows no rule without a description and help. */
function descriptor({ rule, why, docs, severity }: Finding): object {
  const text = why === '' ? rule : why;
  const isLinked = /^https?:/u.test(docs);
  return {
    id: rule,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: isLinked ? `${text}\n${docs}` : text },
    ...(isLinked ? { helpUri: docs } : {}),
    defaultConfiguration: { level: levels[severity] },
  };
}

function result(finding: Finding, ruleIndex: number, options: ReportOptions): object {
  const isMendable = finding.fix !== undefined && finding.fix.edits.length > 0;
  const source = isMendable ? options.source?.(finding.path) : undefined;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation: artifact(finding.path), region: region(finding) } }],
    partialFingerprints: { 'supercargo/v1': `${finding.rule}:${finding.path}:${finding.message}` },
    ...(finding.fix === undefined || source === undefined
      ? {}
      : { fixes: [fixOf(finding.path, finding.fix, source)] }),
  };
}

function fixOf(path: string, fix: Fix, source: string): object {
  const index = indexLines(source);
  const replacements = fix.edits.map((edit: Edit) => {
    const start = positionAt(index, edit.start);
    const end = positionAt(index, edit.end);
    const deletedRegion = {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
    return { deletedRegion, insertedContent: { text: edit.text } };
  });
  return {
    description: { text: fix.description },
    artifactChanges: [{ artifactLocation: artifact(path), replacements }],
  };
}

function region(finding: Finding): object {
  return {
    startLine: finding.line,
    startColumn: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
  };
}

function artifact(path: string): object {
  return { uri: path.split('/').map(encodeURIComponent).join('/') };
}
