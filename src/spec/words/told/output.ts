import { overLines } from '../../../kernel/over-lines.ts';
import { fencedParts } from '../given/given.ts';
import { toYaml } from '../values.ts';
import { mapOf } from '../merge.ts';

/** Words without what a machine printed, and that. */
export type Parted = { readonly words: string; readonly aside: readonly string[] };

/** Errors, logs, listings and stacks that people paste: evidence, and no wish. */
export function withoutOutput(words: string): Parted {
  const aside: string[] = [];
  const parts = fencedParts(words).map((part, at) => {
    if (at % 2 === 1) return fenced(part, aside);
    return outside(part, aside);
  });
  return { words: parts.join(''), aside };
}

function fenced(part: string, aside: string[]): string {
  const lines = part.split('\n').filter((line) => line.trim() !== '');
  const isPrinted = lines.some((line) => printed.test(line)) && !isDocument(part);
  if (!isPrinted) return `\`\`\`${part}\`\`\``;
  aside.push(...lines.slice(0, 1).map((line) => line.trim()));
  return '\n';
}

/** Lines in a row are one thing. */
function outside(part: string, aside: string[]): string {
  const kept: string[] = [];
  let isOpen = false;
  for (const line of part.split('\n')) {
    const isPrinted = printed.test(line);
    if (isPrinted && !isOpen) aside.push(line.trim());
    if (!isPrinted) kept.push(line);
    isOpen = isPrinted;
  }
  return kept.join('\n');
}

function isDocument(part: string): boolean {
  const document = mapOf(toYaml(part));
  return document['kind'] !== undefined || document['services'] !== undefined;
}

const printed = new RegExp(
  [
    String.raw`^\s{1,20}at\s\S[^\n]{0,200}[(:]\S{0,200}:\d{1,6}`,
    overLines`
      ^\s{0,8}(?:
        [\w.]{1,60}(?:Error|Exception)|Error|ERROR|FATAL|panic|fatal error|npm ERR!|
        Traceback \(most recent call last\)|Caused by|error: (?!code)|Error from server
      )(?::|\s\(|$)
    `,
    String.raw`^\s{0,8}File "[^"\n]{1,200}", line \d`,
    String.raw`^\s{0,8}\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d`,
    String.raw`^\s{0,8}(?:Back-off|Backoff|Readiness probe failed|Liveness probe failed|Failed to pull image|OOMKilled)\b`,
    String.raw`^\s{0,8}(?:Warning|Normal)\s{2,20}\w+\s`,
    String.raw`^\s{0,8}(?:NAME|NAMESPACE)\s{2,60}(?:READY|STATUS|TYPE|NAME)\b`,
    String.raw`^\s{0,8}\S{1,80}\s{1,20}\d{1,3}/\d{1,3}\s{1,20}\w{3,40}\s{1,20}\d`,
    String.raw`^\s{0,8}[$#>]\s(?!docker run|docker-compose)(?:kubectl|helm|curl|docker|npm|systemctl|journalctl|ssh)\s`,
  ].join('|'),
  'u',
);
