import { join } from '../../kernel/paths.ts';
import { lineWith } from '../source.ts';
import type { Snapshot } from '../snapshot.ts';
import { isDevelopment } from './command.ts';
import type { Process } from './procfile.ts';

/** Tables in which tools of Python keep what people run by a name. */
const tables =
  /^\[tool\.(?:pdm\.scripts|rye\.scripts|poe\.tasks|taskipy\.tasks|hatch\.envs\.default\.scripts)\]\n((?:[^[\n][^\n]{0,600}\n|\n){1,60})/gmu;
const task =
  /^["']?(start|serve|server|web|prod|production)["']?[ \t]*=[ \t]*(?:\{[ \t]*(?:cmd|shell)[ \t]*=[ \t]*)?["']([^"'\n]{1,500})["']/gmu;

/** Servers for production; what else a task runs, the code tells better. */
const serves =
  /^(?:python -m )?(?:gunicorn|uvicorn|hypercorn|daphne|granian|waitress-serve|fastapi run|litestar run|streamlit run)\b/u;

/** What pyproject.toml starts by a name that is meant for production. */
export function taskProcesses(folder: string, snapshot: Snapshot): Process[] {
  const path = join(folder, 'pyproject.toml');
  const text = snapshot.text(path) ?? '';
  const all = [...`${text}\n`.matchAll(tables)].flatMap(([, block = '']) => [...block.matchAll(task)]);
  const commands = all.map(([, , command = '']) => command);
  const meant = commands.find(
    (one) => serves.test(one) && !isDevelopment(one) && !/--reload\b|[|&;<>$`]/u.test(one),
  );
  return meant === undefined ? [] : [{ name: 'web', command: meant, path, line: lineWith(text, meant) }];
}
