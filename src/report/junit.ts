import type { Finding } from '../lint/contract.ts';

/** One suite a file, one failed case a finding; a clean run is one passed case, as CI servers want at least one. */
export function junit(findings: readonly Finding[]): string {
  const suites = [...Map.groupBy(findings, (finding) => finding.path)].map(suite);
  const body = suites.length === 0 ? [cleanSuite] : suites;
  const total = `tests="${Math.max(1, findings.length)}" failures="${findings.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="supercargo" ${total}>`,
    ...body,
    '</testsuites>',
    '',
  ].join('\n');
}

const cleanSuite = [
  '  <testsuite name="supercargo" tests="1" failures="0">',
  '    <testcase classname="supercargo" name="no findings"/>',
  '  </testsuite>',
].join('\n');

function suite([path, findings]: [string, readonly Finding[]]): string {
  const count = findings.length;
  return [
    `  <testsuite name="${escapeXml(path)}" tests="${count}" failures="${count}">`,
    ...findings.map(testcase),
    '  </testsuite>',
  ].join('\n');
}

function testcase(finding: Finding): string {
  const name = `${finding.rule} at line ${finding.line}, column ${finding.column}`;
  const text = [finding.message, finding.why, finding.docs].filter((part) => part !== '').join('\n');
  return [
    `    <testcase classname="${escapeXml(finding.path)}" name="${escapeXml(name)}" line="${finding.line}">`,
    `      <failure type="${finding.severity}" message="${escapeXml(finding.message)}">${escapeXml(text)}</failure>`,
    '    </testcase>',
  ].join('\n');
}

function escapeXml(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

/** XML 1.0 has no way to write most control characters and lone surrogates, not even escaped. */
function withoutControls(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
