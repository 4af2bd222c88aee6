import { overLines } from '../../kernel/over-lines.ts';
import { portsOfOthers } from '../../facts/ports-of-others.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import { portOf, type ServerPort } from './server-port.ts';

const serving = new RegExp(
  overLines`
    \b(?:
      uvicorn\.(?:run|Config)|hypercorn\.run|[\w.]+\.run(?:_server|_app)?|run_app|run_simple|serve|run|
      [\w.]+\.launch|[\w.]+\.listen|make_server|TCPServer|(?:Threading)?HTTPServer|WSGIServer|
      add_(?:in)?secure_port|create_server|TCPSite|quickstart|cherrypy\.config\.update|start_server|listenTCP|
      (?:[\w.]{0,40}sock(?:et)?|[\w.]{0,40}server(?:_sock(?:et)?)?|s)\.bind
    )\(
  `,
  'u',
);
const within = new RegExp(
  overLines`
    \b(?:port|server_port|server\.socket_port)['"]?\s*[=:]\s*(?:int\(\s*)?
    (?:['"]?(\d{2,5})\b|([A-Za-z_][\w.]*))|
    (?:\(|,|\blisten\s*=)\s*(?:\(\s*)?f?['"][\w.*[\]:{}]{0,60}?:(\d{2,5})['"]|
    \(\s*(?:\(\s*)?['"][\w.:]{0,60}['"]\s*,\s*(?:(\d{2,5})\b|([A-Za-z_]\w*)(?![\w\s]*=))|
    (?:\.listen|listenTCP|TCPServer)\(\s*(?:(\d{2,5})\b|([A-Za-z_]\w*))|
    ['"](?:\[::\]|0\.0\.0\.0|localhost):['"]\s*\+\s*(?:str\(\s*)?(?:['"](\d{2,5})|([A-Za-z_]\w*))|
    f['"][\w.[\]:]{1,40}:\{([A-Za-z_][\w.]*)\}
  `,
  'u',
);

/** How many may wait at a socket, not where. */
const backlog = /\b(?:\w{0,20}sock(?:et)?|self|s)\.listen\(\s?\d{1,5}\s?\)/iu;

/** Datagrams are heard elsewhere. */
const bound = /\.bind\(/u;

function opensNone({ text }: SourceFile, { line }: Hit): boolean {
  const [first = ''] = text.split('\n', line).slice(-1);
  return backlog.test(first) || (bound.test(first) && text.includes('SOCK_DGRAM'));
}

function ofOurs(port: number | undefined): number | undefined {
  return port === undefined || portsOfOthers.has(port) ? undefined : port;
}

/** What a variable in lower case holds may have come from an option. */
type Called = ServerPort & { readonly isHandedOn: boolean };

/** A call that opens a port, over as many lines as it takes. */
export function fromCall(files: readonly SourceFile[]): Called | undefined {
  for (const file of files) {
    for (const hit of grep([file], serving)) {
      if (opensNone(file, hit)) continue;
      const found = inCall(file, hit, files);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function inCall(file: SourceFile, { path, line }: Hit, files: readonly SourceFile[]): Called | undefined {
  const lines = file.text.split('\n').slice(line - 1, line + 14);
  for (const [at, text] of lines.entries()) {
    if (at > 0 && /^\S/u.test(text) && !text.startsWith(')')) return undefined;
    const match = text.length > 1000 ? null : within.exec(text);
    const groups = (match ?? []).slice(1);
    const digits = groups.find((group) => /^\d+$/u.test(group ?? ''));
    const name = groups.find((group) => /^[A-Za-z_]/u.test(group ?? ''));
    const port = ofOurs(portOf(digits) ?? constant(name, file, files));
    if (port === undefined) continue;
    const evidence = { fact: 'port', path, line: line + at, why: `listens on ${port}` };
    return { port, evidence, isHandedOn: isPlain(name) };
  }
  return undefined;
}

function isPlain(name = ''): boolean {
  return /(?:^|\.)port$/u.test(name);
}

/** `PORT = 5000` beside the call, else in any module. */
function constant(
  name: string | undefined,
  file: SourceFile,
  files: readonly SourceFile[],
): number | undefined {
  if (name === undefined) return undefined;
  const last = name.split('.').at(-1) ?? name;
  const pattern = new RegExp(
    String.raw`^\s*(?:self\.)?${last}\s*(?::\s*int\s*)?=\s*(?:int\(\s*)?['"]?(\d{2,5})\b`,
    'iu',
  );
  const [near] = grep([file], pattern);
  return portOf((near ?? (name.includes('.') ? grep(files, pattern)[0] : undefined))?.groups[0]);
}
