import { overLines } from '../../kernel/over-lines.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import type { Evidence, Found, Health } from '../../facts/facts.ts';

export const reads = {
  patterns: [
    /\bDeno\.env\.get\(\s*['"](\w+)['"]\s*\)(?:\s*(?:\?\?|\|\|)\s*(?:'([^']{0,200})'|"([^"]{0,200})"|(\d+)))?/u,
    /\bprocess\.env\.([A-Z]\w*)(?:\s*(?:\?\?|\|\|)\s*(?:'([^']{0,200})'|"([^"]{0,200})"|(\d+)))?/u,
  ],
  required: 'without-default',
} as const;

export type ServerPort = { readonly port: number; readonly env?: string; readonly evidence: Evidence };

const fromEnv =
  /(?:Deno\.env\.get\(\s*['"]|process\.env\.)((?:[A-Z]+_)?PORT)\b['")]{0,3}[^?|\d\n]{0,20}(?:(?:\?\?|\|\|)\s*['"]?(\d{2,5}))?/u;
const literal = new RegExp(
  overLines`
    \b(?:Deno\.(?:serve|listen)|serve|listen|start)\(.{0,80}?port:\s*(\d{2,5})\b|
    \bserver:\s*\{[^{}]{0,80}?\bport:\s*(\d{2,5})\b|\.listen\(\s*(\d{2,5})\b|^\s*port:\s*(\d{2,5}),?\s*$|listen\(\s*['"\x60][\w.]*:(\d{2,5})['"\x60]
  `,
  'u',
);
const constant = /\b(?:const|let)\s+(?:port|PORT)\s*(?::\s*number\s*)?=\s*(\d{2,5})\b/u;
const otherServer = /^(?:DB|PG|REDIS|SMTP|MAIL|POSTGRES|MYSQL|MONGO)/u;

/** The port that the code listens on, and the variable that chooses it. */
export function portInCode(files: readonly SourceFile[]): ServerPort | undefined {
  const variable = grep(files, fromEnv).find(({ groups }) => !otherServer.test(groups[0] ?? ''));
  const fixed = [...grep(files, literal), ...grep(files, constant)];
  const number = Number(fixed[0]?.groups.find((group) => group !== '') ?? 8000);
  if (variable !== undefined) {
    const [env = '', fallback = ''] = variable.groups;
    const port = fallback === '' ? number : Number(fallback);
    const { path, line } = variable;
    return {
      port,
      env,
      evidence: { fact: 'port', path, line, why: `listens on ${env}, ${port} by default` },
    };
  }
  const [hit] = fixed;
  if (hit === undefined) return undefined;
  return {
    port: number,
    evidence: { fact: 'port', path: hit.path, line: hit.line, why: `listens on ${number}` },
  };
}

export function listens(files: readonly SourceFile[]): boolean {
  return (
    grep(
      files,
      /\bDeno\.(?:serve|listen|listenTls)\b|\bserve\(|\.listen\(|new Server\(|serveDir\(|export default (?:\{|app)/u,
    ).length > 0
  );
}

const route = new RegExp(
  overLines`
    \.(?:get|all|use)\(\s*['"\x60](/(?:[\w-]+/){0,4}(?:healthz?|health-?check|livez?|ping|status))
    ['"\x60]|
    pathname\s*===?\s*['"](/(?:healthz?|livez?|ping|status))['"]
  `,
  'u',
);

export function healthInCode(files: readonly SourceFile[]): Found<Health> | undefined {
  const [hit] = grep(files, route);
  const path = hit?.groups.find((group) => group !== '');
  if (hit === undefined || path === undefined) return undefined;
  return {
    value: { path },
    evidence: { fact: 'health', path: hit.path, line: hit.line, why: `answers on ${path}` },
  };
}

/** What is imported by its full address, in any module. */
export function imported(files: readonly SourceFile[]): { target: string; path: string; line: number }[] {
  return grep(files, /\b(?:from|import)\s*\(?\s*["']((?:https:\/\/|npm:|jsr:)[^"']{1,200})["']/u).map(
    ({ groups, path, line }) => ({ target: groups[0] ?? '', path, line }),
  );
}
