import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import type { Ground } from './ground.ts';
import type { Target } from './targets.ts';

/** `FLASK_APP=shop.web:create`: what Flask's own command would load. */
export function flaskApp({
  project,
  files,
  snapshot,
}: Pick<Ground, 'project' | 'files' | 'snapshot'>): Target | undefined {
  for (const name of ['.flaskenv', '.env', '.env.example']) {
    const path = join(project.folder, name);
    const text = snapshot.text(path) ?? '';
    const [line, module = '', made = ''] =
      /^(?:export )?FLASK_APP=["']?([A-Za-z_][\w.]{0,100}?)(?:\.py)?:(\w{1,60})/mu.exec(text) ?? [];
    if (line === undefined) continue;
    const isFactory = files.some((file) =>
      new RegExp(String.raw`^(?:async )?def ${made}\(`, 'mu').test(file.text),
    );
    const evidence = { fact: 'start', path, line: lineWith(text, line), why: 'FLASK_APP names it' };
    return { name: `${module}:${made}`, isFactory, folder: '', evidence };
  }
  return undefined;
}
