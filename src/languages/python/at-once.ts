import { localhost } from '../../facts/localhost.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Evidence } from '../../facts/facts.ts';
import { linesAt } from '../common/search.ts';
import type { Member } from './member.ts';

/** A module that serves as soon as it is imported never comes back to the server that imports it. */
export function servesAtOnce(files: readonly SourceFile[], path: string | undefined): Hit | undefined {
  const own = files.filter((file) => file.path === path);
  return grep(own, /^(?:app|application|server|uvicorn|socketio)\.run\(/u)[0];
}

/** Flask that is told no host answers its own machine alone. */
export function heardHere({ entry, files, found }: Member): Evidence[] {
  if (found?.framework.name !== 'flask' || entry?.words[0] !== 'python') return [];
  const hit = servesAtOnce(files, entry.evidence.path);
  if (hit === undefined) return [];
  const call = linesAt(files, hit.path)
    .slice(hit.line - 1, hit.line + 5)
    .join('\n');
  return /^[^)]{0,300}\bhost\b/u.test(call) ? [] : [localhost(hit)];
}
