import { grep, type Hit, type SourceFile } from '../../facts/source.ts';

const bound =
  /\.listen\([^)]{0,80}['"](?:127\.0\.0\.1|localhost)['"]|\bhost(?:name)?:\s*['"](?:127\.0\.0\.1|localhost)['"]/u;
const byVariable = /(?:process\.env|env)\.(HOST|HOSTNAME|BIND|ADDRESS|LISTEN_ADDRESS)\b/u;
const fastify = /\.listen\(\s*\{(?![^}]*host)[^}]*\}/u;

/** The variable that chooses the address to listen on, where there is one. */
export function localhostVariable(files: readonly SourceFile[]): string | undefined {
  return grep(files, byVariable)[0]?.groups[0];
}

/** Where a server listens for its own machine only: nothing reaches it in a container. */
export function boundToLocalhost(
  files: readonly SourceFile[],
  framework: string | undefined,
): Hit | undefined {
  if (localhostVariable(files) !== undefined) return undefined;
  const servers = files.filter((file) => /\.listen\(/u.test(file.text));
  const [hit] = [...grep(servers, bound), ...(framework === 'fastify' ? grep(servers, fastify) : [])];
  return hit;
}
