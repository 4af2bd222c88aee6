import { join } from '../../kernel/paths.ts';
import type { Ground } from './ground.ts';
import type { Target } from './targets.ts';

/** `shop-api = shop.wsgi:application`, of which several may stand below `wsgi_scripts`. */
const script = /^\s*['"]?([\w.-]{1,80}?)\s{0,4}=\s{0,4}([\w.]{1,120}):(\w{1,80})['"]?,?\s*$/u;

/** What a package declares for servers of WSGI: a function that makes the application. */
export function declaredTarget({
  project,
  snapshot,
}: Pick<Ground, 'project' | 'snapshot'>): Target | undefined {
  const found = ['setup.cfg', 'setup.py'].flatMap((name) => {
    const path = join(project.folder, name);
    return scriptsIn(snapshot.text(path) ?? '').map((one) => ({ ...one, path }));
  });
  const chosen = found.find(({ command }) => /(?:public|api|server|wsgi)$/u.test(command)) ?? found[0];
  if (chosen === undefined) return undefined;
  const { command, target, path, line } = chosen;
  const evidence = { fact: 'start', path, line, why: `what ${command} serves` };
  return { name: target, isFactory: true, folder: '', evidence };
}

type Script = { readonly command: string; readonly target: string; readonly line: number };

function scriptsIn(text: string): Script[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^\s*['"]?wsgi_scripts['"]?\s*[:=]/u.test(line));
  if (start === -1) return [];
  const below = lines.slice(start + 1, start + 20);
  const end = below.findIndex((line) => !script.test(line));
  return below.slice(0, end === -1 ? undefined : end).map((line, at) => {
    const [, command = '', module = '', name = ''] = script.exec(line) ?? [];
    return { command, target: `${module}:${name}`, line: start + at + 2 };
  });
}
